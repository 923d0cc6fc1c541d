using Pipeline.Uploads;

namespace Pipeline.Reports.Digests;

/// <summary>A report in as few words as a mail of the morning has: one text a language. It holds no row, and nothing of a person.</summary>
public sealed record Digest
{
    public const string CurrentSchema = "pipeline.digest/1";

    /// <summary>Its name beside the report's other files.</summary>
    public const string FileName = "digest.json";

    public string Schema { get; init; } = CurrentSchema;

    public required string Side { get; init; }

    /// <summary>The report's day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What it draws attention to, by name: a target that is missed, a source that is late. Equal ones are no news.</summary>
    public required IReadOnlyList<string> Tells { get; init; }

    public required IReadOnlyList<DigestText> Texts { get; init; }

    /// <summary>In a language, or in the first one where it was not written in that.</summary>
    public DigestText In(string language) => Texts.FirstOrDefault(text => text.Language == language) ?? Texts[0];

    public static Digest Read(ReadOnlySpan<byte> json) => JsonText.Read<Digest>(json);

    public byte[] Write() => JsonText.Write(this);
}
