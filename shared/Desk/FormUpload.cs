using Azure;
using Azure.Storage;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Pipeline.Uploads;

namespace Pipeline.Desk;

/// <summary>
/// Takes the files of a form as they come, block by block, into storage: none is held whole, and one that breaks off leaves nothing.
/// </summary>
public sealed class FormUpload(DeskSide side, DeskLimits limits, FormToken token)
{
    // The token stands before the files: what has none is not read further.
    private const int MostToken = 256;

    private const int Block = 4 * 1024 * 1024;

    /// <summary>The files with what became of each; null where the form bears no token of this browser.</summary>
    public async Task<IReadOnlyList<SentFile>?> ReceiveAsync(HttpRequest request, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body) { HeadersLengthLimit = 16 * 1024 };
        var isKnown = false;
        List<SentFile> sent = [];
        try
        {
            while (await reader.ReadNextSectionAsync(stop) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    continue;
                }

                if (!disposition.IsFileDisposition())
                {
                    isKnown |= HeaderUtilities.RemoveQuotes(disposition.Name).Value == FormToken.Field
                        && token.IsOf(request, await TextAsync(section.Body, stop));
                    continue;
                }

                if (!isKnown)
                {
                    return null;
                }

                if (NameOf(disposition) is not { Length: > 0 } name)
                {
                    // A form that was sent without choosing a file.
                    continue;
                }

                sent.Add(sent.Count == limits.Files ? new(name, SendFault.TooMany) : await StoreAsync(name, section.Body, stop));
                if (sent[^1].Fault is SendFault.TooLarge or SendFault.BrokenOff or SendFault.TooMany)
                {
                    // What follows would have to be read past.
                    return sent;
                }
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException && !stop.IsCancellationRequested)
        {
            // It is no form, or ended in the midst of it: what was whole before that is stored.
            return isKnown ? sent : null;
        }

        return isKnown ? sent : null;
    }

    private async Task<SentFile> StoreAsync(string name, Stream body, CancellationToken stop)
    {
        if (UploadNames.Fault(name) is { } why)
        {
            return new(name, SendFault.Name) { Why = why };
        }

        await using var counted = new CountedStream(body, limits.File);
        try
        {
            // Written last of all, and whole: until then nobody sees a part of it.
            await side.Storage.Container(BlobNames.Uploads(side.Side.Name)).GetBlobClient(name).UploadAsync(
                counted,
                new BlobUploadOptions
                {
                    TransferOptions = new StorageTransferOptions
                    {
                        InitialTransferSize = Block,
                        MaximumTransferSize = Block,
                        MaximumConcurrency = 2,
                    },
                },
                stop);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            // Another one of this name was whole first: storage dropped what had come of this.
            return new(name, SendFault.Overtaken);
        }
        catch (InvalidDataException) when (counted.IsTooLong)
        {
            return new(name, SendFault.TooLarge);
        }
        catch (Exception e) when (e is IOException or InvalidDataException && !stop.IsCancellationRequested)
        {
            return new(name, SendFault.BrokenOff);
        }

        await side.Arrived!(name, stop);
        return new(name, null);
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken stop)
    {
        var buffer = new byte[MostToken];
        var length = await body.ReadAtLeastAsync(buffer, MostToken, throwOnEndOfStream: false, stop);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static string? NameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
}
