using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.AspNetCore.Http;
using Pipeline.Desk;
using Pipeline.Tests.Storage;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>Files that come while another of their name does.</summary>
public sealed class FormUploadTests(AzuriteFixture azurite)
{
    private const string Name = "at-once.csv";

    private const int Blocks = 10 * 1024 * 1024;

    private static readonly FormToken Tokens = new(new byte[32]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_of_one_name_at_once_the_first_to_be_whole_stands_and_the_other_hears_of_it()
    {
        var storage = Pipeline.Uploads.Storage.Connect(azurite.ConnectionString);
        var side = Side(storage);
        await storage.Container(BlobNames.Uploads(side.Side.Name)).CreateIfNotExistsAsync(cancellationToken: Stop);
        var blob = storage.Container(BlobNames.Uploads(side.Side.Name)).GetBlockBlobClient(Name);
        await blob.DeleteIfExistsAsync(cancellationToken: Stop);
        var content = RandomNumberGenerator.GetBytes(Blocks);

        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = SendAsync(side, RandomNumberGenerator.GetBytes(Blocks), goOn.Task);
        while (!await HasBlocksAsync(blob))
        {
            await Task.Delay(20, Stop);
        }

        Assert.Null(Assert.Single(await SendAsync(side, content, Task.CompletedTask)).Fault);
        goOn.SetResult();
        Assert.Equal(SendFault.Overtaken, Assert.Single(await slow).Fault);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(content)), await HashAsync(blob));
        await blob.DeleteAsync(cancellationToken: Stop);
    }

    private static async Task<string> HashAsync(BlockBlobClient blob) =>
        Convert.ToHexString(SHA256.HashData((await blob.DownloadContentAsync(Stop)).Value.Content.ToMemory().Span));

    private static async Task<bool> HasBlocksAsync(BlockBlobClient blob)
    {
        try
        {
            return (await blob.GetBlockListAsync(BlockListTypes.Uncommitted, cancellationToken: Stop)).Value.UncommittedBlocks.Any();
        }
        catch (Azure.RequestFailedException e) when (e.Status == 404)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<SentFile>> SendAsync(DeskSide side, byte[] content, Task goOn)
    {
        using var body = new HeldStream(Form(content), goOn);
        var context = Context();
        context.Request.ContentType = "multipart/form-data; boundary=b";
        context.Request.Body = body;
        return (await new FormUpload(side, new DeskLimits(), Tokens).ReceiveAsync(context.Request, Stop))!;
    }

    private static byte[] Form(byte[] content) =>
    [
        .. Encoding.UTF8.GetBytes(
            $"--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{Tokens.Give(Context())}\r\n--b\r\n"
                + $"Content-Disposition: form-data; name=\"files\"; filename=\"{Name}\"\r\n\r\n"),
        .. content, .. "\r\n--b--\r\n"u8,
    ];

    private static DefaultHttpContext Context()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Cookie = $"{FormToken.Cookie}={new string('a', 64)}";
        return context;
    }

    private static DeskSide Side(Pipeline.Uploads.Storage storage) => new()
    {
        Side = global::Sales.SalesPipeline.Sales,
        English = "Sales",
        Indonesian = "Penjualan",
        Storage = storage,
        Settings = new(),
        WriteRows = (_, _, _, _) => throw new NotSupportedException(),
        Arrived = (_, _) => Task.CompletedTask,
    };

    /// <summary>A stream that waits before its last block until it may go on.</summary>
    private sealed class HeldStream(byte[] content, Task goOn) : MemoryStream(content)
    {
        private const int At = 9 * 1024 * 1024;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= At)
            {
                await goOn.WaitAsync(cancellationToken);
            }

            return await base.ReadAsync(buffer[..Math.Min(buffer.Length, 64 * 1024)], cancellationToken);
        }
    }
}
