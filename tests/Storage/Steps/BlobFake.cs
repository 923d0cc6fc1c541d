using System.Security.Cryptography;
using System.Web;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Tests.Storage.Steps;

/// <summary>
/// The part of blob storage's REST that this software uses, in memory, as a transport: each call is one step, which a test may precede,
/// fail, cut off or double.
/// </summary>
internal sealed class BlobFake : HttpPipelineTransport
{
    private static readonly DateTimeOffset Clock = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock turn = new();
    private readonly SortedDictionary<string, StoredBlob> blobs = new(StringComparer.Ordinal);
    private int version;
    private int calls;

    /// <summary>Asked before each call with its number; what it throws or does happens before the call.</summary>
    public Func<int, Step>? Before { get; set; }

    public int Calls => calls;

    public IReadOnlyDictionary<string, byte[]> Of(string container)
    {
        lock (turn)
        {
            return blobs.Where(blob => blob.Key.StartsWith(container + "/", StringComparison.Ordinal)).ToDictionary(blob => blob.Key[(container.Length + 1)..], blob => blob.Value.Content);
        }
    }

    public override Request CreateRequest() => new FakeRequest();

    public override void Process(HttpMessage message)
    {
        var step = Before?.Invoke(Interlocked.Increment(ref calls) - 1) ?? Step.Pass;
        if (step == Step.Fail)
        {
            message.Response = new FakeResponse(503, [], []);
            return;
        }

        if (step == Step.Double)
        {
            Answer(message.Request);
        }

        message.Response = Answer(message.Request);
        if (step == Step.CutOff)
        {
            throw new IOException("The answer was cut off.");
        }
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return ValueTask.CompletedTask;
    }

    private FakeResponse Answer(Request request)
    {
        var uri = request.Uri.ToUri();
        var query = HttpUtility.ParseQueryString(uri.Query);
        var path = Uri.UnescapeDataString(uri.AbsolutePath).Split('/', 3)[2];
        lock (turn)
        {
            return (request.Method.Method, query["comp"]) switch
            {
                ("PUT", _) when query["restype"] == "container" || !path.Contains('/', StringComparison.Ordinal) => new(201, [], []),
                ("GET", "list") => List(path, query["prefix"] ?? "", query["delimiter"], (query["include"] ?? "").Contains("metadata", StringComparison.Ordinal)),
                ("PUT", "metadata") => Allowed(request, path, mustExist: true) ?? Put(path, blobs[path].Content, request),
                ("PUT", null) => Allowed(request, path, mustExist: false) ?? Put(path, Body(request), request),
                ("GET" or "HEAD", null) => Allowed(request, path, mustExist: true) ?? Read(request, path),
                ("DELETE", null) => Allowed(request, path, mustExist: true) ?? Delete(path),
                var other => throw new NotSupportedException($"{other} {uri}"),
            };
        }
    }

    private FakeResponse? Allowed(Request request, string path, bool mustExist)
    {
        var found = blobs.GetValueOrDefault(path);
        return mustExist && found is null ? Refused(404, "BlobNotFound")
            : request.Headers.TryGetValue("If-None-Match", out var none) && none == "*" && found is not null ? Refused(409, "BlobAlreadyExists")
            : request.Headers.TryGetValue("If-Match", out var match) && match!.Trim('"') != found?.Tag ? Refused(412, "ConditionNotMet")
            : null;
    }

    private static FakeResponse Refused(int status, string code) => new(status, new() { ["x-ms-error-code"] = code }, []);

    private FakeResponse Put(string path, byte[] content, Request request)
    {
        var metadata = request.Headers.Where(header => header.Name.StartsWith("x-ms-meta-", StringComparison.OrdinalIgnoreCase)).ToDictionary(header => header.Name[10..], header => header.Value);
        blobs[path] = new(content, metadata, "0x" + (++version).ToString("X", CultureInfo.InvariantCulture));
        return new(201, Headers(blobs[path]), []);
    }

    private FakeResponse Delete(string path)
    {
        blobs.Remove(path);
        return new(202, [], []);
    }

    private FakeResponse Read(Request request, string path)
    {
        var found = blobs[path];
        var headers = Headers(found);
        foreach (var (name, value) in found.Metadata)
        {
            headers["x-ms-meta-" + name] = value;
        }

        headers["x-ms-blob-type"] = "BlockBlob";
        var content = found.Content;
        if (request.Method == RequestMethod.Head)
        {
            headers["Content-Length"] = content.Length.ToString(CultureInfo.InvariantCulture);
            return new(200, headers, []);
        }

        if ((request.Headers.TryGetValue("x-ms-range", out var range) || request.Headers.TryGetValue("Range", out range)) && content.Length > 0)
        {
            var ends = range!["bytes=".Length..].Split('-');
            var from = int.Parse(ends[0], CultureInfo.InvariantCulture);
            var to = ends[1].Length == 0 ? content.Length - 1 : (int)Math.Min(content.Length - 1, long.Parse(ends[1], CultureInfo.InvariantCulture));
            headers["Content-Range"] = $"bytes {from}-{to}/{content.Length}";
            return new(206, headers, content[from..(to + 1)]);
        }

        return new(200, headers, content);
    }

    private FakeResponse List(string container, string prefix, string? delimiter, bool withMetadata)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><EnumerationResults><Blobs>");
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, blob) in blobs.Where(blob => blob.Key.StartsWith(container + "/" + prefix, StringComparison.Ordinal)))
        {
            var name = path[(container.Length + 1)..];
            if (delimiter is not null && name.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal) is >= 0 and var at)
            {
                if (told.Add(name[..(at + 1)]))
                {
                    text.Append($"<BlobPrefix><Name>{name[..(at + 1)]}</Name></BlobPrefix>");
                }

                continue;
            }

            text.Append($"<Blob><Name>{HttpUtility.HtmlEncode(name)}</Name><Properties><Last-Modified>{Clock:R}</Last-Modified><Etag>{blob.Tag}</Etag>"
                + $"<Content-Length>{blob.Content.Length}</Content-Length><BlobType>BlockBlob</BlobType></Properties>");
            text.Append(withMetadata ? "<Metadata>" + string.Concat(blob.Metadata.Select(pair => $"<{pair.Key}>{HttpUtility.HtmlEncode(pair.Value)}</{pair.Key}>")) + "</Metadata></Blob>" : "</Blob>");
        }

        return new(200, new() { ["Content-Type"] = "application/xml" }, Encoding.UTF8.GetBytes(text.Append("</Blobs><NextMarker /></EnumerationResults>").ToString()));
    }

    private static byte[] Body(Request request)
    {
        using var memory = new MemoryStream();
        request.Content?.WriteTo(memory, CancellationToken.None);
        return memory.ToArray();
    }

    private static Dictionary<string, string> Headers(StoredBlob blob) => new()
    {
        ["ETag"] = $"\"{blob.Tag}\"",
        ["Last-Modified"] = Clock.ToString("R", CultureInfo.InvariantCulture),
        ["x-ms-creation-time"] = Clock.ToString("R", CultureInfo.InvariantCulture),
        ["x-ms-content-crc64"] = Convert.ToBase64String(SHA256.HashData(blob.Content)[..8]),
    };
}
