using System.Security.Cryptography;
using System.Text;
using Handoff;
using Marketing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>What the hand-off gives back makes a customer's next enquiry a lead, and sets off nothing more.</summary>
public sealed class FeedbackLoopTests
{
    private static readonly DateOnly AsOf = new(2026, 6, 30);

    [Fact]
    public async Task Reports_and_hand_off_give_the_same_bytes_from_the_second_time_on()
    {
        using var marketing = new LocalFacts(MarketingPipeline.Marketing);
        using var sales = new LocalFacts(SalesPipeline.Sales);
        await marketing.WriteAsync("leads.csv", """
            lead id,created,email,phone,channel,campaign,status
            L1,2026-01-05 09:00,ani@kopi.example,,Email,one,qualified
            L2,2026-03-20 09:00,ani@kopi.example,,Direct,two,qualified
            L3,2026-01-06 09:00,budi@kopi.example,0812-3456-7001,Email,one,qualified
            L4,2026-02-06 09:00,,0812-3456-7001,Email,one,qualified
            """);
        await sales.WriteAsync("deals.csv", """
            deal id,stage,amount,owner,created,closed,lead id,email
            D1,Won,100,Ayu,2026-01-10,2026-02-01,L1,
            D2,Won,200,Ayu,2026-03-25,2026-04-01,,ani@kopi.example
            D3,Negotiation,300,Ayu,2026-02-10,2026-09-01,L4,
            """);
        await sales.WriteAsync(
            "activities.csv", "activity time,kind,lead id\n2026-01-05 10:00,call,L1\n2026-03-20 11:00,call,L2\n2026-02-06 10:00,call,L4\n");

        var (first, second, third) =
            (await RoundAsync(marketing, sales), await RoundAsync(marketing, sales), await RoundAsync(marketing, sales));

        // Marketing hears of the win in the second round, and of nothing else: what it publishes is the same all along.
        Assert.Equal(("2", "3", "3"), (first.Leads, second.Leads, third.Leads));
        Assert.Equal(first.Published, second.Published);
        Assert.Equal(first.Given, second.Given);
        Assert.Equal(second, third);
    }

    private static async Task<(string Leads, string Published, string Given, string Reports)> RoundAsync(
        LocalFacts marketing, LocalFacts sales)
    {
        using var workplace = new Workplace();
        var leads = marketing.Query("select count(*) from leads", AsOf)[0][0]!;
        var pages = new List<string>();
        foreach (var side in new[] { marketing, sales })
        {
            var (html, _) = await side.ReportAsync(AsOf, "en");
            pages.Add(html);
        }

        var publications = new[] { marketing.Publish(workplace.Folder, AsOf), sales.Publish(workplace.Folder, AsOf) };
        var published = publications.SelectMany(publication => publication.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
            .Select(file => Hash(File.ReadAllBytes(file.Value)));
        using var database = HandoffFacts.Lay(publications, new PipelineSettings(), AsOf, workplace.Folder);
        var (report, _) = HandoffReporting.Measure(database, publications, new PipelineSettings(), AsOf);
        Assert.Equal(
            3, report.Measurements.Single(
                measured => measured.Metric == "leads_handed_over" && measured.Grain == "all" && measured.Dimensions.Count == 0).Value);
        pages.Add(Encoding.UTF8.GetString(ReportJson.Write(report)));
        var given = marketing.TakeBack(database, HandoffPipeline.Handoff, workplace.Folder)
            .Concat(sales.TakeBack(database, HandoffPipeline.Handoff, workplace.Folder)).Select(Hash);
        return (leads, string.Join(' ', published), string.Join(' ', given), string.Join('\n', pages));
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
