namespace Pipeline.Metrics;

/// <summary>What a figure's n counts, as a reader calls it: "of 383 deals".</summary>
/// <param name="One">In English, of one.</param>
/// <param name="Many">In English, of several.</param>
/// <param name="Indonesian">In Indonesian, which has one form.</param>
public sealed record Cases(string One, string Many, string Indonesian)
{
    public string In(string language, long n) => language == "id" ? Indonesian : n == 1 ? One : Many;
}
