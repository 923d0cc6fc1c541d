using Marketing;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Parts of which no row has a day belong to no period, and to the whole all the same.</summary>
public sealed class PartsWithoutDayTests
{
    [Fact]
    public async Task A_network_whose_posts_bear_no_date_stands_in_the_whole_and_in_its_line()
    {
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        await facts.WriteAsync(
            "linkedin.csv",
            "Post URL,Post publish date,Engagements\nhttps://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678,,12\n");
        await facts.WriteAsync(
            "x.csv",
            "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements\n1880000000000000001,\"Thu, Jan 1, 2026\",Kopi,"
                + "https://x.com/kedai/status/1880000000000000001,100,5,30\n");
        var engagements = facts.Measure(new DateOnly(2026, 10, 31), "engagements").Where(figure => figure.Grain == "all").ToList();

        Assert.Equal(42, engagements.Single(figure => figure.Dimensions.Count == 0).Value);
        var parts = engagements.Where(figure => figure.Dimensions.ContainsKey("network"))
            .OrderBy(figure => figure.Dimensions["network"], StringComparer.Ordinal);
        Assert.Equal([("linkedin", 12d), ("x", 30d)], parts.Select(figure => (figure.Dimensions["network"], figure.Value!.Value)));
    }
}
