using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Publishing;

/// <summary>
/// Report and Hand-off across each other and across what changes facts, at every storage call, and every fault at every call. Once the
/// messages are through that each sends, all ends as one of the two that come when one runs after the other; nothing is ever mixed, and
/// nothing is left.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ReportCrossingTests(ITestOutputHelper output)
{
    private static readonly DateOnly AsOf = new(2026, 6, 1);

    // All take ten minutes: PIPELINE_SLOW=1. The ordinary lane meets the same few places each time, once of each verb and of each thing
    // that it changes: what a report reads, what it has written, what the hand-off reads.
    private static readonly string[] Kept =
    [
        "report, receive and report, received", "report, withdraw, reported", "hand-off, report, reported", "forget, report, reported",
        "report", "hand-off", "report killed", "withdraw killed",
    ];

    private static int Every(string verb) => Lane.Slow ? 1 : verb == "forget" ? 31 : 9;

    private static int Drawn => Lane.Slow ? 200 : 2;

    private const string Deals =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n";

    private const string Leads =
        "deal id,stage,amount,owner,created,closed,lead id,email\nD1,Won,100,Ayu,2026-01-10,2026-02-01,L1,ani@kopi.example\nD2,Won,100,"
            + "Ayu,2026-01-10,2026-02-01,L9,budi@kopi.example\n";

    private static readonly Dictionary<string, Verb> Verbs = new()
    {
        ["receive"] = process => process.ReceiveAsync("more.csv", CancellationToken.None),
        ["withdraw"] = process => process.WithdrawAsync("deals.csv", CancellationToken.None),
        ["report"] = process => process.ReportAsync(AsOf, CancellationToken.None),
        ["report if due"] = process => process.ReportIfDueAsync(AsOf, CancellationToken.None),
        ["forget"] = process => process.ForgetAsync("ani@kopi.example", CancellationToken.None),
        ["receive of theirs"] = process => process.ReceiveAsync("theirs.csv", CancellationToken.None),
        ["hand-off"] = process => process.HandOff.ReportAsync(AsOf, CancellationToken.None),
        ["receive and report"] = async process =>
        {
            await process.ReceiveAsync("more.csv", CancellationToken.None);
            await process.ReportIfDueAsync(AsOf, CancellationToken.None);
        },
    };

    [Theory]
    [InlineData("report", "report", "received")]
    [InlineData("report", "receive and report", "received")]
    [InlineData("report", "receive and report", "reported")]
    [InlineData("report", "receive", "reported")]
    [InlineData("report", "withdraw", "received")]
    [InlineData("report", "withdraw", "reported")]
    [InlineData("report if due", "withdraw", "reported")]
    [InlineData("hand-off", "hand-off", "reported")]
    [InlineData("hand-off", "report", "reported")]
    [InlineData("hand-off", "receive and report", "reported")]
    [InlineData("hand-off", "withdraw", "reported")]
    [InlineData("withdraw", "withdraw", "reported")]
    [InlineData("forget", "report", "reported")]
    [InlineData("forget", "receive of theirs", "reported")]
    [InlineData("forget", "withdraw", "reported")]
    [InlineData("forget", "hand-off", "reported")]
    [InlineData("forget", "forget", "reported")]
    public async Task Two_at_once_end_as_one_after_the_other(string one, string other, string state)
    {
        Try($"{one}, {other}, {state}");
        var seed = (int)(Lane.Seed() % 1_000_000);
        var begin = await BegunAsync(state);
        var allowed = new[] { await AfterAsync(begin, one, other), await AfterAsync(begin, other, one) };
        var endings = await Crossing.EndingsAsync(begin, Verbs[one], Verbs[other], Drawn, seed, EndedAsync, Every(one));
        Held(endings, allowed, $"{one} and {other} over what is {state}, seed {seed}");
    }

    [Theory]
    [InlineData("report", "received")]
    [InlineData("report if due", "reported, and more received")]
    [InlineData("hand-off", "reported")]
    [InlineData("withdraw", "reported")]
    [InlineData("forget", "reported")]
    public async Task A_fault_at_any_call_heals_by_running_again(string verb, string state)
    {
        Try(verb);
        var seed = (int)(Lane.Seed() % 1_000_000);
        var begin = await BegunAsync(state);
        Held(
            await Crossing.FaultsAsync(begin, Verbs[verb], SettledAsync, Every(verb), seed), [await AfterAsync(begin, verb)],
            $"{verb}, seed {seed}");
    }

    [Theory]
    [InlineData("report", "received")]
    [InlineData("hand-off", "reported")]
    [InlineData("withdraw", "reported")]
    [InlineData("forget", "reported")]
    public async Task What_is_killed_at_any_call_is_ended_by_the_next_night_or_as_if_it_had_not_begun(string verb, string state)
    {
        Try($"{verb} killed");
        var seed = (int)(Lane.Seed() % 1_000_000);
        var begin = await BegunAsync(state);
        var (nothing, all) = (await begin(), await begin());
        await Verbs[verb](all);
        var allowed = new[] { await NightAsync(nothing), await NightAsync(all) };
        Held(await Crossing.KillsAsync(begin, Verbs[verb], NightAsync, Every(verb), seed), allowed, $"{verb}, seed {seed}");
    }

    private static void Try(string place) =>
        Assert.SkipUnless(Lane.Slow || Kept.Contains(place), "One of many crossings: PIPELINE_SLOW=1 tries all.");

    private void Held(IReadOnlyList<(string Place, string State)> endings, string[] allowed, string what)
    {
        // What went wrong stands in capitals: nothing of it may be what is expected.
        Assert.DoesNotContain(allowed, ending => ending.Split('\n').Any(line => char.IsAsciiLetterUpper(line[0])));
        Crossing.Hold(output, endings, allowed, what);
    }

    private static Task<string> AfterAsync(Func<Task<MemorySide>> begin, params string[] verbs) =>
        Crossing.AfterAsync(begin, verbs.Select(verb => Verbs[verb]), SettledAsync);

    private static async Task<Func<Task<MemorySide>>> BegunAsync(string state)
    {
        var begun = await BeginAsync(state);
        return () => Task.FromResult(begun.Copy());
    }

    private static async Task<string> NightAsync(MemorySide account)
    {
        var process = account.Again();
        await process.FinishTakingBackAsync(CancellationToken.None);
        foreach (var arrival in await process.SweepAsync(CancellationToken.None))
        {
            await process.ReceiveAsync(arrival.Name, CancellationToken.None);
        }

        return await SettledAsync(account);
    }

    // Both ended without a fault: nothing may be mixed or left, not even until the next message.
    private static async Task<string> EndedAsync(MemorySide account) =>
        string.Concat(
            ReportState.Tell(account.Account).Split('\n').Where(line => char.IsAsciiLetterUpper(line[0]))
                .Select(line => line + " BEFORE ANY MESSAGE\n")) + await SettledAsync(account);

    // What messages cause: whoever was told reports where that is due, until nobody is.
    private static async Task<string> SettledAsync(MemorySide account)
    {
        var process = account.Again();
        for (var isDue = true; isDue;)
        {
            isDue = await process.ReportIfDueAsync(AsOf, CancellationToken.None) is not null;
            isDue |= await process.HandOff.ReportIfDueAsync(AsOf, tell: null, CancellationToken.None) is not null;
        }

        return await process.StateAsync() + "\n" + ReportState.Tell(process.Account);
    }

    // An upload was received, reported as of two days, and gone through the hand-off; another one waits.
    private static async Task<MemorySide> BeginAsync(string state)
    {
        var side = MemorySide.Open();
        await side.UploadAsync("theirs.csv", Leads.Replace("L1", "L2", StringComparison.Ordinal));
        await side.UploadAsync("older.csv", Deals.Replace("One", "Older", StringComparison.Ordinal));
        await side.ReceiveAsync("older.csv", CancellationToken.None);
        await side.ReportAsync(AsOf.AddDays(-2), CancellationToken.None);
        await side.UploadAsync("leads.csv", Leads);
        await side.ReceiveAsync("leads.csv", CancellationToken.None);
        await side.UploadAsync("deals.csv", Deals);
        await side.ReceiveAsync("deals.csv", CancellationToken.None);
        if (state != "received")
        {
            await side.ReportAsync(AsOf.AddDays(-1), CancellationToken.None);
            await side.HandOff.ReportAsync(AsOf.AddDays(-1), CancellationToken.None);
            await side.ReportAsync(AsOf, CancellationToken.None);
        }

        await side.UploadAsync("more.csv", Deals.Replace("One", "More", StringComparison.Ordinal));
        if (state == "reported, and more received")
        {
            await side.ReceiveAsync("more.csv", CancellationToken.None);
        }

        return side;
    }
}
