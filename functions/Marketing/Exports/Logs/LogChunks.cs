using System.IO.Hashing;
using System.Runtime.InteropServices;
using Marketing.Facts;

namespace Marketing.Exports.Logs;

/// <summary>
/// Cuts a log where its own lines say so, so that every copy of a stretch is cut at the same places wherever the copy
/// begins: before a line whose print ends in nine zero bits (once in 512), and at midnight. Same chunk, same lines.
/// </summary>
public sealed class LogChunks
{
    private const ulong Cut = 511;

    /// <summary>A stretch that never says cut, as one line a thousand times over, is cut by length.</summary>
    private const int Longest = 4096;

    private readonly List<ulong> prints = new(Longest);
    private readonly List<long> seconds = new(Longest);
    private readonly StringBuilder kinds = new(Longest);
    private ulong last;
    private long lastDay;
    private int repeated;

    /// <summary>The number of the chunk that the last line went to, from 0.</summary>
    public int Number { get; private set; }

    /// <summary>Lines so far.</summary>
    public long Lines { get; private set; }

    /// <summary>Takes a line; the chunk before it, when it begins another.</summary>
    public LogChunk? Add(ulong print, long second, char kind)
    {
        var day = second / LogTime.Day;
        var isRepeat = Lines > 0 && print == last;
        var isCut = prints.Count > 0 && ((print & Cut) == 0 && !isRepeat || day > lastDay || prints.Count == Longest);
        var chunk = isCut ? Close() : null;
        if (isCut)
        {
            Number++;
        }

        prints.Add(print);
        seconds.Add(second);
        kinds.Append(kind);
        repeated += isRepeat ? 1 : 0;
        (last, lastDay) = (print, day);
        Lines++;
        return chunk;
    }

    /// <summary>The chunk that is open.</summary>
    public LogChunk? Close()
    {
        if (prints.Count == 0)
        {
            return null;
        }

        var (from, to) = (long.MaxValue, long.MinValue);
        foreach (var second in seconds)
        {
            (from, to) = (Math.Min(from, second), Math.Max(to, second));
        }

        var after = new int[seconds.Count];
        for (var i = 0; i < after.Length; i++)
        {
            after[i] = (int)Math.Min(seconds[i] - from, int.MaxValue);
        }

        var chunk = new LogChunk
        {
            Chunk = Number,
            FirstPlace = Lines - prints.Count,
            FromAt = BusinessClock.At(from),
            ToAt = BusinessClock.At(to),
            Digest = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(prints))),
            Repeated = repeated,
            Kinds = kinds.ToString(),
            Prints = [.. prints],
            Seconds = after,
        };
        prints.Clear();
        seconds.Clear();
        kinds.Clear();
        repeated = 0;
        return chunk;
    }
}
