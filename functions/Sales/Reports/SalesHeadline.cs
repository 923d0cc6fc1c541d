using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;

namespace Sales.Reports;

/// <summary>Sales in words, by rules: the month against its comparison, what moved it, the pace, the odds, the work at hand.</summary>
internal static class SalesHeadline
{
    public static Headline Of(ReportPage page, SalesDays days, QuotaPace? pace)
    {
        var (measured, manner, wording) = (page.Measured, page.Manner, page.Wording);
        var won = measured.Of("won_value");
        if (won.IsEmpty)
        {
            return new(manner.T("No won deal has been taken in yet.", "Belum ada transaksi menang yang diterima."), []);
        }

        var now = won.Over(days.Month);
        var lastMonth = won.Compare(now, days.Month.MonthsBack(1));
        var isOver = days.Day == days.WholeMonth.To;
        var deals = measured.Of("won_deals").Over(days.Month);
        // Wins of which no amount is known are no month without money.
        var lead = (now.Value is not null || (deals.Value ?? 0) == 0
            ? manner.T($"{manner.InWords(now with { Value = now.Value ?? 0 })} won in {manner.Month(days.Day)}", $"{manner.InWords(now with { Value = now.Value ?? 0 })} dimenangkan pada {manner.Month(days.Day)}")
            : manner.T($"{manner.Number(deals)} deals won, with no amount in {won.Unit}, in {manner.Month(days.Day)}", $"{manner.Number(deals)} transaksi dimenangkan, tanpa nilai dalam {won.Unit}, pada {manner.Month(days.Day)}"))
            + (isOver ? "" : manner.T($" by day {days.Day.Day}", $" sampai tanggal {days.Day.Day}"));
        if (lastMonth.Change is not null)
        {
            lead += ", " + (isOver ? wording.Against(lastMonth, "the month before", "bulan sebelumnya") : wording.Against(lastMonth, "the same point of the month before", "tanggal yang sama bulan sebelumnya")) + wording.Sure(lastMonth);
        }

        if (pace is { IsOfAll: false })
        {
            lead += manner.T(
                $"; those with a quota are at {manner.Percent(pace.Attained, 0)} of it",
                $"; mereka yang punya kuota mencapai {manner.Percent(pace.Attained, 0)} darinya");
        }
        else if (pace is not null && isOver)
        {
            lead += manner.T($": {manner.Percent(pace.Attained, 0)} of its quota", $": {manner.Percent(pace.Attained, 0)} dari kuota");
        }
        else if (pace is not null)
        {
            lead += manner.T(
                $": {manner.Percent(pace.Attained, 0)} of quota with {manner.Percent(pace.Elapsed, 0)} of the business days gone",
                $": {manner.Percent(pace.Attained, 0)} kuota setelah {manner.Percent(pace.Elapsed, 0)} hari kerja berlalu");
        }

        IEnumerable<Sentence?> points =
        [
            Stale(manner, days, measured),
            Cause(measured, manner, days, lastMonth),
            YearAgo(won, manner, wording, days, now),
            Landing(measured, manner, days, pace),
            Forecast(page),
            Odds(measured, manner, wording, days),
            FollowUp(measured, manner, wording, days),
            Hand(page),
        ];
        return new(lead + ".", [.. points.Where(point => point is not null).Select(point => point!)]);
    }

    private static Sentence? Stale(Manner manner, SalesDays days, Measured measured) => !days.IsStale ? null : manner.T(
        $"Deals are known up to {manner.Day(days.Day)}, {manner.Number(days.Behind(measured))} days before this report; all periods here end on that day.",
        $"Transaksi diketahui sampai {manner.Day(days.Day)}, {manner.Number(days.Behind(measured))} hari sebelum laporan ini; semua periode di sini berakhir pada hari itu.");

    // Value = deals x average value: the larger of the two moves names the cause.
    private static Sentence? Cause(Measured measured, Manner manner, SalesDays days, Comparison value)
    {
        var (deals, average) = (measured.Of("won_deals"), measured.Of("average_deal_value"));
        var count = deals.Compare(days.Month, days.Month.MonthsBack(1));
        var size = average.Compare(days.Month, days.Month.MonthsBack(1));
        if (value.Change is null || count.Change is not { } counted || size.Change is not { } sized || Wording.IsLittle(value))
        {
            return null;
        }

        var wording = new Wording(manner);
        var isCount = Math.Abs(Math.Log(Math.Max(1 + counted, 1e-9))) >= Math.Abs(Math.Log(Math.Max(1 + sized, 1e-9)));
        return manner.T(
            $"The change comes mostly from {(isCount ? "how many deals were won" : "how large they were")}: {manner.Cases(count.Now)} deals against {manner.Cases(count.Then)}, average value {wording.Change(size)}.",
            $"Perubahan itu terutama dari {(isCount ? "banyaknya transaksi" : "besarnya transaksi")}: {manner.Cases(count.Now)} transaksi berbanding {manner.Cases(count.Then)}, nilai rata-rata {wording.Change(size)}.");
    }

