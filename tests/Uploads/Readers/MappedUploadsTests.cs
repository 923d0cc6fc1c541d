using System.Text;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads.Readers;

/// <summary>A mapping may come before the file that it makes readable, after it, twice, changed, and go: the end is the same.</summary>
public sealed class MappedUploadsTests(ITestOutputHelper output)
{
    private const string Mapping =
        "mapping,sales template,our column,their column,constant,format\n"
            + "Notes,deals,deal id,Nota,,\n,,stage,Status,,\n,,amount,Total,,\n";
    private const string File = "Nota,Status,Total\n1,Won,5000\n2,Nego,700\n";
    private const string Known =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n";

    private static readonly CancellationToken Stop = CancellationToken.None;

    private static int Every => Lane.Slow ? 1 : 7;

    [Fact]
    public async Task Before_the_file_after_it_or_twice_gives_the_same_facts_and_receipts()
    {
        var before = MemorySide.Open();
        await TakeAsync(before, ("map.csv", Mapping), ("notes.csv", File), ("deals.csv", Known));
        var after = MemorySide.Open();
        await TakeAsync(after, ("deals.csv", Known), ("notes.csv", File), ("map.csv", Mapping));
        await after.ReceiveAsync("map.csv", Stop);

        Assert.Equal(1, await SweptAsync(after));
        Assert.Equal(0, await SweptAsync(before));
        await after.ReceiveAsync("notes.csv", Stop);
        await before.ReceiveAsync("map.csv", Stop);
        Assert.Equal(Said(before), Said(after));
        var read = Assert.Single(await OfAsync(after, "notes.csv"));
        Assert.Equal("Notes", Assert.Single(read.Files).Mapping);
        Assert.Equal(2, read.Rows.Kept);
    }

    [Fact]
    public async Task A_changed_mapping_reads_again_what_it_had_read_and_nothing_else()
    {
        var side = MemorySide.Open();
        await TakeAsync(side, ("map.csv", Mapping), ("notes.csv", File), ("deals.csv", Known));
        var (old, other) = (Assert.Single(await OfAsync(side, "notes.csv")), Assert.Single(await OfAsync(side, "deals.csv")));

        await TakeAsync(side, ("map.csv", Mapping.Replace("Total,,\n", "Total,,thousands\n", StringComparison.Ordinal)));
        Assert.Equal(["notes.csv"], (await side.FindOlderAsync(Stop)).Arrivals.Select(arrival => arrival.Name));
        Assert.Equal(1, await SweptAsync(side));
        Assert.Equal(0, await SweptAsync(side));

        var read = Assert.Single(await OfAsync(side, "notes.csv"));
        Assert.NotEqual(old.Parts, read.Parts);
        Assert.NotEqual(old.ReadBy, read.ReadBy);
        Assert.Equal(other.Parts, Assert.Single(await OfAsync(side, "deals.csv")).Parts);

        var direct = MemorySide.Open();
        await TakeAsync(direct, ("ours.csv", "deal id,stage,amount\n1,Won,5000000\n2,Nego,700000\n"));
        Assert.Equal(
            Assert.Single(await OfAsync(direct, "ours.csv")).Rows.Kept, read.Rows.Kept);
    }

    [Fact]
    public async Task A_withdrawn_mapping_leaves_its_files_refused_and_without_facts()
    {
        var side = MemorySide.Open();
        await TakeAsync(side, ("map.csv", Mapping), ("notes.csv", File), ("deals.csv", Known));
        Assert.True(await side.WithdrawAsync("map.csv", Stop));
        Assert.Equal(1, await SweptAsync(side));

        var never = MemorySide.Open();
        await TakeAsync(never, ("notes.csv", File), ("deals.csv", Known));
        Assert.Equal(Said(never), Said(side));
        Assert.Equal(Outcome.Refused, Assert.Single(await OfAsync(side, "notes.csv")).Outcome);
    }

    [Fact]
    public async Task A_second_mapping_that_fits_equally_refuses_and_its_withdrawal_reads_again()
    {
        var side = MemorySide.Open();
        await TakeAsync(
            side, ("notes.csv", File), ("map.csv", Mapping), ("other.csv", Mapping.Replace("Notes", "Other", StringComparison.Ordinal)));
        await SweptAsync(side);
        Assert.Equal("two-mappings", Assert.Single(await OfAsync(side, "notes.csv")).Refusal!.Code);

        await side.WithdrawAsync("map.csv", Stop);
        await SweptAsync(side);
        Assert.Equal("Other", Assert.Single(await OfAsync(side, "notes.csv")).Files[0].Mapping);
    }

