namespace Pipeline.Tables;

/// <summary>The beginning of one file.</summary>
/// <param name="File">Its name or path inside a zip.</param>
/// <param name="Bytes">Its first bytes, uncompressed.</param>
/// <param name="IsWhole">Whether these are all of its bytes.</param>
public sealed record FileHead(string File, ReadOnlyMemory<byte> Bytes, bool IsWhole)
{
    /// <summary>Enough for the preamble and the first rows of any export, and for the whole of most.</summary>
    public const int Length = 256 * 1024;
}
