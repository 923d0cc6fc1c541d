using System.IO.Hashing;
using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>
/// One string for the many lines that hold the same text. Room is fixed: where two texts want the same place, the
/// newer has it, so a log of endless different paths costs strings, not memory.
/// </summary>
public sealed class Texts(int places)
{
    private readonly (byte[] Bytes, string Text)[] known = new (byte[], string)[places];

    /// <summary>The text, cut to a length that a report can show.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        const int Longest = 300;
        bytes = bytes.Length > Longest ? bytes[..Longest] : bytes;
        ref var place = ref known[(int)(XxHash3.HashToUInt64(bytes) % (uint)known.Length)];
        if (place.Bytes is null || !bytes.SequenceEqual(place.Bytes))
        {
            place = (bytes.ToArray(), CleanText.Of(Encoding.UTF8.GetString(bytes)));
        }

        return place.Text;
    }
}
