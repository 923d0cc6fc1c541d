using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Tables;

namespace Sales.Reports;

/// <summary>Sales in words, by rules: the month against its comparison, what moved it, the pace, the odds, the work at hand.</summary>
internal static class SalesHeadline
{
    public static Headline Of(ReportPage page, SalesDays days, QuotaPace? pace) => Reached.NamedIn(page, Told(page, days, pace));

    private static Headline Told(ReportPage page, SalesDays days, QuotaPace? pace)
    {
        var (measured, culture) = (page.Measured, page.Culture);
        List<(Claim, Sentence)?> asked =
            [.. Silence.Ask(
                page,
                new Dictionary<string, string>
                {
                    ["deals"] = page.T("Deals", "Transaksi"),
                    ["activities"] = page.T("Calls and meetings", "Telepon dan pertemuan"),
                    ["order_lines"] = page.T("Orders", "Pesanan"),
                    ["lead_statuses"] = page.T("Leads", "Prospek"),
                })];
        if (measured.Of("won_value").IsEmpty)
        {
            return Headline.Of(
                new Claim(ClaimCodes.NotMeasured) { Of = "won_value" }.As(Orders(page, days.OfOrders(page.Report))
                    + culture.T("No won deal has been taken in yet.", "Belum ada transaksi menang yang diterima.")),
                asked);
        }

        var change = WonChange.Of(page.Report, measured, days.Month, days.Month.MonthsBack(1));
        var (claim, lead) = Lead(page, days, change);
        return Headline.Of(
            (claim, lead + PaceSentences.Attained(culture, days, pace) + "."),
            [
                .. asked,
                Amounts(page, days, change),
                Cause(page, change),
                YearAgo(page, days),
                PaceSentences.Landing(measured, culture, days, pace),
                PaceSentences.Forecast(page),
                Odds(page, days),
                FollowUp(page, days),
            ]).With(PressingLists.Of(page, WorkLists.Of(page.Report).Select(list => list.Id)));
    }

    // A shop's sales are orders: without deals they are what there is to lead with.
    private static Sentence Orders(ReportPage page, SalesDays days)
    {
        var (value, orders, culture) = (page.Measured.Of("order_value"), page.Measured.Of("orders"), page.Culture);
        if (value.IsEmpty || value.Over(days.Month) is not { Value: not null } month)
        {
            return "";
        }

        var count = orders.Over(days.Month);
        Sentence to = days.Day == days.WholeMonth.To
            ? "" : culture.T($", up to {culture.LongDay(days.Day)}", $", sampai {culture.LongDay(days.Day)}");
        return culture.T(
            $"{culture.InWords(month)} of orders in {culture.Month(days.Day)}{to} ({culture.Number(count)} "
                + $"{Plural.Of(count.Value ?? 0, "order", "orders")}). ",
            $"Pesanan senilai {culture.InWords(month)} pada {culture.Month(days.Day)}{to} ({culture.Number(count)} pesanan). ");
    }

