using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>What is taken for a report, and for one of no rows.</summary>
public sealed class NoReportTests
{
    private const string Heading = "Campaign,Day,Currency code,Cost,Impr.,Clicks\n";

    [Theory]
    [InlineData("// reads it\nconst HEAD = 'Campaign,Day,Cost,Impr.,Clicks';\n/*\n" + Heading + "\nmodule.exports = { a, b, c, d };\n*/\n")]
    [InlineData("# Ekspor\n\nThe report has this heading, and is of\nOctober 1, 2026 - October 2, 2026\n\n" + Heading)]
    [InlineData("We export by hand every Monday, and look at it together.\nOctober 1, 2026 - October 2, 2026\n" + Heading)]
    public void A_heading_within_a_program_or_a_text_is_no_report(string content) =>
        Assert.Equal("no-rows", Taking.Refused("iklan.txt", content).Code);

    [Theory]
    [InlineData("Campaign report\n\"October 1, 2026 - October 2, 2026\"\n" + Heading)]
    [InlineData("Laporan kampanye\nAkun: Kopi\n\"1 Oktober 2026 - 2 Oktober 2026\"\n" + Heading + "Total: Account, --,IDR,0.00,0,0\n")]
    public void One_with_its_title_and_days_alone_is_a_report_of_nothing(string content) =>
        Assert.Equal(2, Taking.Of("iklan.csv", content).Facts.Count);

    [Fact]
    public void A_label_that_is_called_as_the_day_in_German_and_filled_in_nowhere_segments_nothing()
    {
        var taken = Taking.Of(
            "iklan(2026.10.01-2026.10.02).csv",
            "Campaign,Cost,Impr.,Clicks,Currency,Tag,Datum,Phone\nA,100,10,1,IDR,,,\nB,50,10,1,IDR,,,812\n");
        Assert.Equal((2, 0L), (taken.Facts.Count, taken.File.Rows.SetAside.Values.Sum()));
        Assert.Equal(["Phone"], taken.File.UnknownMeanings.Keys);
    }

    [Theory]
    [InlineData("Retweets")]
    [InlineData("Swipe ups")]
    [InlineData("Link clicks")]
    public void A_list_with_another_platform_s_columns_is_none_of_Google_s(string column) =>
        Assert.Equal(
            "no-format", Taking.Refused("ads.csv", $"Campaign,Day,Cost,Impressions,Clicks,{column}\nP,2026-10-01,100,10,1,3\n").Code);
}
