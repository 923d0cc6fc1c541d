using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>A stream that closes what it came from.</summary>
public sealed class OwningStream(Stream inner, IDisposable owner) : ForwardStream(inner)
{
    public override int Read(Span<byte> buffer) => Inner.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            owner.Dispose();
        }
    }
}
