using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using Pipeline.Tables;

namespace Pipeline.Uploads.Readers;

/// <summary>
/// What can change the facts of one format: its sources and words, those of all that they use, and the libraries beneath.
/// </summary>
/// <param name="Print">In few letters; equal ones read alike.</param>
/// <param name="UsesHashKey">Whether facts of it hold keyed hashes.</param>
/// <param name="UsesAgents">Whether the business's own words for machines tell what becomes of its rows.</param>
public sealed record FormatSources(string Print, bool UsesHashKey, bool UsesAgents)
{
    // Every format is recognised, read, dated and written by these and by what they use.
    private static readonly string[] Roots = [nameof(UploadReader), nameof(UploadFacts), nameof(SnapshotTime)];

    // What shared sources and a side's import for all of their files.
    private const string Imports = "GlobalUsings.cs";

    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, FormatSources>> Known = new();

    /// <summary>Of each format of an assembly, by id.</summary>
    public static IReadOnlyDictionary<string, FormatSources> Of(Assembly knowledge) => Known.GetOrAdd(
        knowledge, assembly => Of(Knowledge.FormatsOf(assembly), SourceTexts.Of(typeof(FormatSources).Assembly), SourceTexts.Of(assembly)));

    /// <summary>The same over sources from elsewhere.</summary>
    public static IReadOnlyDictionary<string, FormatSources> Of(
        IReadOnlyList<ExportFormat> formats, IReadOnlyDictionary<string, string> shared, IReadOnlyDictionary<string, string> own)
    {
        var use = new SourceUse(shared, own);
        return formats.ToDictionary(format => format.Id, format => Of(Reach(use, format), use), StringComparer.Ordinal);
    }

    /// <summary>The paths of a format's sources.</summary>
    public static IReadOnlyList<string> Reach(SourceUse use, ExportFormat format)
    {
        var named = use.Declaring(format.GetType().Name).Where(path => path.StartsWith(SourceUse.OwnPrefix, StringComparison.Ordinal))
            .ToList();
        return named.Count > 0
            ? use.Reach([.. named, .. Roots.SelectMany(use.Declaring), SourceUse.SharedPrefix + Imports, SourceUse.OwnPrefix + Imports])
            : throw new InvalidOperationException(
                $"No embedded source declares {format.GetType().FullName}; expected it in its side's Exports.");
    }

    private static FormatSources Of(IReadOnlyList<string> paths, SourceUse use)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in paths.SelectMany(path => new[] { path, use.TextOf(path) }).Concat(Libraries()))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        return new(
            Convert.ToHexStringLower(hash.GetHashAndReset())[..32], paths.Any(path => use.Says(path, nameof(PipelineSettings.HashKey))),
            paths.Any(path => use.Says(path, nameof(PipelineSettings.Agents))));
    }

    // Another version of a reader that is not ours may read otherwise.
    private static IEnumerable<string> Libraries() =>
        new[] { typeof(CsvHelper.CsvWriter), typeof(ExcelDataReader.IExcelDataReader) }
            .Select(type => type.Assembly)
            .Select(
                assembly => $"{assembly.GetName().Name} "
                    + (assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? assembly.GetName().Version?.ToString()));
}
