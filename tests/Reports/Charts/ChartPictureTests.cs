using System.Text.RegularExpressions;
using Pipeline.Reports;
using Pipeline.Reports.Charts;
using Xunit;

namespace Pipeline.Tests.Reports.Charts;

public sealed class ChartPictureTests
{
    [Fact]
    public void Labels_stay_as_they_are_written_while_coordinates_lose_their_decimals()
    {
        var svg = ChartPicture.Draw(Made("IDR", Mark.Line, 1000, 2500, 5000), ReportCulture.Of("id"), 560);
        Assert.Contains(">Rp\u00a04.000<", svg, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[ ,(""]\d+\.\d\d", svg);
    }

    [Fact]
    public void Colours_are_the_pages_own_and_nothing_is_fetched()
    {
        var svg = ChartPicture.Draw(Made("deals", Mark.Columns, 1, 2, 3), ReportCulture.Of("en"), 560);
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
                mark is Mark.Line or Mark.Dashes ? "<circle" : mark == Mark.Waterfall ? "<rect" : "\" stroke-width=\"",
                ChartPicture.Draw(chart, ReportCulture.Of("id"), width), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ratio", new[] { 0.538, 0.549 }, "54.5%")]
    [InlineData("ratio", new[] { 0.4, 0.9 }, "60%")]
    public void An_axis_of_ratios_tells_each_step_from_the_next(string unit, double[] values, string label)
    {
        var chart = Made(unit, Mark.Line, [.. values.Select(value => (double?)value)]) with { FromZero = false };
        Assert.Contains($">{label}<", ChartPicture.Draw(chart, ReportCulture.Of("en"), 560), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(350)]
    [InlineData(1120)]
    public void A_waterfall_goes_from_level_to_level_and_is_read_without_its_colours(int width)
    {
        var svg = ChartPicture.Draw(Made("IDR", Mark.Waterfall, 10, 6, -4, 0.001, 12.001), ReportCulture.Of("en"), width);
        var bars = Regex.Matches(svg, "<rect x=\"([0-9.]+)\" y=\"[0-9.]+\" width=\"([0-9.]+)\"[^>]*class=\"([^\"]*)\"")
            .Select(bar => (From: Number(bar, 1), To: Number(bar, 1) + Number(bar, 2), Class: bar.Groups[3].Value)).ToList();
        Assert.Equal(["t-then", "t-good", "t-bad down", "t-good", "t-then"], bars.Select(bar => bar.Class));
        Assert.Equal(bars[0].From, bars[4].From, 1);
        Assert.Equal(bars[0].To, bars[1].From, 0.11);
        Assert.Equal(bars[1].To, bars[2].To, 0.11);
        Assert.Equal((bars[1].To - bars[1].From) * 4 / 6, bars[2].To - bars[2].From, 0.11);
        Assert.Equal(["Rp\u00a010", "+Rp\u00a06", "\u2212Rp\u00a04", "+Rp\u00a00.0", "Rp\u00a012.0"], Amounts(svg));

        static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_waterfall_whose_steps_may_be_chance_calls_none_good_or_bad()
    {
        var made = Made("IDR", Mark.Waterfall, 10, 6, -4, 12);
        var svg = ChartPicture.Draw(made with { Series = [made.Series[0] with { Tone = Tone.Muted }] }, ReportCulture.Of("en"), 560);
        Assert.Equal(
            ["t-then", "t-muted", "t-muted down", "t-then"],
            Regex.Matches(svg, "<rect [^>]*class=\"([^\"]*)\"").Select(bar => bar.Groups[1].Value));
    }

    [Fact]
    public void An_axis_that_leaves_nothing_out_says_so()
    {
        var high = Made("ratio", Mark.Line, 0.4, 0.5, 0.45) with { FromZero = false };
        Assert.Contains(">axis begins at 40.0%<", ChartPicture.Draw(high, ReportCulture.Of("en"), 560), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "axis begins", ChartPicture.Draw(high with { FromZero = true }, ReportCulture.Of("en"), 560), StringComparison.Ordinal);
    }

    private static List<string> Amounts(string svg) =>
        [.. Regex.Matches(svg, "class=\"amount[^\"]*\">([^<]*)<").Select(amount => amount.Groups[1].Value)];

    private static Chart Made(string unit, Mark mark, params double?[] values) => new()
    {
        Id = "made",
        Title = "Made",
        Labels = [.. values.Select((_, at) => $"L{at}")],
        Series = [new("One", values, mark, Tone.Now)],
        Unit = unit,
    };
}
