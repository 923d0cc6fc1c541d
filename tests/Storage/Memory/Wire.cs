using System.Collections.Concurrent;

namespace Pipeline.Tests.Storage.Memory;

/// <summary>Stands between a process and its storage: every call is a step that may wait, and may go wrong.</summary>
internal sealed class Wire(MemoryBlobService service) : HttpMessageHandler
{
    private readonly ConcurrentQueue<(string Path, long Bytes)> read = new();

    private int calls;

    /// <summary>Asked before each call: waiting delays it.</summary>
    public Func<Call, Task<Fault>> On { get; set; } = _ => Task.FromResult(Fault.None);

    public int Calls => calls;

    /// <summary>How many bytes were read of paths that end so.</summary>
    public long BytesRead(string path) =>
        read.Where(answer => answer.Path.EndsWith(path, StringComparison.Ordinal)).Sum(answer => answer.Bytes);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var fault = await On(new Call(Interlocked.Increment(ref calls), request.Method, request.RequestUri!.PathAndQuery));
        if (fault == Fault.Lost)
        {
            throw new HttpRequestException("The call was lost.");
        }

#pragma warning disable CA2000 // The answer is the caller's, who disposes it; the first of two is disposed here.
        var answer = Answer();
        if (fault == Fault.Doubled)
        {
            answer.Dispose();
            answer = Answer();
        }
#pragma warning restore CA2000

        if (fault == Fault.Unanswered || (fault == Fault.Cut && answer.Content.Headers.ContentLength is null or < 2))
        {
            answer.Dispose();
            throw new HttpRequestException("The answer was lost.");
        }

        return fault == Fault.Cut ? await CutAsync(answer, cancellationToken) : answer;

        HttpResponseMessage Answer()
        {
            var given = service.Answer(request.Method, request.RequestUri!, request.Headers, body, request.Content?.Headers);
            given.RequestMessage = request;
            if (request.Method == HttpMethod.Get)
            {
                read.Enqueue((request.RequestUri!.AbsolutePath, given.Content.Headers.ContentLength ?? 0));
            }

            return given;
        }
    }

    private static async Task<HttpResponseMessage> CutAsync(HttpResponseMessage whole, CancellationToken stop)
    {
        var content = await whole.Content.ReadAsByteArrayAsync(stop);
        if (whole.RequestMessage!.Method == HttpMethod.Head || content.Length < 2)
        {
            whole.Dispose();
            throw new HttpRequestException("The answer was cut off.");
        }

        var headers = whole.Content.Headers.ToList();
        whole.Content = new StreamContent(new CutStream(content[..(content.Length / 2)]));
        foreach (var (key, values) in headers)
        {
            whole.Content.Headers.TryAddWithoutValidation(key, values);
        }

        return whole;
    }

    private sealed class CutStream(byte[] half) : MemoryStream(half, writable: false)
    {
        // A stream that is derived from MemoryStream reads spans and memory by this one, too.
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, count) is > 0 and var read
            ? read : throw new IOException("The answer was cut off.");

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Read(buffer, offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            WriteTo(destination);
            throw new IOException("The answer was cut off.");
        }

        public override void CopyTo(Stream destination, int bufferSize)
        {
            WriteTo(destination);
            throw new IOException("The answer was cut off.");
        }
    }
}
