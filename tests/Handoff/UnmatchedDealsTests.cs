using System.Text;
using Pipeline.Reports;
using Pipeline.Tests.Reports.Claims;
using Xunit;

namespace Pipeline.Tests.Handoff;

/// <summary>Where deals cannot be matched to leads, what became of the leads is not known: that is not that none was won.</summary>
public sealed class UnmatchedDealsTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private static readonly string[] Judged =
        ["lead_to_won_rate", "lead_to_deal_rate", "value_per_lead", "cohort_won_value", "cost_per_won_lead", "return_on_ad_spend"];

    [Theory]
    [InlineData("nothing", "None of 300 deals since the first lead", "carry nothing by which a lead is known",
        "Tidak satu pun dari 300 transaksi sejak prospek pertama", "tidak memuat apa pun")]
    [InlineData("others", "None of 300 deals since the first lead", "(300 carry an id, e-mail or phone to match by)",
        "Tidak satu pun dari 300 transaksi sejak prospek pertama", "(300 memuat id, email, atau telepon")]
    [InlineData("two", "Only 2 of 300 won deals since the first lead", "(2 carry an id, e-mail or phone to match by)",
        "Hanya 2 dari 300 transaksi menang sejak prospek pertama", "(2 memuat id, email, atau telepon")]
    public async Task Deals_that_no_lead_can_be_matched_to_are_no_leads_without_a_sale(
        string named, string english, string why, string indonesian, string mengapa)
    {
        var pages = await PagesAsync(i => named switch
        {
            "others" => $"x{i}@else.example",
            "two" when i < 2 => $"p{i}@x.example",
            _ => "",
        });
        foreach (var (language, start, because, columns) in new[]
        {
            ("en", english, why, new[] { "lead id", "contact id", "e-mail", "phone" }),
            ("id", indonesian, mengapa, ["id prospek", "id kontak", "email", "telepon"]),
        })
        {
            var lead = Plain(pages["handoff", language].Lead.Text);
            Assert.StartsWith(start, lead, StringComparison.Ordinal);
            Assert.Contains(because, lead, StringComparison.Ordinal);
            var page = Plain(pages.Html[("handoff", language)]);
            var diagnosis = page.Split(
                language == "en" ? "The deals could not be matched to leads. " : "Transaksi tidak bisa dicocokkan dengan prospek. ")[1]
                    .Split('<')[0];
            Assert.All(columns, column =>
            {
                Assert.Contains(column, lead, StringComparison.Ordinal);
                Assert.Contains(column, diagnosis, StringComparison.Ordinal);
            });
            foreach (var untrue in new[]
            {
                "No sales came", "won without a matched lead", "more won deals", "too few leads", "No lead", "Tidak ada penjualan",
                "tanpa prospek Rp", "terlalu sedikit",
            })
            {
                Assert.DoesNotContain(untrue, page, StringComparison.Ordinal);
            }
        }

        var report = pages.Reports["handoff"];
        Assert.DoesNotContain(report.Measurements, one => Judged.Contains(one.Metric) && (one.Value is not null || one.N > 0));
        Assert.DoesNotContain(report.Measurements, one => one.Dimensions.GetValueOrDefault("lead_age") == "no lead");
        Assert.Contains(report.Measurements, one => one is { Metric: "matched_deals", Grain: "all", Dimensions.Count: 0 });
        Assert.DoesNotContain(report.Warnings, warning => warning.Code == "deals-not-recorded");
    }

    // One in fifty names its lead; no lead is won by deals that all bear an address, of which there are few.
    [Theory]
    [InlineData(300, 6)]
    [InlineData(300, 300)]
    [InlineData(9, 0)]
    public async Task Deals_that_name_their_leads_tell_what_became_of_them(int deals, int leads)
    {
        var pages = await PagesAsync(i => i < leads ? $"p{i}@x.example" : leads == 0 ? $"x{i}@else.example" : "", deals);
        Assert.Contains(
            pages.Reports["handoff"].Measurements,
            one => one is { Metric: "lead_to_won_rate", Grain: "all", Dimensions.Count: 0, Value: not null, N: > 0 });
        Assert.DoesNotContain(pages["handoff"].Claims, claim => claim.Code == ClaimCodes.NotMatched);
    }

    // One foreign address of nine, and one open deal of twenty that meets a lead, tell nothing of the others.
    [Theory]
    [InlineData(9, "")]
    [InlineData(5, "DX,Won,won,100,IDR,Ayu,2026-06-01,2026-06-05,p0@x.example\n")]
    [InlineData(20, "DX,Won,won,100,IDR,Ayu,2026-06-01,2026-06-05,p0@x.example\n")]
    [InlineData(19, "DX,Proposal,open,100,IDR,Ayu,2026-06-01,,p0@x.example\n")]
    public async Task A_few_deals_of_which_hardly_one_names_anybody_tell_nothing(int many, string more)
    {
        var (name, deals) = Deals(i => i == 0 && more.Length == 0 ? "x@else.example" : "", many);
        var pages = await PagesAsync([(name, deals + more)]);
        Assert.DoesNotContain(
            pages.Reports["handoff"].Measurements, one => one.Metric == "lead_to_won_rate" && (one.Value is not null || one.N > 0));
        Assert.Contains(pages["handoff"].Claims, claim => claim.Code == ClaimCodes.NotMatched);
    }

    [Fact]
    public async Task A_tool_whose_deals_name_their_leads_tells_what_became_of_them_beside_one_whose_deals_name_none()
    {
        var contacts = "Record ID,Email,Lifecycle Stage,Create Date\n" + string.Concat(Enumerable.Range(0, 60).Select(
            i => $"{7000 + i},b{i}@x.example,Marketing Qualified Lead,{Day(i, 60):yyyy-MM-dd} 09:00\n"));
        var own = "Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Contact IDs\n" + string.Concat(
            Enumerable.Range(0, 4).Select(
                i => $"{9000 + i},Deal {i},Closed Won,100,IDR,{Day(i, 60).AddDays(3):yyyy-MM-dd} 10:00,{Day(i, 60):yyyy-MM-dd} 10:00,"
                    + $"{7000 + i}\n"));
        var pages = await FirmPages.WriteAsync(
            AsOf, [("hubspot-contacts-2026-10-31.csv", contacts)], [("hubspot-deals-2026-10-31.csv", own), Deals(_ => "", 300)]);
        Assert.Contains(
            pages.Reports["handoff"].Measurements,
            one => one is { Metric: "lead_to_won_rate", Grain: "all", Dimensions.Count: 0, Value: > 0 });
        Assert.DoesNotContain(pages.Reports["handoff"].Measurements, one => one.Dimensions.GetValueOrDefault("lead_age") == "no lead");
    }

    // Contacts' ids meet no list of leads that has none; nor do addresses leads without any.
    [Theory]
    [InlineData("hubspot")]
    [InlineData("addresses")]
    public async Task What_deals_carry_and_no_lead_has_matches_nothing(string carried)
    {
        var (name, content) = carried == "addresses" ? Deals(i => $"p{i}@x.example", 5) : ("hubspot-deals-2026-10-31.csv",
            "Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Contact IDs\n" + string.Concat(
                Enumerable.Range(0, 5).Select(i => $"{9000 + i},Deal {i},Closed Won,100,IDR,{Day(i, 60).AddDays(3):yyyy-MM-dd} 10:00,"
                    + $"{Day(i, 60):yyyy-MM-dd} 10:00,{7000 + i}\n")));
        var pages = await PagesAsync([(name, content)], i => carried == "addresses" ? "" : $"p{i}@x.example");
        Assert.DoesNotContain(
            pages.Reports["handoff"].Measurements, one => one.Metric == "lead_to_won_rate" && (one.Value is not null || one.N > 0));
        Assert.Contains(pages["handoff"].Claims, claim => claim.Code == ClaimCodes.NotMatched);
    }

    private static Task<FirmPages> PagesAsync(Func<int, string> email, int deals = 300) => PagesAsync([Deals(email, deals)]);

    private static Task<FirmPages> PagesAsync((string Name, string Content)[] deals, Func<int, string>? addresses = null)
    {
        var leads = new StringBuilder("lead id,created,email,channel,campaign,status\n");
        for (var i = 0; i < 360; i++)
        {
            leads.Append(
                CultureInfo.InvariantCulture,
                $"L{i},{Day(i, 360):yyyy-MM-dd} 09:00,{addresses?.Invoke(i) ?? $"p{i}@x.example"},Email,Spring,qualified\n");
        }

        return FirmPages.WriteAsync(AsOf, [("leads-2026-10-31.csv", leads.ToString())], deals);
    }

    private static (string Name, string Content) Deals(Func<int, string> email, int many) => (
        "deals-2026-10-31.csv",
        "deal id,stage,outcome,amount,currency,owner,created,closed,email\n" + string.Concat(Enumerable.Range(0, many).Select(
            i => $"D{i},won,won,100,IDR,Ayu,{Day(i, many):yyyy-MM-dd},{Day(i, many).AddDays(5):yyyy-MM-dd},{email(i)}\n")));

    // From May to the middle of October.
    private static DateOnly Day(int i, int of) => new DateOnly(2026, 5, 1).AddDays(i * 165 / of);

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
