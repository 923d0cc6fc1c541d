namespace Pipeline.Reports.Pages;

/// <summary>A page's key figures over one of the periods that its reader may choose.</summary>
/// <param name="Key">"28", "month", "quarter" or "year".</param>
/// <param name="Choice">What is chosen, in a word or two.</param>
/// <param name="Table">The figures, each over its own newest period of the kind.</param>
/// <param name="Notes">Whether any of its figures will still change, and which ones are not known over such a period.</param>
public sealed record PeriodTable(string Key, string Choice, ReportTable Table, IReadOnlyList<string> Notes);
