namespace Pipeline.Reports.Pages;

/// <summary>What a reader can do today: the most pressing of the report's lists that have rows.</summary>
public static class PressingLists
{
    /// <summary>So many can be kept in mind; the others stand in their sections.</summary>
    public const int Most = 3;

    /// <param name="page">The page.</param>
    /// <param name="lists">Ids of lists, the most pressing first.</param>
    public static IEnumerable<(Claim Claim, WorkItem Item)> Of(ReportPage page, IEnumerable<string> lists) =>
        lists.Select(id => page.Report.Lists.FirstOrDefault(list => list.Id == id && list.Rows.Count > 0)).OfType<ReportList>()
            .Select(list => (new Claim(ClaimCodes.WorkLists), new WorkItem(Text(page, list), list.Id)));

    private static Sentence Text(ReportPage page, ReportList list) =>
        (Sentence)$"{page.T(list.English, list.Indonesian)} ({new CitedNumber(page.Culture.Number(list.Count), Address.OfCount(list))})"
            + page.AsKnown(list.Id);
}
