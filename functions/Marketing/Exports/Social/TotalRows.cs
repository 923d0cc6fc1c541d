using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>Rows that add up the others: first, last or in between, in the languages that tools write.</summary>
internal static class TotalRows
{
    private static readonly string[] Words = ["total", "jumlah", "grand total", "totale", "gesamt", "insgesamt", "total keseluruhan", "total general", "total geral", "total général"];

    public static bool Is(string? text) => text is not null && Words.Contains(text.Trim().TrimEnd(':', '.').ToLowerInvariant());

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
