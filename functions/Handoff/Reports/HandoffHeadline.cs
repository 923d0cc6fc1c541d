using Handoff.Diagnosis.Words;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Tables;

namespace Handoff.Reports;

/// <summary>The answer first: was it the campaign or the follow-up; then what waits to be done.</summary>
internal static class HandoffHeadline
{
    public static Headline Of(ReportPage page, IReadOnlyList<Story> stories)
    {
        var culture = page.Culture;
        List<(Claim, Sentence)?> asked =
        [
            .. Silence.Ask(page, new Dictionary<string, string>
            {
                ["leads"] = page.T("Leads", "Prospek"),
                ["deals"] = page.T("Deals", "Transaksi"),
                ["activities"] = page.T("Calls and meetings", "Telepon dan pertemuan"),
            }),
        ];
        List<(Claim, WorkItem)> waiting = [.. Waiting(page), .. PressingLists.Of(page, ["refused_reasons"])];
        var missing = Missing(page).ToList();
        var found = FindingSentences.Of(page, stories.Count > 0 ? Story.Leading(stories) : null).ToList();
        if (NothingHandedOver(page) is { } nothing)
        {
            return Headline.Of(nothing, asked).With(waiting);
        }

        if (stories.Count == 0)
        {
            return Headline.Of(
                missing.Count > 0
                    ? missing[0]!.Value
                    : UnmatchedDeals.Told(page) ?? new Claim(ClaimCodes.NotComparable).As(
                        culture.T("Leads and their outcomes cannot be compared yet.", "Prospek dan hasilnya belum bisa dibandingkan.")),
                [.. asked, .. missing.Skip(1), .. found]).With(waiting);
        }

        var story = Story.Leading(stories);
        var told = Stories.Explain(story, culture, page.Report.Currency);
        var (claim, text) = Say(told.Headline);
        return Headline.Of(
            claim.As((Sentence)page.T("Leads of ", "Prospek ") + StoryPeriods.Of(page, story) + ": " + text),
            [
                .. asked,
                SalesByClosing.Of(page),
                .. told.Details.Concat(told.Missing).Select(statement => ((Claim, Sentence)?)Say(statement)),
                .. found, .. missing,
            ]).With(waiting);

        (Claim, Sentence) Say(Statement statement) =>
            (Stories.Claim(page.Report, story, statement), Stories.Say(page.Report, story, statement));
    }

    // Leads that came and were marked by nobody are no leads that sales let lie.
    private static (Claim Claim, Sentence Text)? NothingHandedOver(ReportPage page)
    {
        var row = ListRow("leads_received", page.Report);
        if (row is null || Number("received") is not > 0 || Number("handed_over") is not 0)
        {
            return null;
        }

        var received = new CitedNumber(page.Culture.Number(Number("received")), Address.Of(row.Id, 0, "received", Number("received")));
        var to =
            DateOnly.ParseExact((string)row.Rows[0][row.Columns.ToList().IndexOf("to_day")]!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Claim(
            ClaimCodes.NothingHandedOver)
        {
            Of = "leads",
            Day = to,
            RestsOn = [Address.Of(row.Id, 0, "handed_over", Number("handed_over"))]
        }.As(page.T(
            $"{received} {Plural.Of(Number("received") ?? 0, "lead was", "leads were")} received up to {page.Culture.LongDay(to)} and "
                + $"{Plural.Of(Number("received") ?? 0, "it is not", "none of them is")} marked qualified, so nothing was handed over and "
                + $"nothing can be compared. Marketing's list says so by a status (qualified) or a day (qualified on).",
            $"{received} prospek diterima sampai {page.Culture.LongDay(to)} dan tidak satu pun ditandai memenuhi syarat, jadi belum ada "
                + $"yang diserahkan dan belum ada yang bisa dibandingkan. Daftar pemasaran menyatakannya dengan status (memenuhi syarat) "
                + $"atau tanggal memenuhi syarat."));

        double? Number(string column) => row!.Rows[0][row.Columns.ToList().IndexOf(column)] is { } cell
            ? Convert.ToDouble(cell, CultureInfo.InvariantCulture) : null;
    }

    private static ReportList? ListRow(string id, Report report) =>
        report.Lists.FirstOrDefault(list => list.Id == id && list.Rows.Count > 0);

    private static IEnumerable<(Claim Claim, Sentence Text)?> Missing(ReportPage page)
    {
        if (ListRow(AmountsMissing.List, page.Report) is not { } list)
        {
            yield break;
        }

        for (var row = 0; row < list.Rows.Count; row++)
        {
            var (before, after) = (Days(row, "before"), Days(row, "after"));
            yield return new Claim(ClaimCodes.AmountsMissing) { Of = "leads" }.As(page.T(
                $"Sales from leads of {after} are not compared with those of {before}: {Said(row, "after_without_amount")} of "
                    + $"{Said(row, "after_won")} won {Words(row, "after_won", "lead", "leads")} "
                    + $"{Words(row, "after_without_amount", "has", "have")} no amount, against {Said(row, "before_without_amount")} of "
                    + $"{Said(row, "before_won")}.",
                $"Penjualan dari prospek {after} tidak dibandingkan dengan {before}: {Said(row, "after_without_amount")} dari "
                    + $"{Said(row, "after_won")} prospek yang menang tidak punya nilai, berbanding {Said(row, "before_without_amount")} "
                    + $"dari {Said(row, "before_won")}."));
        }

        object? Cell(int row, string column) => list.Rows[row][list.Columns.ToList().IndexOf(column)];

        string Words(int row, string column, string one, string many) =>
            Plural.Of(Convert.ToDouble(Cell(row, column), CultureInfo.InvariantCulture), one, many);

        CitedNumber Said(int row, string column) =>
            Convert.ToDouble(Cell(row, column), CultureInfo.InvariantCulture) is var value
                ? new(page.Culture.Number(value), Address.Of(list.Id, row, column, value)) : default;

        string Days(int row, string period)
        {
            var from = DateOnly.ParseExact((string)Cell(row, period + "_from")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var to = DateOnly.ParseExact((string)Cell(row, period + "_to")!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            return Pipeline.Reports.Periods.Period.Month(from).To == to ? page.Culture.Month(from) : page.Culture.Days(from, to);
        }
    }

    private static IEnumerable<(Claim Claim, WorkItem Item)> Waiting(ReportPage page)
    {
        var queue = page.Report.Lists.FirstOrDefault(list => list.Id == "leads_to_call");
        if (queue is { Rows.Count: > 0 })
        {
            var count = new CitedNumber(page.Culture.Number(queue.Count), Address.OfCount(queue));
            yield return (new Claim(ClaimCodes.Waiting) { Of = "leads" }, new(page.T(
                $"{count} qualified {Plural.Of(queue.Count, "lead waits", "leads wait")} to be called",
                $"{count} prospek memenuhi syarat menunggu dihubungi") + page.AsKnown(queue.Id), queue.Id));
        }
    }
}
