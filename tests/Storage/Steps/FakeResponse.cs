using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Pipeline.Tests.Storage.Steps;

/// <summary>An answer of <see cref="BlobFake"/>.</summary>
internal sealed class FakeResponse : Response
{
    private readonly Dictionary<string, string> headers;

    public FakeResponse(int status, Dictionary<string, string> headers, byte[] content)
    {
        Status = status;
        this.headers = new(headers, StringComparer.OrdinalIgnoreCase);
        this.headers.TryAdd("Content-Length", content.Length.ToString(CultureInfo.InvariantCulture));
        ContentStream = new MemoryStream(content);
    }

    public override int Status { get; }

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
