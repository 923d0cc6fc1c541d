using Pipeline.Reports;

namespace Sales.Reports;

/// <summary>The sentences under the page's figures.</summary>
public sealed partial class SalesReport
{
    // Not the day that the page's periods end with: a month that has just begun is told as the one before it, and what is late is late now.
    private Sentence? KnownTo(string metric) => OldSince(metric) is not null ? null : (Sentence)T("as known on ", "diketahui per ")
        + Culture.Day(Report.Known.Where(run => run.Table == "deals").Select(run => run.To).DefaultIfEmpty(days.Day).Max());

    private string? PaceNote => forecast is not null ? null
        : days.WholeMonth.To < Report.AsOf ? T(
            "No forecast: the month is over.",
            "Tanpa perkiraan: bulan ini sudah berakhir.")
        : T(
            "No forecast: it takes six whole months of won deals before this one.",
            "Tanpa perkiraan: perlu enam bulan penuh transaksi menang sebelum bulan ini.");

    // Who was called since the last call that is known, nobody can tell; all else here hangs on the deals.
    protected override IReadOnlyList<string> RestsOn(string id) =>
        id == "leads_to_call" && Report.Known.Any(run => run.Table == "activities") ? ["activities"] : ["deals"];

    private Sentence Attained => pace is null ? "" : !pace.IsOfAll ? T(
        $"{Culture.Percent(pace.Attained, 0)} of the quotas of those who have one, "
            + $"{Culture.Percent(pace.Elapsed, 0)} of business days gone",
        $"{Culture.Percent(pace.Attained, 0)} dari kuota mereka yang memilikinya, "
            + $"{Culture.Percent(pace.Elapsed, 0)} hari kerja berlalu") : days.IsOver && days.Day < days.WholeMonth.To ? T(
        $"{Culture.Percent(pace.Attained, 0)} of quota, in {Culture.Percent(pace.Elapsed, 0)} of the month's business days",
        $"{Culture.Percent(pace.Attained, 0)} kuota, dalam {Culture.Percent(pace.Elapsed, 0)} hari kerja bulan itu") : T(
        $"{Culture.Percent(pace.Attained, 0)} of quota, {Culture.Percent(pace.Elapsed, 0)} of business days gone",
        $"{Culture.Percent(pace.Attained, 0)} kuota, {Culture.Percent(pace.Elapsed, 0)} hari kerja berlalu");

    private Sentence RunRate => days.Elapsed(Measured) is var gone ? T(
        $"{Culture.Numerator(gone)} of {Culture.Denominator(gone)} business days gone, the others like them",
        $"{Culture.Numerator(gone)} dari {Culture.Denominator(gone)} hari kerja berlalu, sisanya seperti itu") : "";

    private Sentence FollowUpNote
    {
        get
        {
            Sentence hours = ListRow.AllOf(Report, WorkLists.FollowUpTerms)
                .FirstOrDefault()?.Said("agreed_hours", value => Culture.Full(value, "hours")) is { } agreed
                ? agreed : Culture.NotAvailable;
            return T(
                $"All leads that sales knows and that were created since touches are recorded; the hand-off's report counts those that "
                    + $"marketing handed over. A touch is a call, meeting or message of a person. In time is within {hours}, the agreed "
                    + $"time (a setting).",
                $"Semua prospek yang dikenal penjualan dan dibuat sejak kegiatan dicatat; laporan serah terima menghitung yang "
                    + $"diserahkan pemasaran. Yang dihitung ialah telepon, pertemuan, atau pesan dari orang. Tepat waktu berarti "
                    + $"dalam {hours}, sesuai kesepakatan (dapat diatur).");
        }
    }

    // On what the weights rest: the stage's own history where earlier exports tell it, else all decided deals of the tool.
    private Sentence HistoryBasis
    {
        get
        {
            var (deals, byStage) = (Measured.Of("weighted_pipeline_history").Whole, Measured.Of("weighted_by_stage_share").Whole);
            return (Sentence)T("deals: ", "transaksi: ") + Culture.Cases(deals) + (byStage.Value is null ? "" : T(
                $"; {Culture.Percent(byStage, 0)} by their stage's own history",
                $"; {Culture.Percent(byStage, 0)} menurut riwayat tahapnya"));
        }
    }

    // A figure over all of history says on how many cases it rests.
    private Sentence? Basis(string metric) => Measured.Of(metric).All is null
        ? null : (Sentence)T("all time, ", "seluruh riwayat, ") + OutOf(Measured.Of(metric).Whole);
}
