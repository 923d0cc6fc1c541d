using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>Unpacked bytes, with an end to patience: a small archive that unpacks without end is refused.</summary>
public sealed class CappedStream(Stream inner, long packed) : ForwardStream(inner)
{
    /// <summary>Logs shrink some twenty times; nothing that people export shrinks three hundred times beyond this size.</summary>
    public const long Always = 256L * 1024 * 1024;

    /// <summary>See <see cref="Always"/>.</summary>
    public const long MostTimes = 300;

    private long passed;

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = Inner.Read(buffer);
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
}
