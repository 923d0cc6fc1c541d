using System.Text;
using Pipeline.Local;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// A column more that tells who, what, when, in which money or of which part a row is, is named so in the receipt of every format.
/// </summary>
public sealed class ExtraColumnsTests
{
    private static readonly (string Heading, string Cell, string Meaning)[] Extra =
    [
        ("Ledger id", "p-17", "identity"),
        ("Row type", "other", "kind"),
        ("Fee currency", "USD", "currency"),
        ("Age group", "18-24", "segment"),
        ("Sync date", "2026-01-05", "date"),
    ];

    // Two or three columns that stand in many lists: with one more it may be another list, and is refused as a whole.
    private static readonly string?[] OfFewColumns = ["channel-rules", "youtube-days"];

    private static readonly PipelineSettings Settings = new() { HashKey = "a key for samples" };

    public static TheoryData<string> Folders =>
        [.. SampleFolders.All.Where(IsText).Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_is_named_by_what_it_seems_to_be(string folder)
    {
        var input = SampleFolders.Input(Path.Combine(Repository.Root, folder));
        var (name, side) = (Path.GetFileName(input), SampleFolders.Side(Path.Combine(Repository.Root, folder)));
        var plain = Taking.Of(name, File.ReadAllBytes(input), Settings, side);
        foreach (var (heading, cell, meaning) in Extra)
        {
            var changed = With(input, plain.File, heading, cell);
            Taking taken;
            try
            {
                taken = Taking.Of(name, changed, Settings, side);
            }
            catch (RefusedException e) when (OfFewColumns.Contains(plain.File.Format) || HasOneTooMany(plain.File))
            {
                Assert.Equal(plain.File.Format, e.Refusal.Nearest);
                continue;
            }

            var found = taken.File.UnknownMeanings.GetValueOrDefault(heading);
            Assert.True(found == meaning, $"{heading}: expected {meaning}, found {found ?? "nothing"} in {taken.File.Format}");
            Assert.Equal(plain.File.Format, taken.File.Format);
            // Of a network's posts and days, one part alone may not be the whole: such rows count nowhere, and say so by the column's name,
            // those too that were set aside for another reason.
            var onePart = taken.File.Rows.SetAside.SingleOrDefault(
                reason => reason.Key.StartsWith($"{heading} '{cell}': the only part in the file", StringComparison.Ordinal)).Value;
            if (onePart > 0)
            {
                Assert.InRange(plain.File.Rows.Kept - taken.File.Rows.Kept, 0, onePart);
            }
            else
            {
                Assert.Equal(plain.File.Rows.Kept, taken.File.Rows.Kept);
                Assert.Equal(plain.Facts.Count, taken.Facts.Count);
            }
        }
    }

    // Search Console's lists of few words have one column beside their own at most, and this sample has it.
    private static bool HasOneTooMany(FileReceipt file) => file.Format == "search-console" && file.UnknownColumns.Count == 1;

    [Fact]
    public void Every_format_of_tables_is_tried() =>
        Assert.Equal(
            LocalFiles.Formats.OfType<Pipeline.Tables.TableFormat>()
                .Select(format => format.Id).Except(InWorkbooks).Order(StringComparer.Ordinal),
            SampleFolders.All.Where(IsText).Select(SampleFolders.Format).Distinct().Order(StringComparer.Ordinal));

    // Sheets of a workbook and files of a zip are read as tables of text are.
    private static readonly string[] InWorkbooks = ["linkedin-creator", "plausible-import"];

    private static bool IsText(string folder) =>
        Path.GetExtension(SampleFolders.Input(folder)) is ".csv" or ".tsv" or ".txt"
            && LocalFiles.Formats.Single(format => format.Id == SampleFolders.Format(folder)) is Pipeline.Tables.TableFormat;

    // Behind the heading that holds most of what is read, and behind each line below it up to the next blank one.
    private static byte[] With(string input, FileReceipt plain, string heading, string cell)
    {
        var encoding = plain.Encoding is { } named && named.StartsWith("UTF-16", StringComparison.OrdinalIgnoreCase)
            ? Encoding.Unicode
            : Encoding.UTF8;
        var text = encoding.GetString(File.ReadAllBytes(input));
        var separator = plain.Separator is "tab" ? '\t' : plain.Separator is [var one] ? one : ',';
        var lines = Lines(text);
        var at = Enumerable.Range(0, lines.Count).MaxBy(i =>
            plain.Columns.Count(column => Cells(lines[i], separator).Contains(column, StringComparer.OrdinalIgnoreCase)));
        for (var i = at; i < lines.Count && lines[i].Trim('\r', '\n', separator).Length > 0; i++)
        {
            var end = lines[i].TrimEnd('\r', '\n').Length;
            lines[i] = lines[i][..end] + separator + (i == at ? heading : cell) + lines[i][end..];
        }

        return encoding.GetBytes(string.Concat(lines));
    }

    private static IEnumerable<string> Cells(string line, char separator) =>
        line.TrimEnd('\r', '\n').TrimStart('\uFEFF').Split(separator).Select(each => each.Trim().Trim('"'));

    // A line break within quotes ends none.
    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        var (from, isQuoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (text[i] == '\n' && !isQuoted)
            {
                lines.Add(text[from..(i + 1)]);
                from = i + 1;
            }
        }

        return [.. lines, text[from..]];
    }
}
