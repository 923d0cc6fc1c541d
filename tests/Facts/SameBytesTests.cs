using System.Text;
using Marketing;
using Pipeline.Reports;
using Sales;
using Xunit;

namespace Pipeline.Tests.Facts;

/// <summary>A report is the same to the byte whatever room the engine has: with more threads, with less memory.</summary>
public sealed class SameBytesTests(ReceivedFolders folders)
{
    [Theory]
    [InlineData("marketing")]
    [InlineData("sales")]
    public async Task More_threads_or_less_memory_change_no_byte_of_the_samples_report(string name)
    {
        var side = name == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing;
        var one = ReportJson.Write((await folders.MeasuredAsync(ReceivedFolders.Samples, ReceivedFolders.SamplesDay)).Of(side));
        Assert.True(one.Length > 1_000_000, $"Of the samples {one.Length:N0} bytes were measured; expected all of them.");
        Assert.Equal([], Different(one, await MeasuredAsync(side, "160MB", 2)));
        Assert.Equal([], Different(one, await MeasuredAsync(side, "96MB", 1)));
    }

    // Lines, so that what differs is named.
    private static IEnumerable<string> Different(byte[] one, byte[] other) =>
        one.AsSpan().SequenceEqual(other) ? [] : Lines(other).Except(Lines(one)).Take(30).DefaultIfEmpty("the order of lines");

    private static string[] Lines(byte[] text) => Encoding.UTF8.GetString(text).Split('\n');

    private Task<byte[]> MeasuredAsync(Side side, string memory, int threads) => folders.ReadAsync(ReceivedFolders.Samples, side, facts =>
    {
        using var database = facts.Lay(ReceivedFolders.SamplesDay, memory, threads);
        return ReportJson.Write(facts.Measure(database, ReceivedFolders.SamplesDay));
    });
}
