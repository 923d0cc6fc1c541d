using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>
/// Lists that end where their network cuts them: YouTube Studio's tables at 500 rows, beside their total (a real export ends there), and
/// LinkedIn's two lists of a person's top posts at 50 (from memory).
/// </summary>
internal static class ListsCut
{
    private const int YouTube = 500;
    private const int LinkedIn = 50;

    public static void TellYouTube(Row row)
    {
        // Its total is one row more, and stands in every table; of 499 rows with it nothing is cut.
        if (row.Divided?.RowsOf(row) == YouTube + 1)
        {
            Tell(row, YouTube, "YouTube Studio", "Export shorter ranges.");
        }
    }

    public static void TellLinkedIn(Row row)
    {
        if (row.Divided?.RowsOf(row) == LinkedIn)
        {
            Tell(row, LinkedIn, "LinkedIn", "They are the top posts: others are missing, unless shorter ranges are exported.");
        }
    }

    private static void Tell(Row row, int rows, string tool, string way) => row.Reading.Note(
        $"A list has exactly {Plural.Counted(rows, "row", "rows")}, as many as {tool} gives at once: it may be cut, and sums over it may "
            + $"be too low. {way}");
}
