namespace Pipeline.Reports.Pages;

/// <summary>One thing to do today.</summary>
/// <param name="Text">What there is to do, with how many.</param>
/// <param name="List">The id of the report's list that is worked through.</param>
public sealed record WorkItem(Sentence Text, string List);
