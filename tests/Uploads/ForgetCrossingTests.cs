using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// A person is forgotten while an upload that holds them is received: whatever the order of the calls, the rows of others are there, theirs
/// are not, and no receipt names a part that is gone.
/// </summary>
public sealed class ForgetCrossingTests(ITestOutputHelper output)
{
    private const int Drawn = 20;

    private static readonly string Facts = "/" + BlobNames.Facts("sales");

    private static readonly DateOnly AsOf = new(2026, 6, 1);

    // One is the person's, one is another's, and of one the amount, which quotes them, cannot be read.
    private const string Deals = """
        deal id,stage,amount,owner,created,closed,lead id,email
        D1,Won,100,Ayu,2026-01-10,2026-02-01,L1,ani@kopi.example
        D2,Won,200,Ayu,2026-01-10,2026-02-01,L2,budi@kopi.example
        D3,Won,ask ani@kopi.example,Ayu,2026-01-10,2026-02-01,L3,cici@kopi.example
        """;

    // A Receive that was about to tidy had read the receipt before it was written anew without the person: it then deleted what that named.
    [Fact]
    public async Task Whole_within_a_receive_that_is_about_to_tidy_it_leaves_what_is_others()
    {
        var begin = await BegunAsync("new");
        var account = await begin();
        var process = account.Again();
        var isWithin = false;
        process.Wire.On = async call =>
        {
            if (IsListing(call))
            {
                isWithin = true;
                await ForgetAsync(account.Again());
            }

            return Fault.None;
        };
        await ReceiveAsync(process);

        Assert.True(isWithin);
        Assert.Contains(await account.StateAsync(), await AllowedAsync(begin));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("read otherwise")]
    [Trait("Category", "Slow")]
    public async Task Within_a_receive_it_leaves_what_is_others(string state)
    {
        Try();
        var begin = await BegunAsync(state);
        var endings = await Crossing.EndingsAsync(begin, ReceiveAsync, ForgetAsync, Drawn, (int)(Lane.Seed() % 1_000_000));
        Crossing.Hold(output, endings, await AllowedAsync(begin), $"receive and forget over what is {state}");
    }

    // Both tidy: each halts where it knows what is named and has deleted nothing yet, at each call of the other.
    [Theory]
    [InlineData(true, "new")]
    [InlineData(true, "read otherwise")]
    [InlineData(false, "read otherwise")]
    [Trait("Category", "Slow")]
    public async Task In_turns_neither_deletes_what_the_other_names(bool isReceiveFirst, string state)
    {
        Try();
        var begin = await BegunAsync(state);
        var (one, other) = isReceiveFirst ? ((Verb)ReceiveAsync, (Verb)ForgetAsync) : (ForgetAsync, ReceiveAsync);
        foreach (var (halt, place) in new (Func<Call, bool>, string)[]
        {
            (IsListing, "as it lists the facts"),
            (call => call.Method == HttpMethod.Put && call.Path.Contains(Facts + "/", StringComparison.Ordinal), "as it stores them"),
        })
        {
            Crossing.Hold(
                output, await Crossing.InterlacedAsync(begin, one, halt, other), await AllowedAsync(begin),
                $"{(isReceiveFirst ? "receive" : "forget")} halted {place}");
        }
    }

    [Fact]
    public async Task An_upload_whose_facts_are_gone_is_missed_by_the_report_and_taken_in_again_by_the_sweep()
    {
        var side = await (await BegunAsync("received"))();
        var part = Assert.Single((await side.ReceiptsAsync(CancellationToken.None)).Single().Parts);
        await side.Storage.Container(BlobNames.Facts("sales"))
            .DeleteBlobAsync(part.Blob, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(await side.SweepAsync(CancellationToken.None));

        await side.ReportAsync(AsOf, CancellationToken.None);

        Assert.Empty(await side.ReceiptsAsync(CancellationToken.None));
        var due = Assert.Single(await side.SweepAsync(CancellationToken.None));
        Assert.Equal("theirs.csv", due.Name);
        await side.ReceiveAsync(due.Name, CancellationToken.None);
        Assert.Equal(part, Assert.Single((await side.ReceiptsAsync(CancellationToken.None)).Single().Parts));
        Assert.Contains(side.Blobs(BlobNames.Facts("sales")), blob => blob.Key == part.Blob);
    }

    private static void Try() => Assert.SkipUnless(Lane.Slow, "Three minutes of crossings: PIPELINE_SLOW=1 tries them.");

    private static bool IsListing(Call call) =>
        call.Method == HttpMethod.Get && call.Path.Contains(Facts + "?", StringComparison.Ordinal);

    private static async Task<string[]> AllowedAsync(Func<Task<MemorySide>> begin) =>
        [await Crossing.AfterAsync(begin, [ReceiveAsync, ForgetAsync]), await Crossing.AfterAsync(begin, [ForgetAsync, ReceiveAsync])];

    private static Task ReceiveAsync(MemorySide process) => process.ReceiveAsync("theirs.csv", CancellationToken.None);

    private static Task ForgetAsync(MemorySide process) => process.ForgetAsync("ani@kopi.example", CancellationToken.None);

    private static async Task<Func<Task<MemorySide>>> BegunAsync(string state)
    {
        var side = MemorySide.Open();
        await side.UploadAsync("theirs.csv", Deals);
        if (state != "new")
        {
            await side.Again(state == "read otherwise" ? new PipelineSettings { TimeZone = TimeZoneInfo.Utc } : null)
                .ReceiveAsync("theirs.csv", CancellationToken.None);
        }

        return () => Task.FromResult(side.Copy());
    }
}