    [Fact]
    public async Task A_new_version_that_is_wrong_leaves_the_one_before_in_force()
    {
        var side = MemorySide.Open();
        var wrong = Mapping.Replace("stage", "stge", StringComparison.Ordinal);
        await TakeAsync(side, ("map.csv", Mapping), ("map.csv", wrong), ("notes.csv", File));
        Assert.Equal("Notes", Assert.Single(await OfAsync(side, "notes.csv")).Files[0].Mapping);
    }

    [Fact]
    public async Task What_a_mapping_lacks_is_told_whichever_came_first()
    {
        var (before, after) = (MemorySide.Open(), MemorySide.Open());
        const string file = "Nota,Status,Jumlah\n1,Won,5000\n";
        await TakeAsync(before, ("map.csv", Mapping), ("notes.csv", file));
        await TakeAsync(after, ("notes.csv", file), ("map.csv", Mapping));
        await SweptAsync(after);
        Assert.Equal(Said(before), Said(after));
        Assert.Contains("'Total'", Assert.Single(await OfAsync(after, "notes.csv")).Refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tools_file_says_which_mapping_was_not_asked_whichever_came_first()
    {
        var mapping = "mapping,sales template,our column,their column\nMine,deals,deal id,Record ID\n,,stage,Deal Stage\n";
        var (before, after) = (MemorySide.Open(), MemorySide.Open());
        await TakeAsync(before, ("map.csv", mapping), ("deals.csv", Known));
        await TakeAsync(after, ("deals.csv", Known), ("map.csv", mapping));
        await SweptAsync(after);
        Assert.Equal(Said(before), Said(after));
        Assert.Equal(["Mine"], Assert.Single(await OfAsync(after, "deals.csv")).Files[0].MappingsNotAsked!);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Killed_or_failed_at_any_call_and_run_again_it_ends_the_same()
    {
        var begun = MemorySide.Open();
        await TakeAsync(begun, ("notes.csv", File), ("deals.csv", Known));
        await begun.UploadAsync("map.csv", Mapping);
        var whole = begun.Copy();
        await MapAsync(whole);
        var expected = await AgainAsync(whole);
        Assert.Contains("\"mapping\": \"Notes\"", expected, StringComparison.Ordinal);

        var kills = await Crossing.KillsAsync(() => Task.FromResult(begun.Copy()), MapAsync, AgainAsync, Every);
        Crossing.Hold(output, kills, [expected], "mapping, killed");
        var faults = await Crossing.FaultsAsync(() => Task.FromResult(begun.Copy()), MapAsync, AgainAsync, Every);
        Crossing.Hold(output, faults, [expected], "mapping, failed");
    }

    private static async Task MapAsync(MemorySide process)
    {
        await process.ReceiveAsync("map.csv", Stop);
        await process.ReceiveOlderAsync(Stop);
    }

    private static async Task<string> AgainAsync(MemorySide account)
    {
        var process = account.Again();
        await MapAsync(process);
        return Said(process);
    }

    private static async Task TakeAsync(MemorySide side, params (string Name, string Content)[] files)
    {
        foreach (var (name, content) in files)
        {
            await side.UploadAsync(name, content);
            await side.ReceiveAsync(name, Stop);
        }
    }

    private static async Task<int> SweptAsync(MemorySide side) => (await side.ReceiveOlderAsync(Stop)).Received;

    private static async Task<IReadOnlyList<Receipt>> OfAsync(MemorySide side, string upload) =>
        [.. (await side.ReceiptsAsync(Stop)).Where(receipt => receipt.Upload == upload)];

    // Which upload came when differs from one order to the other, and so does what its head was last told among, which stands beside it.
    private static string Said(MemorySide side) => string.Join(
        '\n',
        from container in new[] { BlobNames.Receipts(side.Side.Name), BlobNames.Facts(side.Side.Name) }
        from blob in side.Blobs(container)
        let text = blob.Key.EndsWith(".json", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(JsonText.Write(Bare(JsonText.Read<Receipt>(blob.Value.Content))))
            : Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(blob.Value.Content))
        select $"{blob.Key} {text}");

    private static Receipt Bare(Receipt receipt) => receipt with
    {
        UploadedAt = default,
        UploadedAgainAt = null,
        KnownBy = "",
        Snapshot = null,
        ReadBy = receipt.Outcome == Outcome.Refused ? "" : receipt.ReadBy,
    };
}
