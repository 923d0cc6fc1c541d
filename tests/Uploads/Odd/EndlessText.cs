namespace Pipeline.Tests.Uploads.Odd;

/// <summary>A beginning, and then one letter over and over, without a line break and without memory.</summary>
internal sealed class EndlessText(byte[] beginning, long length) : Stream
{
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var taken = (int)Math.Min(buffer.Length, length - position);
        buffer[..taken].Fill((byte)'x');
        if (position < beginning.Length)
        {
            var start = beginning.AsSpan((int)position);
            start[..Math.Min(start.Length, taken)].CopyTo(buffer);
        }

        position += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
