using Pipeline.Tables;

namespace Pipeline.Desk;

/// <summary>A file as it comes in, up to so many bytes: what is longer is given up before it is stored.</summary>
internal sealed class CountedStream(Stream inner, long most) : ForwardStream(inner)
{
    private long passed;

    /// <summary>Whether it was longer.</summary>
    public bool IsTooLong => passed > most;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await Inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer) => Count(Inner.Read(buffer));

    private int Count(int read)
    {
        passed += read;
        return IsTooLong ? throw new InvalidDataException($"More than {most} bytes.") : read;
    }
}
