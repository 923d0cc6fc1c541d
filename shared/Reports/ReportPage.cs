using Microsoft.AspNetCore.Components;

namespace Pipeline.Reports;

/// <summary>A side's page: one Razor component, found by being there.</summary>
public abstract class ReportPage : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public required Report Report { get; set; }

    /// <summary>"id" or "en".</summary>
    [Parameter]
    public string Language { get; set; } = "id";
}
