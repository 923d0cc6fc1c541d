namespace Pipeline.Metrics;

/// <summary>What a day without rows means.</summary>
/// <param name="IsZero">Nothing happened; otherwise the day is not known.</param>
/// <param name="PauseDays">So many days or more without one row are not known: a pause and an export that never came look alike.</param>
public sealed record Gap(bool IsZero, int? PauseDays = null)
{
    /// <summary>A day without a deal is a day on which none closed.</summary>
    public static Gap Zero { get; } = new(IsZero: true);

    /// <summary>A day without traffic is a day that no export tells.</summary>
    public static Gap Unknown { get; } = new(IsZero: false);
}
