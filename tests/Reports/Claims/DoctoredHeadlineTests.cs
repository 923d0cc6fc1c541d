using Marketing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Tests.Handoff;
using Pipeline.Uploads;
using Xunit;
using Xunit.Sdk;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>
/// What checks the sentences of headlines refuses each that is turned around. The codes are those that exist, and the untrue sentences are
/// made of true ones: a new code without a firm that says it, without a rule, or with a rule that anything passes, fails here.
/// </summary>
public sealed class DoctoredHeadlineTests(ITestOutputHelper output)
{
    private const string LeadHeading = "lead id,created,email,channel,source,campaign,status\n";
    private const string DealHeading = "deal id,stage,outcome,amount,currency,owner,created,closed,lead id\n";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    [Fact]
    public async Task Every_code_has_sentences_that_are_refused_once_they_are_untrue()
    {
        var told = (await AllAsync()).ToList();
        List<string> survivors = [];
        SortedDictionary<string, int> refused = new(StringComparer.Ordinal);
        foreach (var (language, report, sentence) in told.DistinctBy(one => (one.Language, one.Sentence.Code, one.Sentence.Words)))
        {
            SentenceCheck.Follows(report, sentence, language);
            foreach (var untrue in Doctoring.Reworded(report, sentence, language).Concat(Doctoring.Miscited(sentence)))
            {
                if (IsRefused(report, untrue, language))
                {
                    refused[sentence.Code] = refused.GetValueOrDefault(sentence.Code) + (untrue.Words == sentence.Words ? 0 : 1);
                }
                else
                {
                    survivors.Add($"{sentence.Code} {language}: {untrue.Words}\n   was: {sentence.Words}");
                }
            }

            refused[sentence.Code] = refused.GetValueOrDefault(sentence.Code)
                + Doctoring.Refigured(report, sentence).Count(one => IsRefused(one.Report, one.Sentence, language))
                + told.Where(
                    other => other.Language == language && other.Report.Side == report.Side
                        && other.Report.Headline.All(own => own.Code != sentence.Code))
                    .Select(other => other.Report).Distinct().Take(3).Count(other => IsRefused(other, sentence, language));
        }

        output.WriteLine(string.Join('\n', refused.Select(pair => $"{pair.Key}: {pair.Value} refused")));
        Assert.Equal([], SentenceCheck.Codes.Except(told.Select(one => one.Sentence.Code)));
        Assert.Equal([], SentenceCheck.Codes.Where(code => refused.GetValueOrDefault(code) == 0));
        Assert.True(survivors.Count == 0, $"{survivors.Count} untrue sentences pass:\n{string.Join('\n', survivors.Take(60))}");
    }

    private static bool IsRefused(Report report, ReportSentence sentence, string language)
    {
        try
        {
            SentenceCheck.Follows(report, sentence, language);
            return false;
        }
        catch (XunitException)
        {
            return true;
        }
    }

    private static async Task<IEnumerable<(string Language, Report Report, ReportSentence Sentence)>> AllAsync()
    {
        List<(string Language, Report Report)> written = [];
        foreach (var truth in Enum.GetValues<Truth>())
        {
            Add(await FirmPages.OfAsync(truth, isUp: (int)truth % 2 == 0));
        }

        var plain = new Firm(Truth.MonthIncomplete, isUp: true, seed: 11);
        Add(await FirmPages.WriteAsync(plain.AsOf, [plain.Leads], [plain.Deals, Quota(60_000_000)]));
        plain = new Firm(Truth.NothingChanged, isUp: true, seed: 11);
        Add(await FirmPages.WriteAsync(AsOf, [plain.Leads], [plain.Deals, Quota(60_000_000)]));
        Add(await FirmPages.WriteAsync(AsOf, [], [plain.Deals, Quota(30_000_000)]));
        Add(await FirmPages.WriteAsync(
            AsOf, [], [("deals-2026-10-31.csv", DealHeading + Deals(9, 30, 1_000_000) + Deals(10, 48, 1_600_000))]));
        Add(await FirmPages.WriteAsync(AsOf, [], []));
        Add(await SalesByClosingTests.FirmAsync(AsOf));
        Add(await FirmPages.WriteAsync(
            AsOf,
            [("leads-2026-10-31.csv", LeadHeading + string.Concat(Enumerable.Range(5, 20).Select(day => Lead(day))))],
            [("deals-2026-10-31.csv", DealHeading + "D1,Open,open,5,IDR,Ayu,2026-10-06,,L9\n"),
                ("aktivitas.csv", "waktu aktivitas;jenis;id lead;id deal;pemilik;arah;otomatis\n2026-10-05 09:30;Telepon;L5;;Ayu;"
                    + "keluar;\n2026-10-06 09:30;Telepon;L6;;Ayu;keluar;\n")]));
        var sample = SampleReports.Marketing();
        var old = sample.AsOf.AddDays(-90);
        written.AddRange(
            await SampleAsync(
                sample with
                {
                    Measurements =
                    [.. sample.Measurements.Where(one => !one.Metric.StartsWith("search", StringComparison.Ordinal) || one.To <= old)]
                }));
        foreach (var since in new[] { -29, -28 })
        {
            written.AddRange(await SampleAsync(sample with
            {
                Measurements =
                    [.. sample.Measurements.Where(
                        one => one.Metric is "impressions"
                            && (one.Dimensions.GetValueOrDefault("network") != "tiktok" || one.From >= sample.AsOf.AddDays(since)))],
            }));
        }

        written.AddRange(await HandoffFirmTests.Every.Value);
        return written.SelectMany(page => page.Report.Headline.Select(sentence => (page.Language, page.Report, sentence)));

        void Add(FirmPages pages) => written.AddRange(pages.Written.Select(page => (page.Key.Language, page.Value)));
    }

    private static (string, string) Quota(int amount) => ("kuota.csv", $"bulan;penjual;kuota;mata uang\n2026-10;Ayu;{amount};IDR\n");

    private static string Lead(int day) =>
        string.Create(CultureInfo.InvariantCulture, $"L{day},2026-10-{day:00} 09:00,l{day}@firm.example,Organic,Website,,qualified\n");

    private static string Deals(int month, int count, int amount) => string.Concat(Enumerable.Range(0, count).Select(i =>
        string.Create(
            CultureInfo.InvariantCulture, $"B{month}-{i},Won,won,{amount},IDR,Ayu,2026-08-01,2026-{month:00}-{1 + (i % 28):00},\n")));

    private static async Task<IReadOnlyList<(string Language, Report Report)>> SampleAsync(Report report)
    {
        List<(string, Report)> written = [];
        foreach (var language in new[] { "en", "id" })
        {
            var shown = new PageContent();
            await ReportHtml.RenderAsync(
                report, MarketingPipeline.Marketing, SampleReports.MetricsOf(MarketingPipeline.Marketing, report), language, shown);
            written.Add((language, ReportJson.Read(ReportJson.Write(report, shown))));
        }

        return written;
    }
}
