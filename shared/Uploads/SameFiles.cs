using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Files of an archive with the same bytes and the same name, but for what a copy is called: downloaded twice, packed twice, and one all
/// the same. What a name may tell beside (days, an account, a network) keeps two files apart, as the empty exports of two accounts.
/// </summary>
internal static partial class SameFiles
{
    /// <summary>Names on each file that repeats one before it the one it repeats.</summary>
    public static List<UploadFile> Tell(IReadOnlyList<(UploadFile File, ZipArchiveEntry Entry)> files)
    {
        var told = new List<UploadFile>();
        foreach (var alike in files.GroupBy(pair => (pair.Entry.Crc32, pair.Entry.Length, Bare(pair.File.Name))))
        {
            var first = alike.First().File;
            var hash = new Lazy<byte[]>(() => Hash(first));
            told.Add(first);
            told.AddRange(
                alike.Skip(1).Select(
                    pair => Hash(pair.File).SequenceEqual(hash.Value) ? pair.File with { Repeats = first.Name } : pair.File));
        }

        return [.. told.OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    private static byte[] Hash(UploadFile file)
    {
        using var content = file.Open();
        return SHA256.HashData(content);
    }

    // "iklan/Report (1).csv" and "Report - Copy.csv" are both Report.csv.
    private static string Bare(string path)
    {
        var parts = path.Split('/');
        return string.Join('/', parts[..^1].Where(part => Telling().IsMatch(part)).Append(CopyMark.Strip(parts[^1])))
            .ToUpperInvariant();
    }

    [GeneratedRegex(@"[\d@]|\b(?:instagram|facebook|ig|fb)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Telling();
}