    private static (Claim Claim, Sentence Text) Lead(ReportPage page, SalesDays days, WonChange change)
    {
        var (culture, wording, won, deals) = (page.Culture, page.Wording, change.Value, change.Deals.Now);
        var isOver = days.Day == days.WholeMonth.To;
        var month = culture.Month(days.Day);
        Sentence to = isOver ? "" : culture.T($", up to {culture.LongDay(days.Day)}", $", sampai {culture.LongDay(days.Day)}");
        if ((deals.Value ?? 0) == 0 && (won.Now.Value ?? 0) == 0)
        {
            var before = won.IsFair && won.Then.Value > 0 ? culture.T(
                $", after {culture.InWords(won.Then)} {(isOver ? "in the previous month" : "by the same point of the previous month")}",
                $", setelah {culture.InWords(won.Then)} {(isOver ? "pada bulan sebelumnya" : "sampai tanggal yang sama bulan sebelumnya")}")
                    : "";
            var last = page.Measured.Of("won_deals").LastEvent(days.Day) is { } day
                ? culture.T($"; the last win is of {culture.LongDay(day)}", $"; kemenangan terakhir bertanggal {culture.LongDay(day)}")
                    + BeforeSilence(page, days, day) : "";
            // Deals of a stage or a word that may be the won one count as open, and the page asks about it above this sentence.
            var asFar = page.Report.Warnings.Any(warning => warning.Code == "outcomes-unknown")
                ? culture.T($" (as far as the deals named above are not won)", $" (sejauh transaksi yang disebut di atas bukan menang)")
                : page.Report.Warnings.Any(warning => warning.Code == "closed-looking-stages")
                ? culture.T($" (as far as the stages named above are not won)", $" (sejauh tahap yang disebut di atas bukan menang)") : "";
            return new Claim(ClaimCodes.Nothing, won, change.Deals) { Figures = [deals], Day = days.Day }.As(
                culture.T(
                    $"Nothing won in {month}{to}{asFar}{before}{last}",
                    $"Tidak ada yang dimenangkan pada {month}{to}{asFar}{before}{last}"));
        }

        // Wins of which no amount is known are no month without money.
        var sum = won.Now.Value is not null
            ? culture.T($"{culture.InWords(won.Now)} won in {month}", $"{culture.InWords(won.Now)} dimenangkan pada {month}")
            : culture.T(
                $"{culture.Number(deals)} {Plural.Of(deals.Value ?? 0, "deal", "deals")} won, with no amount in {won.Now.Unit}, in {month}",
                $"{culture.Number(deals)} transaksi dimenangkan, tanpa nilai dalam {won.Now.Unit}, pada {month}");
        if (change.AmountsMissing)
        {
            return new Claim(ClaimCodes.AmountsMissing, change.Value, change.Deals, change.Average) { Day = days.Day }.As(
                won.Now.Value is null ? sum + to : sum + to + culture.T(
                $", from the {culture.Cases(change.Average.Now)} of {culture.Number(deals)} won "
                    + $"{Plural.Of(deals.Value ?? 0, "deal", "deals")} that {Plural.Of(change.Average.Now.N, "has", "have")} an amount in "
                    + $"{won.Now.Unit}",
                $", dari {culture.Cases(change.Average.Now)} di antara {culture.Number(deals)} transaksi menang yang punya nilai dalam "
                    + $"{won.Now.Unit}"));
        }

        if (won is { IsFair: true, Then.Value: 0 })
        {
            return new Claim(ClaimCodes.Change, won) { Day = days.Day }.As(sum + to + culture.T(
                $", after nothing {(isOver ? "in the previous month" : "by the same point of the previous month")}",
                $", setelah nihil {(isOver ? "pada bulan sebelumnya" : "sampai tanggal yang sama bulan sebelumnya")}"));
        }

        return won.Change is null || !won.IsFair
            ? new Claim(ClaimCodes.Level) { Figures = [won.Now.Value is null ? deals : won.Now], Day = days.Day }.As(sum + to)
            : new Claim(ClaimCodes.Change, won) { Day = days.Day }.As(sum + to + ", "
            + (isOver ? wording.Against(won, "the previous month", "bulan sebelumnya")
                : wording.Against(won, "the same point of the previous month", "tanggal yang sama bulan sebelumnya")) + wording.Sure(won));
    }

    // The month before tells little where the silence had begun by then: what was usual ended with the last win.
    private static Sentence BeforeSilence(ReportPage page, SalesDays days, DateOnly last)
    {
        var (culture, usual) = (page.Culture, Period.Last(days.WholeMonth.Days, last));
        var (value, deals) = (page.Measured.Of("won_value").Over(usual), page.Measured.Of("won_deals").Over(usual));
        return last >= days.Month.MonthsBack(1).To || deals.DaysMissing * 10 > usual.Days ? "" : culture.T(
            $", and the days from {culture.LongDay(usual.From)} to then brought {Sum()}{culture.Number(deals)} "
                + $"{Plural.Of(deals.Value ?? 0, "deal", "deals")}",
            $", dan hari-hari sejak {culture.LongDay(usual.From)} sampai saat itu membawa {Sum()}{culture.Number(deals)} transaksi");

        Sentence Sum() => value.Value is null ? "" : culture.T($"{culture.InWords(value)} from ", $"{culture.InWords(value)} dari ");
    }

