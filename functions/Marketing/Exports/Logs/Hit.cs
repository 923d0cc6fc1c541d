namespace Marketing.Exports.Logs;

/// <summary>One request as its line tells it, whatever the format. It points into the line and is valid as long.</summary>
public ref struct Hit
{
    /// <summary>The client's address or host name. It goes into a keyed hash and nowhere else.</summary>
    public ReadOnlySpan<byte> Address { get; init; }

    /// <summary>The site that was asked for, where the line names it.</summary>
    public ReadOnlySpan<byte> Site { get; init; }

    public ReadOnlySpan<byte> Method { get; init; }

    /// <summary>Path, with the query unless <see cref="Query"/> has it.</summary>
    public ReadOnlySpan<byte> Target { get; init; }

    /// <summary>The query where the format keeps it in a field of its own.</summary>
    public ReadOnlySpan<byte> Query { get; init; }

    /// <summary>HTTP status; 0 where the line has none.</summary>
    public int Status { get; init; }

    public ReadOnlySpan<byte> Referrer { get; init; }

    public ReadOnlySpan<byte> Agent { get; init; }

    /// <summary>Whether the line has a place for the user agent, be it empty.</summary>
    public bool TellsAgent { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public LogTime Time { get; init; }
}
