using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Pipeline.Facts;

namespace Pipeline.Uploads;

/// <summary>
/// Which rows of a file are of a record that a row above was of already. The last of them counts, so for each one more an
/// earlier one gives way: the number of rows kept is that of the records. Of each key 16 bytes are held, so that millions fit.
/// </summary>
internal sealed class Repeats
{
    private readonly HashSet<UInt128> seen = [];

    /// <summary>Whether all records of the row were there before; remembers them.</summary>
    public bool Any(IReadOnlyList<object> facts)
    {
        var (keys, again) = (0, 0);
        foreach (var fact in facts)
        {
            if (fact is IKeyed keyed)
            {
                keys++;
                again += seen.Add(Print($"{fact.GetType().Name}|{keyed.Key}")) ? 0 : 1;
            }
        }

        return keys > 0 && again == keys;
    }

    private static UInt128 Print(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(key.AsSpan()), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
