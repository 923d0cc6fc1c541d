using System.Buffers.Text;

namespace Pipeline.Tables;

/// <summary>Escapes of JSON that stand for no character: half a pair, as in <c>"\ud800"</c>, at which readers of JSON throw.</summary>
public static class JsonEscapes
{
    private const int Length = 6;

    /// <summary>Quickly asked: whether anything in the line could be one.</summary>
    public static bool MayHoldHalves(ReadOnlySpan<byte> line) => line.IndexOf("\\ud"u8) >= 0 || line.IndexOf("\\uD"u8) >= 0;

    /// <summary>The line without them.</summary>
    public static byte[] DropHalves(ReadOnlySpan<byte> line)
    {
        var kept = new List<byte>(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] != '\\' || at + 1 == line.Length)
            {
                kept.Add(line[at]);
                continue;
            }

            var first = Half(line[at..]);
            if (first is >= 0xD800 and < 0xDC00 && Half(line[Math.Min(line.Length, at + Length)..]) is >= 0xDC00)
            {
                kept.AddRange(line.Slice(at, 2 * Length));
                at += (2 * Length) - 1;
            }
            else if (first >= 0)
            {
                at += Length - 1;
            }
            else
            {
                // An escaped backslash is no beginning of the next escape.
                kept.AddRange(line.Slice(at, 2));
                at++;
            }
        }

        return [.. kept];
    }

    // The half that an escape at the start stands for; -1 where there is none.
    private static int Half(ReadOnlySpan<byte> text) =>
        text is [(byte)'\\', (byte)'u', _, _, _, _, ..] && Utf8Parser.TryParse(text[2..Length], out int code, out var read, 'X')
            && read == 4 && code is >= 0xD800 and < 0xE000 ? code : -1;
}
