using System.Collections.Concurrent;
using System.Text;
using Handoff;
using Marketing;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>The three pages' headlines of a firm's exports, by side and language; each sentence follows from what it cites.</summary>
internal sealed record FirmPages(
    DateOnly AsOf, IReadOnlyDictionary<(string Side, string Language), Headline> Headlines, IReadOnlyDictionary<string, Report> Reports)
{
    private static readonly string[] Languages = ["en", "id"];

    public Headline this[string side, string language = "en"] => Headlines[(side, language)];

    /// <summary>The reports as report.json holds them.</summary>
    public IReadOnlyDictionary<(string Side, string Language), Report> Written { get; private init; } =
        new Dictionary<(string, string), Report>();

    /// <summary>The pages.</summary>
    public IReadOnlyDictionary<(string Side, string Language), string> Html { get; private init; } =
        new Dictionary<(string, string), string>();

    public IReadOnlyList<Receipt> Receipts { get; private init; } = [];

    private static readonly ConcurrentDictionary<(Truth Truth, bool IsUp), Lazy<Task<FirmPages>>> Firms = new();

    /// <summary>Those of a firm of which is known what happened, written once for all tests, which only read them.</summary>
    public static Task<FirmPages> OfAsync(Truth truth, bool isUp) =>
        Firms.GetOrAdd((truth, isUp), key => new(() => Task.Run(() =>
        {
            var firm = new Firm(key.Truth, key.IsUp, seed: 11);
            return WriteAsync(firm.AsOf, [firm.Leads], [firm.Deals]);
        }))).Value;

    public static async Task<FirmPages> WriteAsync(
        DateOnly asOf, (string Name, string Content)[] marketing, (string Name, string Content)[] sales)
    {
        using var folder = new Workplace();
        var headlines = new Dictionary<(string, string), Headline>();
        var reports = new Dictionary<string, Report>();
        var written = new Dictionary<(string, string), Report>();
        var html = new Dictionary<(string, string), string>();
        List<Publication> publications = [];
        List<Receipt> receipts = [];
        foreach (var (side, files) in new[] { (MarketingPipeline.Marketing, marketing), (SalesPipeline.Sales, sales) })
        {
            using var facts = new LocalFacts(side);
            foreach (var (name, content) in files)
            {
                await facts.WriteAsync(name, content);
            }

            receipts.AddRange(facts.Receipts);
            using var laid = facts.Lay(asOf);
            var report = reports[side.Name] = facts.Measure(laid, asOf);
            publications.Add(facts.Publish(laid, folder.Folder, asOf));
            await RenderAsync(report, side, headlines, written, html, null);
        }

        using var database = HandoffFacts.Lay(publications, new PipelineSettings(), asOf, folder.Folder);
        var (handoff, stories) = HandoffReporting.Measure(database, publications, new PipelineSettings(), asOf);
        reports["handoff"] = handoff;
        await RenderAsync(
            handoff, HandoffPipeline.Handoff, headlines, written, html, new Dictionary<string, object?> { ["Stories"] = stories });
        return new(asOf, headlines, reports) { Written = written, Html = html, Receipts = receipts };
    }

    private static async Task RenderAsync(
        Report report,
        Side side,
        Dictionary<(string, string), Headline> headlines,
        Dictionary<(string, string), Report> written,
        Dictionary<(string, string), string> html,
        Dictionary<string, object?>? more)
    {
        foreach (var language in Languages)
        {
            var shown = new PageContent();
            html[(side.Name, language)] =
                Encoding.UTF8.GetString(await ReportHtml.RenderAsync(report, side, ReportMeasuring.MetricsOf(side), language, shown, more));
            headlines[(side.Name, language)] = shown.Headline!;
            written[(side.Name, language)] = ReportJson.Read(ReportJson.Write(report, shown));
            SentenceCheck.Follow(written[(side.Name, language)], language);
        }
    }

    /// <summary>All of a headline on one line.</summary>
    public string Text(string side, string language) =>
        string.Join(" ", this[side, language].All.Select(sentence => sentence.Text))
            .Replace('\u00a0', ' ');

    public Claim? Claimed(string side, string code) => this[side].Claims.FirstOrDefault(claim => claim.Code == code);
}
