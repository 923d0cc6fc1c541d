using Pipeline.Reports;
using Pipeline.Tests.Storage;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class DriftTests(AzuriteFixture azurite)
{
    private const string Row = "1,A,Closed Won,5,x\n";

    [Fact]
    public async Task A_source_tells_what_changed_from_file_to_file_in_the_order_of_their_contents()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-03-01.csv", "Record ID,Deal Name,Deal Stage,Amount,Original Traffic Source\n" + Row);
        await side.ReceiveAsync("deals-2026-01-01.csv", "Record ID,Deal Name,Deal Stage,Amount,Original Source\n" + Row);
        await side.ReceiveAsync("deals-2026-02-01.csv", "Record ID,Deal Name,Deal Stage,Invented,Original Source\n" + Row);
        await side.ReceiveAsync("quotas.csv", "month,quota\n2026-01,5\n");

        var report = await side.ReportAsync(new DateOnly(2026, 6, 1), CancellationToken.None);
        var drift = report.Sources.Single(source => source.Source == "hubspot").Drift;
        Assert.Equal(
            [
                (3, "hubspot-deals: now holds columns that it lacked: Amount"),
                (3, "hubspot-deals: no longer holds: Invented"),
                (3, "hubspot-deals: column 'Original Source' is now called 'Original Traffic Source'"),
                (2, "hubspot-deals: now lacks columns that were measured: Amount"),
                (2, "hubspot-deals: new columns, not measured: Invented"),
            ],
            drift.Select(change => (change.At.Month, change.English)));
        Assert.All(drift, change => Assert.NotEqual(change.English, change.Indonesian));
        Assert.Empty(report.Sources.Single(source => source.Source == "quotas").Drift);
    }

    [Fact]
    public async Task A_refused_upload_is_counted_at_the_source_that_it_came_nearest_to()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals-2026-03-01.csv", "Record ID,Deal Name,Deal Stage,Amount,Original Traffic Source\n" + Row);
        await side.ReceiveAsync("broken.csv", "Record ID,Deal Name,Amount\n1,A,5\n");
        Assert.Equal(1, (await side.ReportAsync(new DateOnly(2026, 6, 1), CancellationToken.None)).Sources.Single().Refused);
    }

    [Fact]
    public void Nothing_came_before_the_first_file() => Assert.Empty(Drift.Tell([]));
}
