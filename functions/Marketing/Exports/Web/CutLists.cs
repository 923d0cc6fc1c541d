using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Lists that end where their tool cuts them. An exploration of GA4 is exported as it is shown: 10, 25, 50, 100, 250 or 500 rows. Its
/// standard reports are exported whatever is shown (real ones have thousands of rows), up to 5,000 and, since 2023, 100,000; its Data API
/// gives 10,000 unless asked for more, 250,000 at most; Matomo's API gives 100, Search Console 1,000. The numbers of explorations, standard
/// reports and Search Console are from memory, those of both APIs from their documentation.
/// </summary>
internal static class CutLists
{
    private const int SearchConsole = 1_000;
    private const int Matomo = 100;

    // A day has at most so many channels or devices: a table that has as many for each of its days is whole.
    private const int FewADay = 18;

    private static readonly int[] Explorations = [10, 25, 50, 100, 250, 500];
    private static readonly int[] Others = [5_000, 10_000, 100_000, 250_000];

    /// <summary>
    /// Whether a table of GA4 has as many rows as are shown or exported at most; a list of all its days has ended by itself.
    /// </summary>
    /// <param name="row">A row of the table.</param>
    /// <param name="preamble">What stands above it.</param>
    /// <param name="isByTime">Whether its rows are of days, weeks or months.</param>
    /// <param name="divisions">By what they are divided beside.</param>
    public static bool IsCut(Row row, Ga4Preamble preamble, bool isByTime, IReadOnlyCollection<string> divisions)
    {
        var rows = row.Divided?.RowsOf(row) ?? 0;
        return (preamble.IsExploration ? Explorations : Others).Contains(rows)
            && !(isByTime && preamble.Period is { } period && IsFilled(rows, period.To.DayNumber - period.From.DayNumber + 1, divisions))
            && Tell(row, rows, "GA4");
    }

    /// <summary>Whether a report of Matomo's by items has as many rows as its API gives unless it is asked for more.</summary>
    public static bool IsMatomosCut(Row row) => row.Divided?.RowsOf(row) == Matomo && Tell(row, Matomo, "Matomo");

    /// <summary>Names a list of Search Console's that ends where it is cut: no sum of it is taken for the whole.</summary>
    public static void TellSearchConsole(Row row)
    {
        if (row.Divided?.RowsOf(row) == SearchConsole)
        {
            Tell(row, SearchConsole, "Search Console");
        }
    }

    private static bool IsFilled(int rows, int days, IReadOnlyCollection<string> divisions) => divisions.Count == 0 ? rows == days
        : divisions.All(name => name is "channel" or "first_user_channel" or "device") && rows % days == 0 && rows / days <= FewADay;

    private static bool Tell(Row row, int rows, string tool)
    {
        row.Reading.Note(
            $"A list has exactly {Plural.Counted(rows, "row", "rows")}, as many as {tool} gives at once: it may be cut, and its sum is not "
                + "taken for the whole. Export more rows, or the days without the list.");
        return true;
    }
}
