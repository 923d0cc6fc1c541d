using Handoff;
using Marketing;
using Sales;
using Xunit;

namespace Pipeline.Tests.Desk;

public sealed class FirstExportsTests
{
    public static TheoryData<string> Sides => [MarketingPipeline.Marketing.Name, SalesPipeline.Sales.Name];

    [Theory]
    [MemberData(nameof(Sides))]
    public void A_side_asks_first_for_what_it_can_read_and_says_where_it_is(string name)
    {
        var side = name == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing;
        var first = Knowledge.FirstExportsOf(side.Knowledge);
        var known = Knowledge.FormatsOf(side.Knowledge).Select(format => format.Id).ToHashSet(StringComparer.Ordinal);
        Assert.True(first.Count >= 3);
        Assert.All(first, export => Assert.Contains(export.Format, known));
        Assert.All(first, export => Assert.True(export.Menu.Count > 1 && export.English != export.Indonesian));
    }

    [Fact]
    public void The_hand_off_asks_for_none() => Assert.Empty(Knowledge.FirstExportsOf(HandoffPipeline.Handoff.Knowledge));
}
