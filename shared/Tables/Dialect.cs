namespace Pipeline.Tables;

/// <summary>How a text is written: its encoding (null: UTF-8, or as its byte order mark says) and its separator.</summary>
public sealed record Dialect(Encoding? Encoding, char Separator)
{
    public bool LineBreaksInQuotes { get; init; } = true;

    public string EncodingName => Encoding?.WebName ?? "utf-8";

    public string SeparatorName => Separator == '\t' ? "tab" : Separator.ToString();

    /// <summary>The separators that spreadsheets and tools write, likeliest first.</summary>
    public static IReadOnlyList<char> Separators { get; } = [',', ';', '\t', '|'];
}
