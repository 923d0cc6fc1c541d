using System.IO.Hashing;
using System.Numerics;
using System.Security.Cryptography;

namespace Marketing.Exports.Logs;

/// <summary>
/// 64 bits that stand for a text and can neither be turned back nor be tried out without the key: SipHash-2-4
/// (Aumasson and Bernstein 2012) under a key of its own for each purpose, over the XXH3-128 of the text, which
/// alone could be tried out over all addresses.
/// </summary>
public sealed class KeyedHash
{
    private readonly ulong k0;
    private readonly ulong k1;

    public KeyedHash(string key, string purpose)
    {
        var derived = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(purpose));
        (k0, k1) = (BitConverter.ToUInt64(derived, 0), BitConverter.ToUInt64(derived, 8));
    }

    public ulong Of(ReadOnlySpan<byte> text)
    {
        var inner = XxHash128.HashToUInt128(text);
        return Sip((ulong)inner, (ulong)(inner >> 64));
    }

    /// <summary>Of two texts, told apart: ("ab", "c") is not ("a", "bc").</summary>
    public ulong Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var inner = XxHash128.HashToUInt128(second, (long)Of(first));
        return Sip((ulong)inner, (ulong)(inner >> 64));
    }

    private ulong Sip(ulong m0, ulong m1)
    {
        var v0 = k0 ^ 0x736f6d6570736575;
        var v1 = k1 ^ 0x646f72616e646f6d;
        var v2 = k0 ^ 0x6c7967656e657261;
        var v3 = k1 ^ 0x7465646279746573;
        const ulong Length = 16UL << 56;
        Take(m0, ref v0, ref v1, ref v2, ref v3);
        Take(m1, ref v0, ref v1, ref v2, ref v3);
        Take(Length, ref v0, ref v1, ref v2, ref v3);
        v2 ^= 0xff;
        for (var i = 0; i < 4; i++)
        {
            Round(ref v0, ref v1, ref v2, ref v3);
        }

        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static void Take(ulong message, ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v3 ^= message;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= message;
    }

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v3;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v2 = BitOperations.RotateLeft(v2, 32);
    }
}
