using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pipeline.Tests.Storage;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>What whoever is on duty sees of a run: one trace for an upload, tied to the report that first has it.</summary>
public sealed class TelemetryTests(AzuriteFixture azurite)
{
    private const string Deals =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n1,Rumah Siti,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n2,"
            + "Two,Closed Won,12x,2026-01-10 09:00,2026-01-01 09:00\n";

    [Fact]
    public async Task A_report_is_tied_to_the_runs_that_took_in_what_it_is_the_first_to_have()
    {
        var side = (await OneSide.OpenAsync(azurite)).Again();
        using var traced = new Traced(side.Side.Name);
        var receipt = await side.ReceiveAsync("deals.csv", Deals);
        await side.ReportAsync(new DateOnly(2026, 2, 1), CancellationToken.None);
        await side.ReportAsync(new DateOnly(2026, 2, 1), CancellationToken.None);

        var receive = Assert.Single(traced.Of("receive"));
        Assert.Equal(receipt.Hash, receive.GetTagItem("pipeline.upload"));
        Assert.Equal((1L, 1L), (receive.GetTagItem("pipeline.rows.kept"), receive.GetTagItem("pipeline.rows.rejected")));
        var reports = traced.Of("report");
        Assert.Equal(2, reports.Count);
        Assert.Equal(receive.Context.SpanId, Assert.Single(reports[0].Links).Context.SpanId);
        Assert.Empty(reports[1].Links);
        Assert.InRange(Assert.Single(traced.Measured("pipeline.lag")), 0, 600);
        Assert.Equal([receipt.Bytes], traced.Measured("pipeline.bytes.received"));
    }

    [Fact]
    public async Task Nothing_of_a_row_is_in_a_trace()
    {
        var side = await OneSide.OpenAsync(azurite);
        using var traced = new Traced(side.Side.Name);
        await side.ReceiveAsync("deals.csv", Deals);
        await side.ReportAsync(new DateOnly(2026, 2, 1), CancellationToken.None);

        var told = traced.All.SelectMany(activity => activity.TagObjects).Select(tag => $"{tag.Key}={tag.Value}").ToList();
        Assert.NotEmpty(told);
        Assert.DoesNotContain(told, tag => tag.Contains("Siti", StringComparison.Ordinal) || tag.Contains("12x", StringComparison.Ordinal));
    }

    // Every test shares the one source and meter; a side's name is its own.
    private sealed class Traced : IDisposable
    {
        private readonly string side;
        private readonly ConcurrentQueue<Activity> activities = [];
        private readonly ConcurrentQueue<(string Name, double Value)> measured = [];
        private readonly ActivityListener listener;
        private readonly MeterListener meters = new();

        public Traced(string side)
        {
            this.side = side;
            listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == Telemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activities.Enqueue,
            };
            ActivitySource.AddActivityListener(listener);
            meters.InstrumentPublished = (instrument, meter) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                {
                    meter.EnableMeasurementEvents(instrument);
                }
            };
            meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
            meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
            meters.Start();
        }

        public IEnumerable<Activity> All => activities.Where(activity => (string?)activity.GetTagItem("pipeline.side") == side);

        public List<Activity> Of(string verb) => [.. All.Where(activity => activity.OperationName == verb)];

        public List<double> Measured(string name) => [.. measured.Where(one => one.Name == name).Select(one => one.Value)];

        public void Dispose()
        {
            listener.Dispose();
            meters.Dispose();
        }

        private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag.Key == "pipeline.side" && (string?)tag.Value == side)
                {
                    measured.Enqueue((instrument.Name, value));
                }
            }
        }
    }
}
