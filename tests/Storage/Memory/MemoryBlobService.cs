using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;

namespace Pipeline.Tests.Storage.Memory;

/// <summary>
/// The part of Blob Storage's REST interface that the product uses, answered from memory: containers, block blobs in one request,
/// properties, metadata, ranges, conditions, lists. The same tests run over Azurite (MemoryAccountTests), which tells whether it answers
/// alike.
/// </summary>
internal sealed class MemoryBlobService(MemoryAccount account)
{
    public HttpResponseMessage Answer(HttpMethod method, Uri address, HttpRequestHeaders headers, byte[] body, HttpContentHeaders? of)
    {
        var path = Uri.UnescapeDataString(address.AbsolutePath).Split('/', 4);
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? ""), StringComparer.Ordinal);
        var container = path[2];
        if (query.GetValueOrDefault("restype") == "container")
        {
            return OfContainer(method, container, query);
        }

        if (!account.Has(container))
        {
            return Say(method, Refused.NoContainer);
        }

        var name = path[3];
#pragma warning disable CA2000 // The answer is the caller's, who disposes it.
        return (method.Method, query.GetValueOrDefault("comp")) switch
        {
            ("PUT", null) => Put(container, name, headers, body, of),
            ("PUT", "metadata") => Say(method, account.Change(container, name, now =>
                Met(now, headers) is { } no ? (null, no) : now is null
                    ? (null, Refused.NoBlob) : (now with { Metadata = Metadata(headers) }, null)), HttpStatusCode.OK),
            ("DELETE", null) => Say(method, account.Change(container, name, now =>
                now is null ? (null, Refused.NoBlob) : (null, Met(now, headers))), HttpStatusCode.Accepted),
            ("GET" or "HEAD", null) => Get(method, container, name, headers),
            var other => throw new NotSupportedException($"{other} of a blob is not imitated."),
        };
