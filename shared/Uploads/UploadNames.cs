using System.Buffers;

namespace Pipeline.Uploads;

/// <summary>
/// The one rule for names of uploads, asked wherever a name enters: an event, a path, a command. A name is taken as it stands or not at
/// all. Storage's clients resolve <c>./</c> and <c>../</c> and cut slashes off the ends, so such a name reads or deletes another upload's
/// blob under a name that no receipt knows; storage itself turns <c>\</c> into <c>/</c>.
/// </summary>
public static class UploadNames
{
    /// <summary>Storage takes 1,024 characters, and a receipt's name holds the upload's beside a hash and an ending.</summary>
    public const int Longest = 950;

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(sign => (char)sign), '\u007f', '\ufffe', '\uffff']);

    /// <summary>What is wrong with a name, as "found X; expected Y"; null where it is one.</summary>
    public static string? Fault(string name) =>
        name.Length == 0 ? "found no name; expected the name of a blob"
        : name.Length > Longest ? $"found {name.Length:N0} characters; expected at most {Longest:N0}"
        : !IsWellFormed(name) ? "found half of a surrogate pair; expected whole characters"
        : name.AsSpan().ContainsAny(Forbidden) ? "found a character that is none of a text; expected a name of visible characters"
        : name.Contains('\\', StringComparison.Ordinal) ? @"found '\'; expected folders divided by '/'"
        : name.StartsWith('/') || name.EndsWith('/') ? "found '/' at an end; expected folders, '/' and the name of a file"
        : name.Split('/').FirstOrDefault(part => part is "." or "..") is { } step
        ? $"found the folder '{step}'; expected the folders' own names"
        : null;

    /// <summary>The same, for a step that cannot go on with another name.</summary>
    /// <exception cref="ArgumentException">It is no name of an upload.</exception>
    public static void Check(string name)
    {
        if (Fault(name) is { } fault)
        {
            throw new ArgumentException($"'{name}' is no name of an upload: {fault}.", nameof(name));
        }
    }

    /// <summary>The name under which a file is uploaded that lies at this path below the folder that was named.</summary>
    public static string Of(string relativePath)
    {
        var parts = relativePath.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or ".."));
        var name = Encoding.UTF8.GetString(
            Encoding.UTF8.GetBytes(string.Concat(string.Join('/', parts).Select(sign => Forbidden.Contains(sign) ? '_' : sign))));
        name = name.Length > Longest ? name[^Longest..].TrimStart('/') : name;
        return Fault(name) is null ? name : "upload";
    }

    private static bool IsWellFormed(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsSurrogate(name[i]) && !(i + 1 < name.Length && char.IsSurrogatePair(name[i], name[i + 1])))
            {
                return false;
            }

            i += char.IsHighSurrogate(name[i]) ? 1 : 0;
        }

        return true;
    }
}
