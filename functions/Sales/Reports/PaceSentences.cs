using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Tables;

namespace Sales.Reports;

/// <summary>What the headline says of the month's quota, its pace and where it will end.</summary>
internal static class PaceSentences
{
    /// <summary>How much of the quota is reached, behind what was won.</summary>
    public static Sentence Attained(ReportCulture culture, SalesDays days, QuotaPace? pace) => pace is null ? ""
        : !pace.IsOfAll ? culture.T(
            $"; those with a quota are at {culture.Percent(pace.Attained, 0)} of it",
            $"; mereka yang punya kuota mencapai {culture.Percent(pace.Attained, 0)} darinya")
        : days.Day == days.WholeMonth.To
        ? culture.T($": {culture.Percent(pace.Attained, 0)} of its quota", $": {culture.Percent(pace.Attained, 0)} dari kuota")
        : days.IsOver
        ? culture.T(
            $": {culture.Percent(pace.Attained, 0)} of its quota in {culture.Percent(pace.Elapsed, 0)} of its business days",
            $": {culture.Percent(pace.Attained, 0)} dari kuotanya dalam {culture.Percent(pace.Elapsed, 0)} hari kerjanya")
        : culture.T(
            $": {culture.Percent(pace.Attained, 0)} of quota with {culture.Percent(pace.Elapsed, 0)} of the business days gone",
            $": {culture.Percent(pace.Attained, 0)} kuota setelah {culture.Percent(pace.Elapsed, 0)} hari kerja berlalu");

    /// <summary>Where the month ends at its pace, and what the quota needs; or that it is reached or missed.</summary>
    public static (Claim Claim, Sentence Text)? Landing(Measured measured, ReportCulture culture, SalesDays days, QuotaPace? pace)
    {
        if (pace is null)
        {
            return null;
        }

        if (pace.IsReached)
        {
            return new Claim(ClaimCodes.QuotaReached) { Figures = [pace.Won, pace.Quota, pace.Gap] }.As(culture.T(
                $"The quota of {culture.InWords(pace.Quota)} is reached: {culture.InWords(pace.Gap)} above it.",
                $"Kuota {culture.InWords(pace.Quota)} tercapai: lebih {culture.InWords(pace.Gap)}."));
        }

        if (pace.Needed is not { } needed)
        {
            // What a month lacks of which only the first days are known, nobody knows.
            if (days.IsOver && days.Day < days.WholeMonth.To)
            {
                return null;
            }

            return new Claim(ClaimCodes.QuotaMissed) { Figures = [pace.Won, pace.Quota, pace.Gap] }.As(culture.T(
                $"{culture.InWords(pace.Gap)} short of the quota of {culture.InWords(pace.Quota)}.",
                $"Kurang {culture.InWords(pace.Gap)} dari kuota {culture.InWords(pace.Quota)}."));
        }

        var left = days.Left(measured);
        IReadOnlyList<Figure> figures = [pace.Won, pace.Quota, pace.Elapsed, pace.Landing, pace.Landed, pace.Gap, needed, left];
        return new Claim(ClaimCodes.Landing) { Figures = figures }.As(culture.T(
            $"At this pace {(pace.IsOfAll ? "the month ends" : "those with a quota end the month")} near "
                + $"{culture.InWords(pace.Landing)}, {culture.Percent(pace.Landed, 0)} of quota; for the full quota "
                + $"{Plural.Of(days.BusinessDaysLeft, "the", "each of the")} {culture.Number(left)} "
                + $"business {Plural.Of(days.BusinessDaysLeft, "day", "days")} left needs to bring {culture.InWords(needed)}.",
            $"Dengan laju ini {(pace.IsOfAll ? "bulan berakhir" : "mereka yang punya kuota mengakhiri bulan")} di sekitar "
                + $"{culture.InWords(pace.Landing)}, {culture.Percent(pace.Landed, 0)} kuota; untuk "
                + $"kuota penuh, tiap hari dari {culture.Number(left)} hari kerja yang tersisa perlu membawa {culture.InWords(needed)}."));
    }

    /// <summary>Where the month should end, by the months before.</summary>
    public static (Claim Claim, Sentence Text)? Forecast(ReportPage page)
    {
        var (culture, report) = (page.Culture, page.Report);
        return MonthForecast.Of(page.Report) is not { DaysLeft: > 0 } forecast
            ? null : new Claim(ClaimCodes.Forecast) { Day = forecast.Day, RestsOn = [Money("won_value").At] }.As(culture.T(
            $"{culture.Month(forecast.Day)} should end between {Money("low_value")} and {Money("high_value")}, most likely near "
                + $"{Money("likely_value")}: its last {Count("business_days_left")} business {Plural.Of(forecast.DaysLeft, "day", "days")}"
                + $" as in the {Count("months")} {Plural.Of(forecast.Months, "month", "months")} before.",
            $"{culture.Month(forecast.Day)} diperkirakan berakhir antara {Money("low_value")} dan {Money("high_value")}, kemungkinan besar "
                + $"sekitar {Money("likely_value")}: {Count("business_days_left")} hari kerja terakhirnya seperti pada {Count("months")} "
                + $"bulan sebelumnya."));

        CitedNumber Money(string column) => MonthForecast.Said(report, column, value => culture.InWords(value, report.Currency));

        CitedNumber Count(string column) => MonthForecast.Said(report, column, value => culture.Number(value));
    }
}