    // Where amounts are missing the number of deals can be compared, and the money cannot.
    private static (Claim Claim, Sentence Text)? Amounts(ReportPage page, SalesDays days, WonChange change)
    {
        if (!change.AmountsMissing)
        {
            return null;
        }

        var (culture, wording, deals, average) = (page.Culture, page.Wording, change.Deals, change.Average);
        var (before, sebelumnya) = days.Day == days.WholeMonth.To
            ? ("the previous month", "bulan sebelumnya") : ("the same point of the previous month", "tanggal yang sama bulan sebelumnya");
        return new Claim(ClaimCodes.Change, deals) { Day = days.Day }.As(culture.T(
            $"The money is not compared: {culture.Cases(average.Now)} of {culture.Number(deals.Now)} won "
                + $"{Plural.Of(deals.Now.Value ?? 0, "deal", "deals")} {Plural.Of(average.Now.N, "has", "have")} an amount in "
                + $"{change.Value.Now.Unit}, against {culture.Cases(average.Then)} of {culture.Number(deals.Then)}. "
                + $"The number of won deals is {wording.Against(deals, before, sebelumnya)}{wording.Sure(deals)}.",
            $"Nilainya tidak dibandingkan: {culture.Cases(average.Now)} dari {culture.Number(deals.Now)} transaksi menang punya "
                + $"nilai dalam {change.Value.Now.Unit}, berbanding {culture.Cases(average.Then)} dari {culture.Number(deals.Then)}. "
                + $"Banyaknya transaksi menang {wording.Against(deals, before, sebelumnya)}{wording.Sure(deals)}."));
    }

    private static (Claim Claim, Sentence Text)? Cause(ReportPage page, WonChange change)
    {
        if (change.Cause is not { } code)
        {
            return null;
        }

        var (culture, wording) = (page.Culture, page.Wording);
        var (english, indonesian) = code switch
        {
            ClaimCodes.ByNumber => ("mostly from how many deals were won", "terutama dari banyaknya transaksi"),
            ClaimCodes.BySize => ("mostly from how large they were", "terutama dari besarnya transaksi"),
            ClaimCodes.ByOne => ("mostly from one deal", "terutama dari satu transaksi"),
            _ => ("both from how many deals were won and from how large they were", "dari banyaknya dan dari besarnya transaksi"),
        };
        Sentence one = change.Moving is { } win ? win.Row.Said("value", value => culture.InWords(value, change.Value.Now.Unit)) : "";
        Sentence of = one.IsEmpty
            ? "" : culture.T(
                $" of {one}, won {(change.Value.Change > 0 ? "in this period" : "in the one before")}",
                $" senilai {one} pada periode {(change.Value.Change > 0 ? "ini" : "sebelumnya")}");
        Sentence size = change.Average.Change is null
            ? "" : culture.T($", average value {wording.Change(change.Average)}", $", nilai rata-rata {wording.Change(change.Average)}");
        return new Claim(code, change.Value, change.Deals, change.Average).As(culture.T(
            $"The change comes {english}{of}: {culture.Cases(change.Deals.Now)} {Plural.Of(change.Deals.Now.N, "deal", "deals")} against "
                + $"{culture.Cases(change.Deals.Then)}{size}.",
            $"Perubahan itu {indonesian}{of}: {culture.Cases(change.Deals.Now)} transaksi berbanding "
                + $"{culture.Cases(change.Deals.Then)}{size}."));
    }

