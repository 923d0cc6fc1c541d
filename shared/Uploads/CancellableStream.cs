using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>A stream that ends by cancellation between two reads, so that a shutdown need not wait for a gigabyte.</summary>
public sealed class CancellableStream(Stream inner, CancellationToken stop) : ForwardStream(inner)
{
    public override int Read(Span<byte> buffer)
    {
        stop.ThrowIfCancellationRequested();
        return Inner.Read(buffer);
    }
}
