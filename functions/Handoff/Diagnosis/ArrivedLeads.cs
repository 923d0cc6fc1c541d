namespace Handoff.Diagnosis;

/// <summary>Leads of one channel that asked at one time of the week, and how soon they were called.</summary>
public sealed record ArrivedLeads
{
    public required string Channel { get; init; }

    public Arrival Arrival { get; init; }

    public long Leads { get; init; }

    /// <summary>Accepted leads whose touch, or want of one, is known.</summary>
    public long Timed { get; init; }

    /// <summary>Those touched within the agreed time.</summary>
    public long InTime { get; init; }

    /// <summary>Those that nobody touched.</summary>
    public long Untouched { get; init; }

    public long Won { get; init; }

    /// <summary>Won though nobody seems to have touched them.</summary>
    public long UntouchedWon { get; init; }

    /// <summary>When a lead asked.</summary>
    /// <param name="at">Wall clock in the business's zone.</param>
    /// <param name="hasHour">Whether the hour is known.</param>
    public static Arrival At(DateTime at, bool hasHour) => at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Arrival.Weekend
        : !hasHour ? Arrival.Weekday
        : at.Hour is >= 8 and < 17 ? Arrival.WorkingHours : Arrival.AfterHours;
}
