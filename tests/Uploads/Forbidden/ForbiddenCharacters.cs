using System.Reflection;
using System.Text;
using Pipeline.Facts;

namespace Pipeline.Tests.Uploads.Forbidden;

/// <summary>Every character that no text may hold, and ways to put them where texts are.</summary>
internal static class ForbiddenCharacters
{
    /// <summary>Those that vanish; vertical tab and form feed become blanks.</summary>
    public static IReadOnlyList<char> Vanishing { get; } =
    [
        .. Enumerable.Range(0, 0x20).Where(code => code is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D)).Concat(Enumerable.Range(0x202A, 5))
            .Concat(Enumerable.Range(0x2066, 4))
            .Concat([0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFFFE, 0xFFFF]).Select(code => (char)code),
    ];

    /// <summary>Where a text holds one.</summary>
    public static bool AreIn(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                at++;
            }
            else if (text[at] is '\v' or '\f' || Vanishing.Contains(text[at]) || char.IsSurrogate(text[at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A fact with all of them in each of its texts.</summary>
    public static object In(object fact)
    {
        var copy = fact.GetType().GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance)!.Invoke(fact, null)!;
        foreach (var property in RecordColumns.Properties(fact.GetType())
            .Where(property => property.PropertyType == typeof(string) && property.CanWrite))
        {
            if (property.GetValue(copy) is string { Length: > 0 } text)
            {
                property.SetValue(
                    copy, text[..1] + string.Concat(Vanishing.Where(character => !char.IsSurrogate(character))) + "\ud800\u0001\udc00\u0001"
                        + text[1..]);
            }
        }

        return copy;
    }

    /// <summary>
    /// A text with one of them in every word of two letters, so in every cell and heading that has one: in turn, controls seldom, for
    /// bytes of which more than a few are controls are no text at all. Halves of pairs as the three bytes that some tools write.
    /// </summary>
    public static byte[] InWords(byte[] text)
    {
        using var mixed = new MemoryStream();
        var (turn, control) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            mixed.WriteByte(text[at]);
            if (at + 1 < text.Length && char.IsAsciiLetter((char)text[at]) && char.IsAsciiLetter((char)text[at + 1])
                && (at == 0 || !char.IsAsciiLetter((char)text[at - 1])))
            {
                var character = Vanishing[turn++ % Vanishing.Count];
                if (character < 0x20 && at - control < 100)
                {
                    character = '\uffff';
                }

                control = character < 0x20 ? at : control;
                mixed.Write(char.IsSurrogate(character)
                    ? [(byte)(0xE0 | (character >> 12)), (byte)(0x80 | ((character >> 6) & 0x3F)), (byte)(0x80 | (character & 0x3F))]
                    : Encoding.UTF8.GetBytes([character]));
            }
        }

        return mixed.ToArray();
    }
}
