using System.Text.RegularExpressions;
using Handoff;
using Marketing;
using Pipeline.Local;
using Pipeline.Tests.Reports.Claims;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.House;

/// <summary>One lead is no "1 leads": pages, report.json, warnings and receipts of firms that have one of each.</summary>
public sealed partial class EnglishCountsTests
{
    private const string LeadHeading = "lead id,created,email,channel,source,campaign,status\n";
    private const string DealHeading = "deal id,stage,outcome,amount,currency,owner,created,closed,lead id\n";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private static readonly string[] Qualified =
        [LeadHeading + "S1,2026-10-01 09:00,s1@firm.example,Organic,Website,,qualified\nS2,never,s2@firm.example,Organic,Website,,new\n"];
    private static readonly string[] Received =
        [LeadHeading
            + "S1,2026-10-01 09:00,s1@firm.example,Organic,Website,,new\nS3,2026-10-02 09:00,s3@firm.example,Organic,Website,,spam\n"];

    private static readonly Dictionary<string, (string[] Leads, string Deals)> Firms = new()
    {
        ["one of each"] = (Qualified, "D1,Won,won,3500000,IDR,Ayu,2026-10-02,2026-10-20,S1\nD2,Proposal,open,x,IDR,Ayu,2026-10-05,,\n"),
        ["one that is open"] = (Received, "D1,Proposal,open,3500000,IDR,Ayu,2026-10-02,,S1\n"),
        ["one that is late"] = (Received, "D1,Proposal,open,3500000,IDR,Ayu,2026-01-02,,S1\n"),
        ["one without an amount"] = (Qualified, "D1,Won,won,,IDR,Ayu,2026-10-02,2026-10-20,S1\n"),
        ["one of a pair without an amount"] =
            (Qualified,
                "D1,Won,won,,IDR,Ayu,2026-10-02,2026-10-20,S1\nD2,Won,won,5,IDR,Ayu,2026-09-02,2026-09-20,\nD3,Won,won,,IDR,Ayu,"
                    + "2026-10-02,2026-10-20,\n"),
        ["one without a rate"] = (Qualified, "D1,Won,won,35,USD,Ayu,2026-10-02,2026-10-20,S1\n"),
        ["one without a day"] = (Qualified, "D1,Won,won,35,IDR,Ayu,2026-10-02,,S1\n"),
        ["one before its time"] = (Qualified, "D1,Lost,lost,35,IDR,Ayu,2026-10-22,2026-10-20,S1\n"),
        ["one ahead of its time"] = (Qualified, "D1,Won,won,35,IDR,Ayu,2026-09-22,2026-12-20,S1\n"),
        ["one lost"] = (Qualified, "D1,Lost,lost,,IDR,Ayu,2026-09-22,2026-10-20,S1\n"),
        ["one of a stage that looks closed"] = (Qualified, "D1,Deal beres,,35,IDR,Ayu,2026-09-22,2026-10-20,S1\n"),
        ["one before its lead"] = (Qualified, "D1,Won,won,35,IDR,Ayu,2026-08-22,2026-10-20,S1\n"),
    };

    public static TheoryData<string> All { get; } = new(Firms.Keys);

    [Theory]
    [MemberData(nameof(All))]
    public async Task One_of_each_is_told_in_the_singular(string firm)
    {
        var (leads, deals) = Firms[firm];
        var pages = await FirmPages.WriteAsync(
            AsOf,
            [("leads-2026-10-31.csv", leads[0])],
            [
                ("deals-2026-10-31.csv", DealHeading + deals),
                ("aktivitas.csv",
                    "waktu aktivitas;jenis;id lead;id deal;pemilik;arah;otomatis\n2026-10-01 09:30;Telepon;S1;D1;Ayu;keluar;\n"),
                ("kuota.csv", "bulan;penjual;kuota;mata uang\n2026-10;Budi;1000;IDR\n2026-10;Ani;10;USD\n"),
            ]);
        List<string> texts =
        [
            .. pages.Written.Where(page => page.Key.Language == "en")
                .SelectMany(page => page.Value.Headline.Select(sentence => sentence.Words)
                .Concat(page.Value.Warnings.Select(warning => warning.English)).Concat(page.Value.Lists.Select(list => list.English))),
            .. pages.Receipts.SelectMany(Texts),
        ];
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.Empty(EnglishCounts.Faults(text)));
        Assert.All(pages.Html.Where(page => page.Key.Language == "en"), page => Assert.Empty(EnglishCounts.FaultsOfPage(page.Value)));
    }

    /// <summary>What a receipt says in words.</summary>
    private static IEnumerable<string> Texts(Receipt receipt) =>
        receipt.Files.SelectMany(file => file.Notes).Concat(receipt.Rejected.SelectMany(row => new[] { row.Found, row.Expected }))
            .Append(ReceiptLine.Of(receipt, Pipeline.Reports.ReportCulture.Of("en")));

    // Each number in them stands with its word by counted() or plural().
    [Fact]
    public void Warnings_count_by_the_macros()
    {
        var sides = new[] { MarketingPipeline.Marketing, SalesPipeline.Sales, HandoffPipeline.Handoff };
        var warnings = sides.SelectMany(side => Knowledge.SqlOf(side.Knowledge, "Warnings")).ToList();
        Assert.NotEmpty(warnings);
        Assert.All(warnings, warning => Assert.Empty(Bare().Matches(warning.Sql).Select(found => $"{warning.Name}: {found.Value}")));

        // What a text is filled with, up to the view that it is of; "counted", "grouped" and "grouped_id" mark thousands.
        Assert.All(warnings, warning => Assert.Empty(
            Filling().Matches(warning.Sql).SelectMany(text => Unmarked().Matches(text.Value))
                .Select(found => $"{warning.Name}: {found.Value}")));
    }

    [Theory]
    [InlineData("1 rows", 1)]
    [InlineData("It has 1 won deals.", 1)]
    [InlineData("for 1 month(s), 2026", 1)]
    [InlineData("1 row, 21 rows, 2.1 points, 1 was, 0 of 1 won deal", 0)]
    [InlineData("1 sales", 0)]
    public void What_is_told_wrongly_is_found(string text, int faults) => Assert.Equal(faults, EnglishCounts.Faults(text).Count);

    [Fact]
    public void On_a_page_too() => Assert.Equal(["1 deals"], EnglishCounts.FaultsOfPage("<p><span>1</span> deals</p><p>1</p><p>leads</p>"));

    [GeneratedRegex(
        @"\{\} (?:(?:won|lost|open|or|matched|qualified|lead|closed|e-mail|phone|business),? )*(?:deals|leads|days|months|orders|rows"
            + @"|lines|records|addresses|numbers|uploads|calls|visits|posts)\b")]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<=^|\n)select\s+format\(.*?\nfrom ", RegexOptions.Singleline)]
    private static partial Regex Filling();

    [GeneratedRegex(@"(?<=[,\s])count\((?:\*|distinct [a-z_.]+)\)(?= filter|[,)\s])(?! filter \([^()]*\) [<>=]| [<>=])")]
    private static partial Regex Unmarked();
}
