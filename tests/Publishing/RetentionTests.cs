using Microsoft.Extensions.Time.Testing;
using Pipeline.Tests.Storage.Memory;
using Xunit;

namespace Pipeline.Tests.Publishing;

/// <summary>Dated reports, what is published and what is given back go after the days that are set, and never the latest.</summary>
public sealed class RetentionTests
{
    private static readonly string[] Containers = ["sales-reports", "sales-published", "handoff-reports", "sales-feedback"];

    [Theory]
    [InlineData(30, "2026-06-20,2026-07-05")]
    [InlineData(1, "2026-07-05")]
    [InlineData(null, "2026-06-01,2026-06-20,2026-07-05")]
    public async Task What_is_older_than_the_days_that_are_set_goes_with_the_next_report(int? days, string left)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 3, 0, 0, TimeSpan.Zero));
        var side = MemorySide.Open().Again(new PipelineSettings { KeepReportsDays = days }, time);
        foreach (var wait in new[] { 0, 19, 15 })
        {
            time.Advance(TimeSpan.FromDays(wait));
            await side.ReportAsync(side.Today, CancellationToken.None);
            await side.HandOff.ReportAsync(side.HandOff.Today, CancellationToken.None);
        }

        Assert.All(Containers, container => Assert.Equal(
            left.Split(','),
            side.Blobs(container).Select(blob => blob.Key.Split('/')).Where(name => name.Length == 3).Select(name => name[0]).Distinct()));
        Assert.DoesNotContain(Unwanted, ReportState.Tell(side.Account), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_stays_however_old_it_is()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2028, 6, 1, 3, 0, 0, TimeSpan.Zero));
        var side = MemorySide.Open().Again(new PipelineSettings { KeepReportsDays = 30 }, time);
        await side.ReportAsync(new DateOnly(2026, 6, 1), CancellationToken.None);
        Assert.Contains("sales: latest 2026-06-01", ReportState.Tell(side.Account), StringComparison.Ordinal);
    }

    // What ReportState tells in capitals.
    private const string Unwanted = "NOTHING LEADS";
}
