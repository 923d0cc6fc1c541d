namespace Marketing.Exports.Logs;

/// <summary>Any time that access logs write: of the NCSA logs, ISO 8601, or since 1970; in brackets or not.</summary>
public sealed class LogClock
{
    private readonly NcsaClock ncsa = new();
    private readonly IsoClock iso = new();

    public bool TryRead(ReadOnlySpan<byte> text, out LogTime time)
    {
        text = Bare(text);
        return NcsaClock.IsLikely(text) ? ncsa.TryRead(text, out time) : iso.TryRead(text, out time);
    }

    /// <summary>Whether the text is a day with its clock, and no bare number.</summary>
    public bool IsDated(ReadOnlySpan<byte> text)
    {
        text = Bare(text);
        return text.Length >= 19 && (text[4] == '-' || text[2] == '/') && TryRead(text, out _);
    }

    // Syslog puts its priority before the time: <134>2026-02-01T10:00:00Z.
    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> text)
    {
        text = text.Trim("[]\" "u8);
        return text is [(byte)'<', ..] && text.IndexOf((byte)'>') is > 1 and < 6 and var end ? text[(end + 1)..] : text;
    }
}