#pragma warning restore CA2000
    }

    private HttpResponseMessage OfContainer(HttpMethod method, string container, Dictionary<string, string> query)
    {
        if (method == HttpMethod.Put)
        {
            return account.Create(container)
                ? Say(HttpStatusCode.Created) : Say(method, new Refused(HttpStatusCode.Conflict, "ContainerAlreadyExists"));
        }

        if (!account.Has(container))
        {
            return Say(method, Refused.NoContainer);
        }

        return query.GetValueOrDefault("comp") == "list" ? List(container, query) : Say(HttpStatusCode.OK);
    }

    private HttpResponseMessage Put(string container, string name, HttpRequestHeaders headers, byte[] body, HttpContentHeaders? of)
    {
        var type = headers.TryGetValues("x-ms-blob-content-type", out var said)
            ? said.First() : of?.ContentType?.ToString() ?? "application/octet-stream";
        return Say(
            HttpMethod.Put,
            account.Change(
                container, name, now => Met(now, headers) is { } no ? (null, no) : (new MemoryBlob(body, type, Metadata(headers)), null)),
                HttpStatusCode.Created);
    }

    private HttpResponseMessage Get(HttpMethod method, string container, string name, HttpRequestHeaders headers)
    {
        if (account.Find(container, name) is not { } blob)
        {
            return Say(method, Refused.NoBlob);
        }

        if (Met(blob, headers) is { } no)
        {
            return Say(method, no);
        }

        var (from, to, isPart) = Range(headers, blob.Content.Length);
        if (isPart && from >= blob.Content.Length)
        {
            return Say(method, new Refused(HttpStatusCode.RequestedRangeNotSatisfiable, "InvalidRange"));
        }

        var answer = Say(isPart ? HttpStatusCode.PartialContent : HttpStatusCode.OK);
        answer.Content = new ByteArrayContent(method == HttpMethod.Head ? [] : blob.Content[from..to]);
        answer.Content.Headers.ContentLength = to - from;
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", blob.ContentType);
        answer.Content.Headers.LastModified = blob.LastModified;
        answer.Headers.TryAddWithoutValidation("x-ms-blob-type", "BlockBlob");
        answer.Headers.TryAddWithoutValidation("x-ms-creation-time", blob.LastModified.ToString("R", CultureInfo.InvariantCulture));
        answer.Headers.ETag = new EntityTagHeaderValue($"\"{blob.ETag}\"");
        foreach (var (key, value) in blob.Metadata)
        {
            answer.Headers.TryAddWithoutValidation("x-ms-meta-" + key, value);
        }

        if (isPart)
        {
            answer.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, to - 1, blob.Content.Length);
        }

        return answer;
    }

    private HttpResponseMessage List(string container, Dictionary<string, string> query)
    {
        var prefix = query.GetValueOrDefault("prefix") ?? "";
        var withMetadata = query.GetValueOrDefault("include")?.Contains("metadata", StringComparison.OrdinalIgnoreCase) == true;
        var (blobs, folders) = (new List<XElement>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (name, blob) in account.List(container, prefix))
        {
            if (query.TryGetValue("delimiter", out var delimiter)
                && name.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal) is >= 0 and var end)
            {
                folders.Add(name[..(end + delimiter.Length)]);
                continue;
            }

            blobs.Add(
                new XElement(
                    "Blob", new XElement("Name", name), Properties(blob), withMetadata
                        ? new XElement("Metadata", blob.Metadata.Select(pair => new XElement(pair.Key, pair.Value))) : null));
        }

        var answer = Say(HttpStatusCode.OK);
        answer.Content = new StringContent(new XElement(
            "EnumerationResults",
            new XAttribute("ServiceEndpoint", "http://memory/"),
            new XAttribute("ContainerName", container),
            new XElement("Blobs", blobs, folders.Select(folder => new XElement("BlobPrefix", new XElement("Name", folder)))),
            new XElement("NextMarker")).ToString());
        answer.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        return answer;
    }

    private static XElement Properties(MemoryBlob blob) => new(
        "Properties",
        new XElement("Creation-Time", blob.LastModified.ToString("R", CultureInfo.InvariantCulture)),
        new XElement("Last-Modified", blob.LastModified.ToString("R", CultureInfo.InvariantCulture)),
        new XElement("Etag", blob.ETag),
        new XElement("Content-Length", blob.Content.Length),
        new XElement("Content-Type", blob.ContentType),
        new XElement("BlobType", "BlockBlob"));

    private static Refused? Met(MemoryBlob? now, HttpRequestHeaders headers)
    {
        if (headers.TryGetValues("If-Match", out var wanted)
            && (now is null || (wanted.First() != "*" && wanted.First().Trim('"') != now.ETag)))
        {
            return Refused.NotMet;
        }

        if (headers.TryGetValues("If-None-Match", out var unwanted) && now is not null
            && (unwanted.First() == "*" || unwanted.First().Trim('"') == now.ETag))
        {
            return unwanted.First() == "*" ? new Refused(HttpStatusCode.Conflict, "BlobAlreadyExists") : Refused.NotMet;
        }

        return null;
    }

    private static Dictionary<string, string> Metadata(HttpRequestHeaders headers) =>
        headers.Where(header => header.Key.StartsWith("x-ms-meta-", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key[10..], header => header.Value.First(), StringComparer.OrdinalIgnoreCase);

    private static (int From, int To, bool IsPart) Range(HttpRequestHeaders headers, int length)
    {
        var said = headers.TryGetValues("x-ms-range", out var own) ? own.First() : headers.Range?.ToString();
        if (said is null)
        {
            return (0, length, false);
        }

        var ends = said["bytes=".Length..].Split('-');
        return ((int)long.Parse(ends[0], CultureInfo.InvariantCulture), ends[1].Length == 0
            ? length : (int)Math.Min(length, long.Parse(ends[1], CultureInfo.InvariantCulture) + 1), true);
    }

    private static HttpResponseMessage Say(HttpMethod method, (MemoryBlob? Blob, Refused? Refused) changed, HttpStatusCode status)
    {
        if (changed.Refused is { } refused)
        {
            return Say(method, refused);
        }

        var answer = Say(status);
        if (changed.Blob is { } blob)
        {
            answer.Headers.ETag = new EntityTagHeaderValue($"\"{blob.ETag}\"");
            answer.Content.Headers.LastModified = blob.LastModified;
        }

        return answer;
    }

    private static HttpResponseMessage Say(HttpMethod method, Refused refused)
    {
        var answer = Say(refused.Status);
        answer.Headers.TryAddWithoutValidation("x-ms-error-code", refused.Code);
        if (method != HttpMethod.Head)
        {
            answer.Content = new StringContent($"<Error><Code>{refused.Code}</Code><Message>{refused.Code}</Message></Error>");
            answer.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        }

        return answer;
    }

    private static HttpResponseMessage Say(HttpStatusCode status)
    {
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent([]) };
        answer.Headers.TryAddWithoutValidation("x-ms-version", "2025-11-05");
        answer.Headers.TryAddWithoutValidation("x-ms-request-id", "0");
        return answer;
    }
}
