using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>An upload's bytes come over the wire once, unless they are too many for a copy.</summary>
public sealed class OneDownloadTests
{
    private const string Deals =
        "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n";

    [Theory]
    [InlineData("deals.csv")]
    [InlineData("deals.csv.gz")]
    [InlineData("deals.zip")]
    public async Task An_upload_is_downloaded_once(string name)
    {
        var side = MemorySide.Open();
        var bytes = Packed(name);
        await side.Storage.Container(BlobNames.Uploads(side.Side.Name)).GetBlobClient(name).UploadAsync(new BinaryData(bytes), true, Stop);
        var receipt = await side.ReceiveAsync(name, Stop);
        Assert.Equal((1, 0), (receipt!.Rows.Kept, receipt.Rows.Rejected));
        Assert.Equal(bytes.Length, side.Wire.BytesRead("/" + name));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), receipt.Hash);
    }

    [Theory]
    [InlineData(0, UploadContent.Copied, 1)]
    [InlineData(0, -1, 2)]
    [InlineData(70_001, UploadContent.Copied, 1)]
    [InlineData(300_000, 300_000, 1)]
    [InlineData(300_000, 299_999, 3)]
    public async Task What_is_too_large_for_a_copy_is_read_from_storage(int length, long copied, int downloads)
    {
        var side = MemorySide.Open();
        var bytes = new byte[length];
        new Random(17).NextBytes(bytes);
        var blob = side.Storage.Container(BlobNames.Uploads(side.Side.Name)).GetBlobClient("any");
        await blob.UploadAsync(new BinaryData(bytes), true, Stop);
        using var workplace = new Workplace();
        var content = await UploadContent.DownloadAsync(
            blob, await blob.GetPropertiesAsync(cancellationToken: Stop), workplace.Folder, Stop, copied);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), content.Hash);
        foreach (var seekable in new[] { false, true })
        {
            await using var stream = content.Open(seekable, Stop);
            Assert.Equal(seekable, stream.CanSeek);
            using var read = new MemoryStream();
            await stream.CopyToAsync(read, Stop);
            Assert.Equal(bytes, read.ToArray());
        }

        Assert.Equal((long)downloads * length, side.Wire.BytesRead("/any"));
        Assert.Equal(downloads == 1 ? 1 : 0, Directory.GetFiles(workplace.Folder).Length);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static byte[] Packed(string name)
    {
        using var packed = new MemoryStream();
        if (name.EndsWith(".zip", StringComparison.Ordinal))
        {
            using var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            using var entry = archive.CreateEntry("deals.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(Deals));
        }
        else if (name.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true);
            zip.Write(Encoding.UTF8.GetBytes(Deals));
        }
        else
        {
            packed.Write(Encoding.UTF8.GetBytes(Deals));
        }

        return packed.ToArray();
    }
}
