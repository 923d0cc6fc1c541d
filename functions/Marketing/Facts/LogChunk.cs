using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>
/// A stretch of an access log: for each line a print (64 bits under the business's key), its second and its kind. Prints tell
/// which lines two uploads share; no line can be read back from them.
/// </summary>
[FactTable("log_chunks")]
public sealed record LogChunk : IDated, IBundle
{
    /// <summary>Number of the chunk in its file, from 0.</summary>
    public required int Chunk { get; init; }

    /// <summary>Number of its first line among the lines that were read, from 0.</summary>
    public required long FirstPlace { get; init; }

    /// <summary>Earliest second, on the business's clock.</summary>
    public required DateTime FromAt { get; init; }

    /// <summary>Latest second.</summary>
    public required DateTime ToAt { get; init; }

    /// <summary>Of the prints, in order.</summary>
    public required ulong Digest { get; init; }

    /// <summary>Lines that say the same as the line before them.</summary>
    public required int Repeated { get; init; }

    /// <summary>A letter a line: p page view, b bot, a asset, e error, o other.</summary>
    public required string Kinds { get; init; }

    public required ulong[] Prints { get; init; }

    /// <summary>Seconds after <see cref="FromAt"/>, a line each.</summary>
    public required int[] Seconds { get; init; }

    DateOnly? IDated.Day => DateOnly.FromDateTime(FromAt);

    int IBundle.Rows => 1 + (Prints.Length / 4);
}
