using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>Rows that add up the others: first, last or in between, in the languages that tools write.</summary>
internal static class TotalRows
{
    private static readonly string[] Words =
        ["total", "jumlah", "grand total", "totale", "gesamt", "insgesamt", "total keseluruhan", "total general", "total geral",
            "total général", "subtotal", "sub total", "subjumlah", "sub jumlah"];

    public static bool Is(string? text) => text is not null && Words.Contains(Spellings.Normalize(text).TrimEnd(':', '.'));

    /// <summary>Whether a cell begins as the total of something: "Total: Campaigns", "Gesamt: Suche".</summary>
    public static bool Begins(string? text) =>
        text is not null && (Is(text) || (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Is(text[..colon])));

    /// <summary>
    /// Whether a row holds one sentence and nothing else, as "Showing top 500 results" below a table; the row is set aside then.
    /// </summary>
    public static bool SetAsideRemark(Row row, Column column)
    {
        if (row.Text(column) is not { } text || !text.Contains(' ', StringComparison.Ordinal)
            || Enumerable.Range(0, row.CellCount).Any(i => i != row.Heading.Place(column) && row.TextAt(i).Length > 0))
        {
            return false;
        }

        row.SetAside("remark below the table");
        return true;
    }

    /// <summary>Whether one of these cells says that its row is a total; the row is set aside then.</summary>
    public static bool SetAside(Row row, params Column[] columns)
    {
        if (!Array.Exists(columns, column => Is(row.Text(column))))
        {
            return false;
        }

        row.SetAside("total");
        return true;
    }
}