    private static (Claim Claim, Sentence Text)? YearAgo(ReportPage page, SalesDays days)
    {
        var change = WonChange.Of(page.Report, page.Measured, days.Month, days.Month.MonthsBack(12));
        var (culture, wording, year) = (page.Culture, page.Wording, change.Value);
        var (then, isOver) = (culture.InWords(year.Then), days.Day == days.WholeMonth.To);
        return year.Change is null || !year.IsFair || change.AmountsMissing ? null : new Claim(ClaimCodes.Change, year).As(culture.T(
            $"Compared with {(isOver ? "the same month" : "the same point")} a year earlier ({then}): "
                + $"{wording.Change(year)}{wording.Sure(year)}.",
            $"Dibanding {(isOver ? "bulan" : "tanggal")} yang sama setahun sebelumnya ({then}): "
                + $"{wording.Change(year)}{wording.Sure(year)}."));
    }

    private static (Claim Claim, Sentence Text)? Odds(ReportPage page, SalesDays days)
    {
        var (culture, wording) = (page.Culture, page.Wording);
        var comparison = page.Measured.Of("win_rate").Compare(days.Last90, days.Last90.Before());
        if (comparison.Now is not { Value: not null } now)
        {
            return null;
        }

        var isTold = comparison.Change is not null && comparison.IsFair;
        var change = isTold ? (Sentence)$", {wording.Change(comparison)}{wording.Sure(comparison)}" : "";
        var text = culture.T(
            $"Of {culture.Cases(now)} {Plural.Of(now.N, "deal", "deals")} decided in the 90 days to {culture.LongDay(days.Day)} "
                + $"{culture.Percent(now)} {Plural.Of(now.N, "was", "were")} won{change}.",
            $"Dari {culture.Cases(now)} transaksi yang diputuskan dalam 90 hari sampai {culture.LongDay(days.Day)}, {culture.Percent(now)} "
                + $"dimenangkan{change}.");
        return (isTold ? new Claim(ClaimCodes.Change, comparison) : new Claim(ClaimCodes.Level) { Figures = [now], Day = days.Day })
            .As(text);
    }

    // Leads that wait are what a sales team can change today: their share in time leads over any rate of deals.
    private static (Claim Claim, Sentence Text)? FollowUp(ReportPage page, SalesDays days)
    {
        var (culture, wording) = (page.Culture, page.Wording);
        var rate = page.Measured.Of("followed_up_in_time_share");
        var month = days.FollowUpMonth(page.Measured);
        var comparisons =
            new[] { (month.MonthsBack(1), culture.T("the previous month", "bulan sebelumnya")),
                (month.MonthsBack(12), culture.T("a year earlier", "setahun sebelumnya")) }
            .Select(then => (Comparison: rate.Compare(month, then.Item1), Then: then.Item2)).ToList();
        if (comparisons[0].Comparison.Now is not { Value: not null } figure)
        {
            return null;
        }

        var told = comparisons.Where(pair => pair.Comparison.Change is not null && pair.Comparison.IsFair).ToList();
        var text = culture.T(
            $"Of {culture.Cases(figure)} {Plural.Of(figure.N, "lead", "leads")} of {culture.Month(month.From)} whose "
                + $"agreed time is over, {culture.Percent(figure)} {Plural.Of(figure.N, "was", "were")} followed up in "
                + $"time",
            $"Dari {culture.Cases(figure)} prospek {culture.Month(month.From)} yang batas waktunya sudah lewat, {culture.Percent(figure)} "
                + $"ditindaklanjuti tepat waktu")
            + told.Select(pair => wording.Against(pair.Comparison, pair.Then, pair.Then) + wording.Sure(pair.Comparison))
            .Aggregate(Sentence.Empty, (all, one) => $"{all}, {one}") + ". " + culture.T(
                "Campaign or follow-up? The hand-off report answers, for leads by the day they came.",
                "Kampanye atau tindak lanjut? Jawabannya di laporan serah terima, untuk prospek menurut hari masuknya.");
        return (told.Count == 0 ? new Claim(ClaimCodes.Level) { Figures = [figure] }
            : new Claim(ClaimCodes.Change, [.. told.Select(pair => pair.Comparison)])).As(text);
    }
}
