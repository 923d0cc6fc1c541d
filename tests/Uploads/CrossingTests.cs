using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// Verbs of two processes across each other at every storage call: each ending is one of the two that come when one runs after the other. And
/// every fault at every call: run again, a verb leaves what it leaves where nothing went wrong.
/// </summary>
public sealed class CrossingTests(ITestOutputHelper output)
{
    private const string Deals =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n2,Two,Appointment,50x,2026-02-28 09:00,2026-01-05 09:00\n";

    private static readonly Dictionary<string, Verb> Verbs = new()
    {
        ["receive"] = process => process.ReceiveAsync("deals.csv", CancellationToken.None),
        ["receive twin"] = process => process.ReceiveAsync("copy of deals.csv", CancellationToken.None),
        ["withdraw"] = process => process.WithdrawAsync("deals.csv", CancellationToken.None),
        ["withdraw twin"] = process => process.WithdrawAsync("copy of deals.csv", CancellationToken.None),
        ["report"] = process => process.ReportAsync(new DateOnly(2026, 6, 1), CancellationToken.None),
    };

    [Theory]
    [InlineData("receive", "receive", false)]
    [InlineData("receive", "receive twin", false)]
    [InlineData("receive", "withdraw", false)]
    [InlineData("receive twin", "withdraw", true)]
    [InlineData("receive", "withdraw", true)]
    [InlineData("withdraw", "withdraw", true)]
    [InlineData("withdraw", "withdraw twin", true)]
    [InlineData("receive", "withdraw twin", true)]
    public async Task Two_at_once_end_as_one_after_the_other(string one, string other, bool isReceived)
    {
        Func<Task<MemorySide>> begin = () => BeginAsync(isReceived);
        var allowed = new[] { await AfterAsync(begin, one, other), await AfterAsync(begin, other, one) };
        var seed = (int)(Lane.Seed() % 1_000_000);
        var endings = await Crossing.EndingsAsync(begin, Verbs[one], Verbs[other], Lane.Slow ? 200 : 8, seed);
        Held(endings, allowed, $"{one} and {other}, seed {seed}");
    }

    [Theory]
    [InlineData("receive", false)]
    [InlineData("receive twin", true)]
    [InlineData("withdraw", true)]
    public async Task A_fault_at_any_call_heals_by_running_again(string verb, bool isReceived)
    {
        Func<Task<MemorySide>> begin = () => BeginAsync(isReceived);
        Held(await Crossing.FaultsAsync(begin, Verbs[verb]), [await AfterAsync(begin, verb)], verb);
    }

    private void Held(IReadOnlyList<(string Place, string State)> endings, string[] allowed, string what)
    {
        var wrong = endings.Where(ending => !allowed.Contains(ending.State)).ToList();
        output.WriteLine($"{what}: {endings.Count} tried, {endings.Count - wrong.Count} held");
        Assert.True(wrong.Count == 0, $"{what}: {wrong.Count} of {endings.Count} end otherwise.\nExpected\n{string.Join("\nor\n", allowed.Distinct())}\n\nFound\n{string.Join("\n\n", wrong.Take(5).Select(ending => $"{ending.Place}\n{ending.State}"))}");
    }

    private static async Task<string> AfterAsync(Func<Task<MemorySide>> begin, params string[] verbs)
    {
        var account = await begin();
        foreach (var verb in verbs)
        {
            await Crossing.RunAsync(account, Verbs[verb]);
        }

        return await account.StateAsync();
    }

    private static async Task<MemorySide> BeginAsync(bool isReceived)
    {
        var side = MemorySide.Open();
        await side.UploadAsync("deals.csv", Deals);
        await side.UploadAsync("copy of deals.csv", Deals);
        if (isReceived)
        {
            await side.ReceiveAsync("deals.csv", CancellationToken.None);
        }

        return side;
    }
}
