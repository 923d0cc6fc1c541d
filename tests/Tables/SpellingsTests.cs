using Pipeline.Tables;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>One heading however it is divided.</summary>
public sealed class SpellingsTests
{
    [Theory]
    [InlineData("campaign_name")]
    [InlineData("Campaign-Name")]
    [InlineData("CAMPAIGN\u00a0NAME")]
    [InlineData(" campaign__name_")]
    [InlineData("Campaign\u2011name")]
    [InlineData("\ufeff\"Campaign  name\"")]
    public void Underscores_hyphens_blanks_and_case_are_aside(string heading) =>
        Assert.Equal("campaign name", Spellings.Normalize(heading));

    [Fact]
    public void A_hyphen_between_words_means_more() => Assert.Equal("deal - title", Spellings.Normalize("Deal - Title"));

    [Theory]
    [InlineData("amount_usd", true)]
    [InlineData("amount_due", false)]
    [InlineData("amount due", false)]
    public void Only_a_currency_stands_behind_an_underscore(string heading, bool fits) =>
        Assert.Equal(fits, Spellings.Matches("amount_*", Spellings.Normalize(heading), out _));

    [Fact]
    public void A_page_s_days_with_underscores_are_read_whole()
    {
        const string blanks =
            "Date,Impressions (total),Unique impressions (organic),Clicks (total),Reactions (total),Comments (total),Reposts (total)";
        const string row = "\n2026-10-13,400,300,20,7,3,1\n";
        var (expected, taken) =
            (Taking.Of("page.csv", blanks + row), Taking.Of("page.csv", blanks.Replace(' ', '_').ToLowerInvariant() + row));
        Assert.Equal("linkedin-page", taken.File.Format);
        Assert.Equal(expected.File.Columns.Count, taken.File.Columns.Count);
        Assert.Empty(taken.File.UnknownColumns);
        Assert.Equal(expected.Facts, taken.Facts);
    }
}
