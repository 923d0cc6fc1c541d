using System.Security.Cryptography;
using System.Text;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>Whatever happens to it on the way, whoever asks again ends with the same bytes as if nothing had happened.</summary>
[Trait("Category", "Slow")]
public sealed class ForgetKilledTests(ITestOutputHelper output)
{
    private const string Asked = "ani@kopi.example";

    private static readonly DateOnly AsOf = new(2026, 6, 1);

    private static int Every => Lane.Slow ? 1 : 11;

    // A deal of theirs, one that is named after them, a cell and a heading that quote them.
    private const string Deals = """
        deal id,stage,amount,owner,created,closed,lead id,email,deal name,Note of ani@kopi.example
        D1,Won,100,Ayu,2026-01-10,2026-02-01,L1,ani@kopi.example,One,
        D2,Won,200,Ayu,2026-01-10,2026-02-01,L2,budi@kopi.example,Two (ani@kopi.example),
        D3,Won,ask ani@kopi.example,Ayu,2026-01-10,2026-02-01,L3,cici@kopi.example,Three,
        """;

    [Fact]
    public async Task Killed_or_failed_at_any_call_and_asked_again_it_ends_the_same()
    {
        var begun = await BeginAsync();
        var whole = begun.Copy();
        await ForgetAsync(whole);
        var expected = await AgainAsync(whole);
        Assert.DoesNotContain(Asked, Texts(whole), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Two ([left out])", Texts(whole), StringComparison.Ordinal);

        var kills = await Crossing.KillsAsync(() => Task.FromResult(begun.Copy()), ForgetAsync, AgainAsync, Every);
        Crossing.Hold(output, kills, [expected], "forget, killed");
        var faults = await Crossing.FaultsAsync(() => Task.FromResult(begun.Copy()), ForgetAsync, AgainAsync, Every);
        Crossing.Hold(output, faults, [expected], "forget, failed");
    }

    private static Task ForgetAsync(MemorySide process) => process.ForgetAsync(Asked, CancellationToken.None);

    private static async Task<string> AgainAsync(MemorySide account)
    {
        var process = account.Again();
        await ForgetAsync(process);
        while (await process.ReportIfDueAsync(AsOf, CancellationToken.None) is not null)
        {
        }

        // The pointer says when the newest receipt was written.
        return string.Join(
            '\n', Blobs(account).Where(blob => !blob.Name.EndsWith(BlobNames.EditionPointer, StringComparison.Ordinal))
                .Select(blob => $"{blob.Name} {Convert.ToHexString(SHA256.HashData(blob.Content))[..12]}"));
    }

    private static IEnumerable<(string Name, byte[] Content)> Blobs(MemorySide account) =>
        from of in new Func<string, string>[] { BlobNames.Receipts, BlobNames.Facts, BlobNames.Reports, BlobNames.Published }
        from blob in account.Blobs(of(account.Side.Name))
        select ($"{of(account.Side.Name)}/{blob.Key}", blob.Value.Content);

    // The reports of these tests are lines of text, whatever they are called.
    private static string Texts(MemorySide account) => string.Join('\n', Blobs(account).Select(blob =>
        blob.Name + "\n"
            + (blob.Name.Contains("-facts/", StringComparison.Ordinal)
                ? BothSides.TextOf(blob.Name, blob.Content) : Encoding.UTF8.GetString(blob.Content))));

    private static async Task<MemorySide> BeginAsync()
    {
        var side = MemorySide.Open();
        await side.UploadAsync("deals.csv", Deals);
        await side.ReceiveAsync("deals.csv", CancellationToken.None);
        await side.UploadAsync("none.csv", "Note of ani@kopi.example,other\n1,2\n");
        await side.ReceiveAsync("none.csv", CancellationToken.None);
        await side.ReportAsync(AsOf, CancellationToken.None);

        // Its Receive was killed before the receipt stood.
        var standing = (await side.ReceiptsAsync(CancellationToken.None)).Single(receipt => receipt.Upload == "deals.csv");
        var lost = standing with { Hash = new string('a', 64), Upload = "lost.csv", Parts = [] };
        foreach (var part in standing.Parts)
        {
            var copy = part with { Blob = BlobNames.FactsOf(lost.Upload, lost.Hash) + Path.GetFileName(part.Blob) };
            var content = await side.Storage.Container(BlobNames.Facts(side.Side.Name)).GetBlobClient(part.Blob).DownloadContentAsync();
            await side.Storage.Container(BlobNames.Facts(side.Side.Name)).GetBlobClient(copy.Blob)
                .UploadAsync(content.Value.Content, overwrite: true);
            lost = lost with { Parts = [.. lost.Parts, copy] };
        }

        await side.Storage.Container(BlobNames.Receipts(side.Side.Name)).GetBlobClient(BlobNames.Receipt(lost.Hash, lost.Upload))
            .UploadAsync(new BinaryData(JsonText.Write(lost)), overwrite: true);
        return side;
    }
}
