using System.Text;
using Marketing;
using Pipeline.Tables;
using Sales;

namespace Pipeline.Tests.House;

/// <summary>functions/FORMATS.md as the code says it.</summary>
internal static class FormatsPage
{
    public static string Write()
    {
        var page = new StringBuilder("""
            # Formats

            Every export that is read. A file is recognised by its required columns, wherever they stand and whatever else is there; case, blanks,
            underscores and hyphens within a word do not count, and the names that tools use in other languages and years are known too (beside each format, in its class). Written by a test
            from the formats themselves: run the tests with PIPELINE_WRITE_DOCS=1 after a change. "Names from" says what a format's names were
            taken from; where it is empty, from real files beside the repository, or the format is our own. How large a file may be stands in infra/README.md.
            A list of records that tells one of a format's columns under words of its own, and not under a known name, is refused, and the answer names each such heading.

            What a file does not say, its name or its folder's may: `instagram` or `facebook` (also `ig`, `fb`) where a chart names no network, `@name` for the account where there are
            several on one network or ad platform (`tiktok/@kedaisenja/Overview.csv`), two dates for the days of a report that has none (`Campaigns(2026.02.10-2026.02.23).csv`).

            """);
        foreach (var side in new[] { MarketingPipeline.Marketing, SalesPipeline.Sales })
        {
            page.Append(null, $"\n## {char.ToUpperInvariant(side.Name[0])}{side.Name[1..]}\n\n");
            page.Append(
                "| format | what it is | tool | names from | table | required columns | also read |\n"
                    + "|---|---|---|---|---|---|---|\n");
            foreach (var format in Knowledge.FormatsOf(side.Knowledge))
            {
                Append(page, format);
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, ExportFormat format)
    {
        var first = $"| `{format.Id}` | {Cell(format.Name)} | {Cell(format.Source)} | {Cell(format.NamesFrom)} ";
        if (format is not TableFormat { Tables: var tables })
        {
            page.Append(null, $"{first}| lines | {Cell(((LineFormat)format).Expected)} | |\n");
            return;
        }

        foreach (var table in tables)
        {
            page.Append(null, $"{first}| {Cell(table.Name)} | {Names(table, isRequired: true)} | {Names(table, isRequired: false)} |\n");
            first = "| | | | ";
        }
    }

    private static string Names(Table table, bool isRequired) =>
        string.Join(", ", table.Columns.Where(column => column.IsRequired == isRequired).Select(column => Cell(column.Name)));

    private static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
