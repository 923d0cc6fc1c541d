using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Uploads;

/// <summary>
/// The bytes of one version of an upload: downloaded once and hashed on the way where they fit on the disk of a small instance beside
/// the facts that they become; a larger one is downloaded for its hash, which its repeats are known by, and again to be read.
/// </summary>
public sealed class UploadContent
{
    /// <summary>Bytes up to which a copy lies on the disk: an instance of 512 MB has about as much for all of an upload's files.</summary>
    public const long Copied = 128L * 1024 * 1024;

    private const int BufferBytes = 128 * 1024;

    private readonly BlobClient blob;
    private readonly BlobRequestConditions sameVersion;
    private readonly string? copy;
    private readonly ReadingShare? share;

    private UploadContent(BlobClient blob, BlobRequestConditions sameVersion, string? copy, string hash, ReadingShare? share)
    {
        (this.blob, this.sameVersion, this.copy, this.share) = (blob, sameVersion, copy, share);
        Hash = hash;
    }

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public string Hash { get; }

    /// <param name="blob">The upload.</param>
    /// <param name="properties">Its version: none other is read.</param>
    /// <param name="folder">Where a copy may lie; its owner clears it away.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="copied">Bytes up to which there is one.</param>
    /// <param name="share">Who is told how far it is; null: nobody.</param>
    /// <exception cref="Azure.RequestFailedException">Storage failed, or there is another version now: try again.</exception>
    public static async Task<UploadContent> DownloadAsync(
        BlobClient blob, BlobProperties properties, string folder, CancellationToken stop, long copied = Copied, ReadingShare? share = null)
    {
        var sameVersion = new BlobRequestConditions { IfMatch = properties.ETag };
        var download = await blob.DownloadStreamingAsync(new BlobDownloadOptions { Conditions = sameVersion }, stop);
#pragma warning disable CA2000 // The stream around it ends it.
        await using var content = share?.OfFetching(download.Value.Content) ?? download.Value.Content;
#pragma warning restore CA2000
        if (properties.ContentLength > copied)
        {
            return new UploadContent(blob, sameVersion, copy: null, await ContentHash.ComputeAsync(content, stop), share);
        }

        var copy = Path.Combine(folder, "upload");
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(copy, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var buffer = new byte[Math.Clamp(properties.ContentLength, 1, BufferBytes)];
        while (await content.ReadAsync(buffer, stop) is > 0 and var read)
        {
            sum.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        return new UploadContent(blob, sameVersion, copy, Convert.ToHexStringLower(sum.GetHashAndReset()), share);
    }

    /// <summary>The bytes from the start, as often as they are asked for.</summary>
    /// <param name="seekable">Whether they are read at any place, as an archive's are.</param>
    /// <param name="stop">Ends it between two reads.</param>
    public Stream Open(bool seekable, CancellationToken stop)
    {
#pragma warning disable CA2000 // Whoever reads the stream around it ends both.
        var content = OpenUnwatched(seekable, stop);
#pragma warning restore CA2000
        return share?.OfReading(content) ?? content;
    }

    private Stream OpenUnwatched(bool seekable, CancellationToken stop) => (copy, seekable) switch
    {
        ({ } path, true) => File.OpenRead(path),
#pragma warning disable CA2000 // Whoever reads the stream around it ends both.
        ({ } path, false) => new CancellableStream(File.OpenRead(path), stop),
#pragma warning restore CA2000
        (null, true) => blob.OpenRead(
            new BlobOpenReadOptions(allowModifications: false)
            {
                BufferSize = 1024 * 1024,
                Conditions = sameVersion,
            }, stop),
        _ => new CancellableStream(
            blob.DownloadStreaming(new BlobDownloadOptions { Conditions = sameVersion }, stop).Value.Content, stop),
    };
}
