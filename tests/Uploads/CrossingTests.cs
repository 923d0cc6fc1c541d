using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// Verbs of two processes across each other at every storage call (in the ordinary lane at some): each ending is one of the two that
/// come when one runs after the other. And every fault at every call: run again, a verb leaves what it leaves where nothing went wrong.
/// </summary>
public sealed class CrossingTests(ITestOutputHelper output)
{
    private const string Deals =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n2,Two,"
            + "Appointment,50x,2026-02-28 09:00,2026-01-05 09:00\n";

    // The ordinary lane meets every third call, the same each time; PIPELINE_SLOW=1 meets all.
    private static int Every => Lane.Slow ? 1 : 3;

    private static readonly Dictionary<string, Verb> Verbs = new()
    {
        ["receive"] = process => process.ReceiveAsync("deals.csv", CancellationToken.None),
        ["receive twin"] = process => process.ReceiveAsync("copy of deals.csv", CancellationToken.None),
        ["withdraw"] = process => process.WithdrawAsync("deals.csv", CancellationToken.None),
        ["withdraw twin"] = process => process.WithdrawAsync("copy of deals.csv", CancellationToken.None),
        ["delete"] = process => process.Storage.Container(BlobNames.Uploads(process.Side.Name)).DeleteBlobIfExistsAsync("deals.csv"),
        ["look"] =
            async process => Assert.Contains(await process.ReceiptsAsync(CancellationToken.None), receipt => receipt.Upload == "deals.csv"),
    };

    [Theory]
    [InlineData("receive", "receive", "new")]
    [InlineData("receive", "receive twin", "new")]
    [InlineData("receive", "withdraw", "new")]
    [InlineData("receive", "delete", "new")]
    [InlineData("receive twin", "withdraw", "received")]
    [InlineData("receive", "withdraw", "received")]
    [InlineData("withdraw", "withdraw", "received")]
    [InlineData("withdraw", "withdraw twin", "received")]
    [InlineData("receive", "withdraw twin", "received")]
    [InlineData("receive", "look", "sent again")]
    [InlineData("receive", "delete", "sent again")]
    [InlineData("receive", "withdraw", "sent again")]
    [InlineData("receive", "receive", "sent again")]
    [InlineData("receive", "look", "read otherwise")]
    [InlineData("receive", "delete", "read otherwise")]
    [InlineData("receive", "withdraw", "read otherwise")]
    [InlineData("receive", "receive", "read otherwise")]
    [InlineData("receive", "receive twin", "read otherwise")]
    [Trait("Category", "Slow")]
    public async Task Two_at_once_end_as_one_after_the_other(string one, string other, string state)
    {
        var begin = await BegunAsync(state);
        var allowed = new[] { await AfterAsync(begin, one, other), await AfterAsync(begin, other, one) };
        var seed = (int)(Lane.Seed() % 1_000_000);
        var endings = await Crossing.EndingsAsync(begin, Verbs[one], Verbs[other], Lane.Slow ? 200 : 4, seed, every: Every);
        Crossing.Hold(output, endings, allowed, $"{one} and {other} over what is {state}, seed {seed}");
    }

    // A withdrawal that had listed the facts already, and then deleted the receipt, left what was stored between the two.
    [Theory]
    [InlineData("withdraw")]
    [InlineData("delete")]
    public async Task Facts_that_are_stored_within_a_withdrawal_go_with_it(string other)
    {
        var begin = await BegunAsync("read otherwise");
        var allowed = new[] { await AfterAsync(begin, "receive", other), await AfterAsync(begin, other, "receive") };
        var facts = "/" + BlobNames.Facts("sales") + "/";
        Crossing.Hold(
            output,
            await Crossing.InterlacedAsync(
                begin, Verbs["receive"], call => call.Method == HttpMethod.Put && call.Path.Contains(facts, StringComparison.Ordinal),
                Verbs[other]),
            allowed,
            $"receive and {other} in turns");
    }

    [Theory]
    [InlineData("receive", "new")]
    [InlineData("receive", "sent again")]
    [InlineData("receive", "read otherwise")]
    [InlineData("receive twin", "received")]
    [InlineData("withdraw", "received")]
    [Trait("Category", "Slow")]
    public async Task A_fault_at_any_call_heals_by_running_again(string verb, string state)
    {
        var begin = await BegunAsync(state);
        Crossing.Hold(output, await Crossing.FaultsAsync(begin, Verbs[verb], every: Every), [await AfterAsync(begin, verb)], verb);
    }

    [Fact]
    public async Task What_was_sent_again_and_is_then_read_anew_keeps_when_it_came_and_came_again()
    {
        var side = await BeginAsync("sent again");
        var first = Assert.Single(await side.ReceiptsAsync(CancellationToken.None)).UploadedAt;
        var again = (await side.ReceiveAsync("deals.csv", CancellationToken.None))!;
        Assert.Equal(first, again.UploadedAt);
        Assert.True(again.UploadedAgainAt > first);

        var anew =
            (await side.Again(new PipelineSettings { TimeZone = TimeZoneInfo.Utc }).ReceiveAsync("deals.csv", CancellationToken.None))!;
        Assert.Equal((again.UploadedAt, again.UploadedAgainAt), (anew.UploadedAt, anew.UploadedAgainAt));
    }

    private static Task<string> AfterAsync(Func<Task<MemorySide>> begin, params string[] verbs) =>
        Crossing.AfterAsync(begin, verbs.Select(verb => Verbs[verb]));

    private static async Task<Func<Task<MemorySide>>> BegunAsync(string state)
    {
        var begun = await BeginAsync(state);
        return () => Task.FromResult(begun.Copy());
    }

    // What was received may have been sent again with the same bytes, or have been read in another zone, which is read again.
    private static async Task<MemorySide> BeginAsync(string state)
    {
        var side = MemorySide.Open();
        await side.UploadAsync("deals.csv", Deals);
        await side.UploadAsync("copy of deals.csv", Deals);
        if (state != "new")
        {
            await side.Again(state == "read otherwise" ? new PipelineSettings { TimeZone = TimeZoneInfo.Utc } : null)
                .ReceiveAsync("deals.csv", CancellationToken.None);
        }

        return state == "sent again" ? await side.UploadAsync("deals.csv", Deals) : side;
    }
}
