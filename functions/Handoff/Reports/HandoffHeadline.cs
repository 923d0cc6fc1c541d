using Handoff.Diagnosis.Words;
using Pipeline.Reports;
using Pipeline.Reports.Pages;

namespace Handoff.Reports;

/// <summary>The answer first: was it the campaign or the follow-up; then what waits to be done.</summary>
internal static class HandoffHeadline
{
    public static Headline Of(ReportPage page, IReadOnlyList<Story> stories)
    {
        var manner = page.Manner;
        if (stories.Count == 0)
        {
            return new(
                manner.T("Leads and their outcomes cannot be compared yet.", "Prospek dan hasilnya belum bisa dibandingkan."),
                [.. Waiting(page)]);
        }

        var story = Story.Leading(stories);
        var told = Stories.Explain(story, manner, page.Report.Currency);
        return new(Say(told.Headline), [.. told.Details.Concat(told.Missing).Select(Say), .. Waiting(page)]);

        Sentence Say(Statement statement) => Stories.Say(page.Report, story, statement);
    }

    private static IEnumerable<Sentence> Waiting(ReportPage page)
    {
        var queue = page.Report.Lists.FirstOrDefault(list => list.Id == "leads_to_call");
        if (queue is { Rows.Count: > 0 })
        {
            // The list ends there, the queue need not.
            var (count, isMore) = (new Said(page.Manner.Number(queue.Rows.Count), Address.OfRows(queue.Id, 0, queue.Rows.Count)), queue.Rows.Count == ReportList.Longest);
            yield return page.T(
                $"{count} {(isMore ? "or more " : "")}qualified leads wait to be called; the list is below and in sales' own report.",
                $"{count} {(isMore ? "atau lebih " : "")}prospek memenuhi syarat menunggu dihubungi; daftarnya ada di bawah dan di laporan penjualan.");
        }
    }
}
