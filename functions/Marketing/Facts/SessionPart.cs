using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>
/// What one piece of a day's GA4 events knows of a session or, without one, of a user. BigQuery cuts a large export into pieces, each with
/// any of the day's events, so that neither sessions nor users of two pieces can be added: the views put the parts together first.
/// </summary>
[FactTable("session_parts")]
public sealed record SessionPart : ICovering, IDated
{
    /// <summary>The piece, by its name: the same piece again replaces itself and no other.</summary>
    public required string Series { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Hash of the pseudonymous id; 0 where there is none.</summary>
    public required ulong UserKey { get; init; }

    /// <summary>Hash of ga_session_id; 0 where the user had an event outside sessions only.</summary>
    public ulong SessionKey { get; init; }

    public bool IsNewUser { get; init; }

    public bool IsEngaged { get; init; }

    /// <summary>Microseconds since 1970, UTC: a session is of the day of its first event.</summary>
    public long FirstAt { get; init; }

    public int Views { get; init; }

    public long Milliseconds { get; init; }

    /// <summary>"google / organic"; null where no event of this piece tells it.</summary>
    [FreeText]
    public string? SourceMedium { get; init; }

    /// <summary>Microseconds since 1970, UTC, of the event that told the source.</summary>
    public long SourceAt { get; init; }

    DateOnly? IDated.Day => Day;

    DateOnly ICovering.FromDay => Day;

    DateOnly ICovering.ToDay => Day;
}
