using System.Globalization;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

/// <summary>Calls that come late for leads of one time of the week alone: told there, and nowhere else.</summary>
public sealed class ArrivalTests(ITestOutputHelper output)
{
    private static readonly int Firms = Lane.Slow ? 300 : 12;
    private static readonly int[] Sizes = Lane.Slow ? [200, 500, 1000, 3000] : [1000];

    [Theory]
    [InlineData("")]
    [InlineData("Weekend")]
    [InlineData("AfterHours")]
    [InlineData("AfterHours Weekend")]
    [InlineData("WorkingHours AfterHours Weekend")]
    public void Only_where_calls_came_later_is_it_told(string late)
    {
        Arrival[] arrivals = [.. late.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Arrival>)];
        var seed = Lane.Seed();
        foreach (var size in Sizes)
        {
            var told = new SeenArrival?[Firms];
            Parallel.For(0, Firms, firm =>
            {
                var (before, after) = new ArrivingFirm(unchecked((seed * 1_000_003) + (ulong)firm), size).Play(arrivals, by: 8);
                told[firm] = Diagnose.Change(before, after, new NamingRule { Draws = 200 }).Verdict.Arrival;
            });
            var wrong = told.Count(one => one is not null && (!one.IsWorse || one.Arrivals.Except(arrivals).Any() || arrivals.Length == 3));
            var right = told.Count(one => one is { IsWorse: true } && arrivals.Length < 3 && one.Arrivals.SequenceEqual(arrivals));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"PIPELINE_SEED={seed}, {Firms} firms, late {late}, {size} leads: right {100.0 * right / Firms:0.0} %, part of it "
                    + $"{100.0 * (told.Count(one => one is not null) - right - wrong) / Firms:0.0} %, "
                    + $"wrong {100.0 * wrong / Firms:0.0} %"));
            Assert.True(wrong <= 0.01 * Firms, $"{wrong} of {Firms}");
            Assert.True(size < 1000 || arrivals.Length is 0 or 3 || right >= Firms / 3, $"{right} of {Firms}");
        }
    }
}
