using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Pipeline.Tests.Storage.Steps;

/// <summary>A call to <see cref="BlobFake"/>.</summary>
internal sealed class FakeRequest : Request
{
    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override void AddHeader(string name, string value) => headers[name] = value;

    protected override void SetHeader(string name, string value) => headers[name] = value;

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool RemoveHeader(string name) => headers.Remove(name);

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
