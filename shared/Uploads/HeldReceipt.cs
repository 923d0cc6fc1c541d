using Azure;

namespace Pipeline.Uploads;

/// <summary>A receipt as it lies there.</summary>
/// <param name="Receipt">What it says.</param>
/// <param name="Version">Its own version.</param>
/// <param name="Answers">The version of the upload that it answers; null where it does not stand.</param>
/// <param name="At">When it was written.</param>
public sealed record HeldReceipt(Receipt Receipt, ETag Version, ETag? Answers, DateTimeOffset At);