    private static Sentence? YearAgo(Timeline won, Manner manner, Wording wording, SalesDays days, Figure now)
    {
        var year = won.Compare(now, days.Month.MonthsBack(12));
        var (then, isOver) = (manner.InWords(year.Then), days.Day == days.WholeMonth.To);
        return year.Change is null ? null : manner.T(
            $"Against {(isOver ? "the same month" : "the same point")} a year before ({then}): {wording.Change(year)}{wording.Sure(year)}.",
            $"Dibanding {(isOver ? "bulan" : "tanggal")} yang sama setahun sebelumnya ({then}): {wording.Change(year)}{wording.Sure(year)}.");
    }

    private static Sentence? Landing(Measured measured, Manner manner, SalesDays days, QuotaPace? pace)
    {
        if (pace is null)
        {
            return null;
        }

        var left = manner.Number(days.Left(measured));
        if (pace.IsReached)
        {
            return manner.T(
                $"The quota of {manner.InWords(pace.Quota)} is reached: {manner.InWords(pace.Gap)} above it.",
                $"Kuota {manner.InWords(pace.Quota)} tercapai: lebih {manner.InWords(pace.Gap)}.");
        }

        if (pace.Needed is not { } needed)
        {
            return manner.T(
                $"{manner.InWords(pace.Gap)} short of the quota of {manner.InWords(pace.Quota)}.",
                $"Kurang {manner.InWords(pace.Gap)} dari kuota {manner.InWords(pace.Quota)}.");
        }

        return manner.T(
            $"At this pace the month ends near {manner.InWords(pace.Landing)}, {manner.Percent(pace.Landed, 0)} of quota; for the full quota each of the {left} business days left needs to bring {manner.InWords(needed)}.",
            $"Dengan laju ini bulan berakhir di sekitar {manner.InWords(pace.Landing)}, {manner.Percent(pace.Landed, 0)} kuota; untuk kuota penuh, tiap hari dari {left} hari kerja yang tersisa perlu membawa {manner.InWords(needed)}.");
    }

    private static Sentence? Odds(Measured measured, Manner manner, Wording wording, SalesDays days)
    {
        var rate = measured.Of("win_rate");
        var comparison = rate.Compare(days.Last90, days.Last90.Before());
        if (comparison.Now is not { Value: not null } now)
        {
            return null;
        }

        var change = comparison.Change is null ? "" : (Sentence)$", {wording.Change(comparison)}{wording.Sure(comparison)}";
        return manner.T(
            $"Of {manner.Cases(now)} deals decided in the last 90 days {manner.Percent(now)} were won{change}.",
            $"Dari {manner.Cases(now)} transaksi yang diputuskan dalam 90 hari terakhir, {manner.Percent(now)} dimenangkan{change}.");
    }

    // Leads that wait are what a sales team can change today: their share in time leads over any rate of deals.
    private static Sentence? FollowUp(Measured measured, Manner manner, Wording wording, SalesDays days)
    {
        var rate = measured.Of("followed_up_in_time_share");
        var month = days.FollowUpMonth(measured);
        var comparisons = new[] { (month.MonthsBack(1), manner.T("the month before", "bulan sebelumnya")), (month.MonthsBack(12), manner.T("a year before", "setahun sebelumnya")) }
            .Select(then => (Comparison: rate.Compare(month, then.Item1), Then: then.Item2)).ToList();
        if (comparisons[0].Comparison.Now is not { Value: not null } figure)
        {
            return null;
        }

        var told = comparisons.Where(pair => pair.Comparison.Change is not null).Select(pair => wording.Against(pair.Comparison, pair.Then, pair.Then) + wording.Sure(pair.Comparison));
        return manner.T(
            $"Of {manner.Cases(figure)} leads of {manner.Month(month.From)} that are due, {manner.Percent(figure)} were followed up in time",
            $"Dari {manner.Cases(figure)} prospek {manner.Month(month.From)} yang sudah jatuh tempo, {manner.Percent(figure)} ditindaklanjuti tepat waktu") + told.Aggregate(Sentence.Empty, (all, text) => $"{all}, {text}") + ".";
    }

    private static Sentence? Forecast(ReportPage page)
    {
        var (manner, report) = (page.Manner, page.Report);
        return MonthForecast.Of(page.Report) is not { DaysLeft: > 0 } forecast ? null : manner.T(
            $"{manner.Month(forecast.Day)} should end between {Money("low_value")} and {Money("high_value")}, most likely near {Money("likely_value")}: its last {Count("business_days_left")} business days as those of the {Count("months")} months before.",
            $"{manner.Month(forecast.Day)} diperkirakan berakhir antara {Money("low_value")} dan {Money("high_value")}, kemungkinan besar sekitar {Money("likely_value")}: {Count("business_days_left")} hari kerja terakhirnya seperti pada {Count("months")} bulan sebelumnya.");

        Said Money(string column) => MonthForecast.Said(report, column, value => manner.InWords(value, report.Currency));

        Said Count(string column) => MonthForecast.Said(report, column, value => manner.Number(value));
    }

    private static Sentence? Hand(ReportPage page)
    {
        var lists = WorkLists.Of(page.Report).Select(list => (Sentence)$"{page.T(list.English, list.Indonesian)} ({WorkLists.Size(page, list)}{(WorkLists.IsCut(page, list) ? "+" : "")})").ToList();
        return lists.Count == 0 ? null : page.T("To work through now: ", "Untuk dikerjakan sekarang: ") + Sentence.Join("; ", lists) + ".";
    }
}
