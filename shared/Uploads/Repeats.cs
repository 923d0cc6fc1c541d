using System.IO.Hashing;
using System.Runtime.InteropServices;
using Pipeline.Facts;

namespace Pipeline.Uploads;

/// <summary>
/// Which rows of a file are of a record that a row above was of already. The last of them counts, so for each one more an
/// earlier one gives way: the number of rows kept is that of the records. Of each key 16 bytes are held, so that millions fit.
/// </summary>
internal sealed class Repeats
{
    // A key that somebody makes to collide miscounts the repeats of their own file, and nothing else: no cryptographic hash is needed,
    // which took half of the time in which a deal was read.
    private readonly Dictionary<Type, HashSet<UInt128>> seen = [];

    /// <summary>Whether all records of the row were there before; remembers them.</summary>
    public bool Any(IReadOnlyList<object> facts)
    {
        var (keys, again) = (0, 0);
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i] is IKeyed keyed)
            {
                keys++;
                again += Of(facts[i].GetType()).Add(XxHash128.HashToUInt128(MemoryMarshal.AsBytes(keyed.Key.AsSpan()))) ? 0 : 1;
            }
        }

        return keys > 0 && again == keys;
    }

    private HashSet<UInt128> Of(Type type)
    {
        if (!seen.TryGetValue(type, out var keys))
        {
            seen[type] = keys = [];
        }

        return keys;
    }
}
