namespace Pipeline.Reports;

/// <summary>What a reader must know before believing a figure.</summary>
/// <param name="Code">Stable word for programs and alerts.</param>
/// <param name="English">The sentence.</param>
/// <param name="Indonesian">The same sentence.</param>
public sealed record ReportWarning(string Code, string English, string Indonesian)
{
    public string In(string language) => language == "id" ? Indonesian : English;
}
