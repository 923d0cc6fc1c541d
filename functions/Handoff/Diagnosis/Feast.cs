namespace Handoff.Diagnosis;

/// <summary>Days in which business is not as usual and which move through the calendar.</summary>
/// <param name="English">Its name in English.</param>
/// <param name="Indonesian">Its name in Indonesian.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
public sealed record Feast(string English, string Indonesian, DateOnly From, DateOnly To);
