using Azure;
using Azure.Storage.Blobs;
using CsCheck;
using Pipeline.Queues;
using Pipeline.Tests.Storage;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

public sealed class UploadNamesTests(AzuriteFixture azurite)
{
    private const string Deals =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n";

    /// <summary>Names that storage's client would take for another blob's, or for none.</summary>
    public static TheoryData<string> Wrong =>
    [
        "", ".", "..", "./deals.csv", "a/../deals.csv", "a/./deals.csv", "../deals.csv", "a/..", "a/.", "deals.csv/", "/deals.csv",
        "//deals.csv", "/", @"a\deals.csv", @".\deals.csv", @"a\..\deals.csv",
        "deals\0.csv", "deals\n.csv", "deals\u007f.csv", "deals\uffff.csv", new string('a', UploadNames.Longest + 1),
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_name_that_is_none_reads_and_deletes_nothing(string name)
    {
        Assert.Contains("expected", UploadNames.Fault(name), StringComparison.Ordinal);
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals.csv", Deals);
        await Assert.ThrowsAsync<ArgumentException>(() => side.WithdrawAsync(name, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => side.ReceiveAsync(name, CancellationToken.None));
        Assert.Equal(["deals.csv"], (await side.BlobsAsync(BlobNames.Uploads(side.Side.Name))).Keys);
        Assert.Equal("deals.csv", Assert.Single(await side.ReceiptsAsync(CancellationToken.None)).Upload);
        Assert.True(await side.WithdrawAsync("deals.csv", CancellationToken.None));
    }

    // Apart, since what runs the tests cannot pass half a character on.
    [Fact]
    public void Half_a_character_is_no_name()
    {
        foreach (var name in (string[])["\ud800", "deals\udc00.csv", "\udc00\ud800", "a\ud83d"])
        {
            Assert.Contains("surrogate", UploadNames.Fault(name), StringComparison.Ordinal);
            Assert.Null(UploadNames.Fault(UploadNames.Of(name)));
        }
    }

    [Theory]
    [InlineData("deals.csv")]
    [InlineData("2026/Laporan \"Juli\" ü, semua (1).csv")]
    [InlineData("a//deals.csv")]
    [InlineData("...")]
    [InlineData("a..b/.hidden")]
    [InlineData("deals.csv.")]
    [InlineData("%2e%2e/50%?#+&=.csv")]
    [InlineData("📈 deals.csv")]
    public async Task Any_other_name_leads_back_to_itself(string name)
    {
        Assert.Null(UploadNames.Fault(name));
        var side = await OneSide.OpenAsync(azurite);
        Assert.Equal(name, (await side.ReceiveAsync(name, Deals)).Upload);
        Assert.Empty(await side.SweepAsync(CancellationToken.None));
        Assert.True(await side.WithdrawAsync(name, CancellationToken.None));
        Assert.Empty(await side.BlobsAsync(BlobNames.Uploads(side.Side.Name)));
    }

    [Fact]
    public void Whatever_passes_is_the_name_that_storage_s_client_takes() =>
        Gen.String[Gen.Char["./\\ab%~ \t\0\u202e😀é:?#"], 1, 8].Sample(name =>
        {
            if (UploadNames.Fault(name) is null)
            {
                Assert.Equal(
                    name,
                    new BlobUriBuilder(
                        new BlobContainerClient(new Uri("https://data.blob.core.windows.net/sales-uploads"))
                            .GetBlobClient(name).Uri).BlobName);
            }

            Assert.Null(UploadNames.Fault(UploadNames.Of(name)));
        }, iter: 20_000);

    [Theory]
    [InlineData(@"2026\deals.csv", "2026/deals.csv")]
    [InlineData("./2026/../deals.csv", "2026/deals.csv")]
    [InlineData("a\nb.csv", "a_b.csv")]
    [InlineData("📈 deals.csv", "📈 deals.csv")]
    [InlineData("..", "upload")]
    public void A_file_of_any_name_is_uploaded_under_one_that_is_right(string path, string name) =>
        Assert.Equal(name, UploadNames.Of(path));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("./deals.csv")]
    [InlineData("a/../deals.csv")]
    [InlineData("deals.csv/")]
    [InlineData(@"a\\deals.csv")]
    [InlineData(@"\ud800.csv")]
    [InlineData(@"\udc00\ud800.csv")]
    [InlineData(@"deals\u0000.csv")]
    public void An_event_that_names_no_upload_is_dead_lettered(string name)
    {
        var subject = "/blobServices/default/containers/sales-uploads/blobs/" + name;
        Assert.Throws<WrongMessageException>(
            () => UploadEvent.Read(
                System.Text.Encoding.UTF8.GetBytes($$"""{"type":"Microsoft.Storage.BlobCreated","subject":"{{subject}}"}""")));
        Assert.Throws<WrongMessageException>(
            () => UploadEvent.Read(
                System.Text.Encoding.UTF8.GetBytes($$"""[{"eventType":"Microsoft.Storage.BlobCreated","subject":"{{subject}}"}]""")));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xFF, (byte)'"' })]
    [InlineData(
        new byte[] { (byte)'{', (byte)'"', (byte)'t', (byte)'y', (byte)'p', (byte)'e', (byte)'"', (byte)':', (byte)'"', 0xC3, (byte)'"',
            (byte)'}' })]
    public void A_message_of_broken_text_is_dead_lettered(byte[] message) =>
        Assert.Throws<WrongMessageException>(() => UploadEvent.Read(message));

    [Fact]
    public async Task An_upload_that_is_gone_is_none_and_a_container_that_is_gone_is_a_fault()
    {
        var side = await OneSide.OpenAsync(azurite);
        Assert.Null(await side.ReceiveAsync("never.csv", CancellationToken.None));
        await side.Storage.Container(BlobNames.Uploads(side.Side.Name))
            .DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(
            "ContainerNotFound",
            (await Assert.ThrowsAsync<RequestFailedException>(() => side.ReceiveAsync("never.csv", CancellationToken.None))).ErrorCode);
    }

    [Fact]
    public async Task What_stands_for_a_folder_is_not_sent_night_after_night()
    {
        var side = await OneSide.OpenAsync(azurite);
        var address =
            new UriBuilder(
                side.Storage.Container(BlobNames.Uploads(side.Side.Name))
                    .GenerateSasUri(
                        Azure.Storage.Sas.BlobContainerSasPermissions.All, new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        address.Path += "/2026/";
        using var http = new HttpClient();
        using var put =
            new HttpRequestMessage(
                HttpMethod.Put, address.Uri)
            {
                Content = new ByteArrayContent([]),
                Headers = { { "x-ms-blob-type", "BlockBlob" }, { "x-ms-version", "2025-11-05" } }
            };
        Assert.True((await http.SendAsync(put, TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        await side.UploadAsync("deals.csv", Deals);
        Assert.Equal(["deals.csv"], (await side.SweepAsync(CancellationToken.None)).Select(arrival => arrival.Name));
    }
}
