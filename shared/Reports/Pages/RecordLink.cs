namespace Pipeline.Reports.Pages;

/// <summary>What names a record in a table's cell, and where the record is opened in its tool.</summary>
public sealed record RecordLink(string Text, Uri Address)
{
    /// <summary>The list's column that holds the address.</summary>
    public const string Column = "link";

    /// <summary>Columns that name a record, the first that a list has is linked.</summary>
    public static IReadOnlyList<string> Names { get; } = ["lead_id", "deal", "deal_id"];

    public override string ToString() => Text;
}
