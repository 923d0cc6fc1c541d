using Pipeline.Reports;
using Pipeline.Reports.Charts;
using Xunit;

namespace Pipeline.Tests.Reports.Charts;

public sealed class ChartPictureTests
{
    [Fact]
    public void Labels_stay_as_they_are_written_while_coordinates_lose_their_decimals()
    {
        var svg = ChartPicture.Draw(Made("IDR", Mark.Line, 1000, 2500, 5000), Manner.Of("id"), 560);
        Assert.Contains(">Rp\u00a04.000<", svg, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[ ,(""]\d+\.\d\d", svg);
    }

    [Fact]
    public void Colours_are_the_pages_own_and_nothing_is_fetched()
    {
        var svg = ChartPicture.Draw(Made("deals", Mark.Columns, 1, 2, 3), Manner.Of("en"), 560);
        Assert.Contains("class=\"bars t-now\"", svg, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"rgb\(|#[0-9a-f]{3,6}|style|url\(|http|font-family|black", svg);
    }

    [Theory]
    [InlineData(Mark.Line)]
    [InlineData(Mark.Dashes)]
    [InlineData(Mark.Columns)]
    [InlineData(Mark.Stack)]
    [InlineData(Mark.Waterfall)]
    public void Every_mark_draws_at_every_width_even_with_gaps_and_losses(Mark mark)
    {
        var chart = Made("IDR", mark, 5, null, -3, 2);
        Assert.All(
            new[] { 350, 560, 1120 },
            width => Assert.Contains(
                mark is Mark.Line or Mark.Dashes
                    ? "<circle" : "<rect", ChartPicture.Draw(chart, Manner.Of("id"), width), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ratio", new[] { 0.538, 0.549 }, "54.5%")]
    [InlineData("ratio", new[] { 0.4, 0.9 }, "60%")]
    public void An_axis_of_ratios_tells_each_step_from_the_next(string unit, double[] values, string label)
    {
        var chart = Made(unit, Mark.Line, [.. values.Select(value => (double?)value)]) with { FromZero = false };
        Assert.Contains($">{label}<", ChartPicture.Draw(chart, Manner.Of("en"), 560), StringComparison.Ordinal);
    }

    private static Chart Made(string unit, Mark mark, params double?[] values) => new()
    {
        Id = "made",
        Title = "Made",
        Labels = [.. values.Select((_, at) => $"L{at}")],
        Series = [new("One", values, mark, Tone.Now)],
        Unit = unit,
    };
}
