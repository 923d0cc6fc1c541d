using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>Unpacked bytes, with an end to patience: a small archive that unpacks without end is refused.</summary>
public sealed class CappedStream(Stream inner, long packed) : Stream
{
    /// <summary>Logs shrink some twenty times; nothing that people export shrinks three hundred times beyond this size.</summary>
    public const long Always = 256L * 1024 * 1024;

    /// <summary>See <see cref="Always"/>.</summary>
    public const long MostTimes = 300;

    private long passed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new RefusedException(
                "damaged",
                $"The compressed data is damaged after {Plural.Counted(passed, "byte", "bytes")} ({e.Message}); expected a whole archive. "
                    + $"Upload it again.");
        }

        passed += read;
        return passed <= Math.Max(Always, packed * MostTimes)
            ? read
            : throw new RefusedException(
                "archive-bomb", $"{packed:N0} packed bytes unpack to more than {passed:N0}; expected an export, which shrinks far less.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
