using Microsoft.AspNetCore.Components;
using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>A part of a page, which knows the page it stands on.</summary>
public abstract class PagePart : ComponentBase
{
    [CascadingParameter]
    public required ReportPage Page { get; set; }

    /// <summary>The section that it stands in; null before the first.</summary>
    [CascadingParameter(Name = nameof(SectionTitle))]
    public string? SectionTitle { get; set; }

    protected ReportCulture Culture => Page.Culture;

    protected Measured Measured => Page.Measured;

    protected string T(string english, string indonesian) => Page.T(english, indonesian);

    protected Sentence T(Sentence english, Sentence indonesian) => Page.T(english, indonesian);
}
