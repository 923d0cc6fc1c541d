namespace Pipeline.Reports;

/// <summary>How the columns of a source changed from one file to the next.</summary>
/// <param name="Upload">The upload in which the change was first seen.</param>
/// <param name="At">When its content was true.</param>
/// <param name="English">The sentence.</param>
/// <param name="Indonesian">The same sentence.</param>
public sealed record ColumnDrift(string Upload, DateTime At, string English, string Indonesian)
{
    public string In(string language) => language == "id" ? Indonesian : English;
}
