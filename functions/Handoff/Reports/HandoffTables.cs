using Handoff.Diagnosis;
using Pipeline.Reports;
using Pipeline.Reports.Pages;

namespace Handoff.Reports;

/// <summary>The diagnosis as tables.</summary>
internal static class HandoffTables
{
    public static ReportTable Causes(ReportPage page, Story story, string id)
    {
        return new ReportTable
        {
            Id = id + "-causes",
            Wholes = [story.Answer.Causes.Count],
            Title = page.T("What each cause did to the sales of these leads", "Peran setiap penyebab pada penjualan dari prospek ini"),
            Columns =
                [new(page.T("Cause", "Penyebab")), new(page.T("Effect", "Pengaruh"), true),
                    new(page.T("Likely from", "Kemungkinan dari"), true), new(page.T("to", "sampai"), true)],
            Rows =
            [
                .. story.Answer.Causes.Select(cause => (IReadOnlyList<object?>)
                    [Name(page, cause.Cause), Stories.EffectOf(page.Report, story, cause.Cause, "effect_value"),
                        Stories.EffectOf(page.Report, story, cause.Cause, "low_value"),
                        Stories.EffectOf(page.Report, story, cause.Cause, "high_value")]),
                [page.T("Change in all", "Perubahan seluruhnya"), Stories.Of(page.Report, story, "change_value"),
                    Stories.Of(page.Report, story, "low_value"), Stories.Of(page.Report, story, "high_value")],
            ],
        };
    }

    public static ReportTable Channels(ReportPage page, Story story, string id)
    {
        var factors = story.Answer.Split.Effects.Keys.ToList();
        return new ReportTable
        {
            Id = id + "-channels",
            Title = page.T("By channel", "Menurut kanal"),
            Columns =
                [new(page.T("Channel", "Kanal")), new(page.T("Before", "Sebelum"), true), new(page.T("After", "Sesudah"), true),
                    .. factors.Select(factor => new TableColumn(Name(page, factor), true))],
            Rows =
            [
                .. story.Answer.Split.Channels.Select(channel => (IReadOnlyList<object?>)
                    [page.Item("channel", channel.Channel), Stories.Of(page.Report, story, channel.Channel, "before_value"),
                        Stories.Of(page.Report, story, channel.Channel, "after_value"),
                        .. factors.Select(factor => (object?)Stories.Of(page.Report, story, channel.Channel, factor))]),
            ],
        };
    }

    public static string Name(ReportPage page, Cause cause) => cause switch
    {
        Cause.Marketing => page.T("Marketing", "Pemasaran"),
        Cause.HandOver => page.T("Hand-over", "Penerimaan prospek"),
        Cause.FollowUp => page.T("Follow-up", "Tindak lanjut"),
        Cause.Closing => page.T("Closing", "Penutupan transaksi"),
        Cause.WinRate => page.T("Win rate", "Tingkat kemenangan"),
        Cause.PriceOrSize => page.T("Value of deals", "Nilai transaksi"),
        _ => page.T("Calendar", "Kalender"),
    };

    private static string Name(ReportPage page, Factor factor) => factor switch
    {
        Factor.Volume => page.T("Marketing: volume, with the calendar", "Pemasaran: volume, termasuk kalender"),
        Factor.Mix => page.T("Marketing: channel mix", "Pemasaran: bauran kanal"),
        Factor.VisitToLead => page.T("Marketing: visit to lead", "Pemasaran: kunjungan ke prospek"),
        Factor.Acceptance => Name(page, Cause.HandOver),
        Factor.TimelyFollowUp => Name(page, Cause.FollowUp),
        Factor.Closing => Name(page, Cause.Closing),
        _ => Name(page, Cause.PriceOrSize),
    };
}
