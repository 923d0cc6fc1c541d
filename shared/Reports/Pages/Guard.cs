using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Pipeline.Reports.Pages;

/// <summary>
/// Stands around a part of a page: where the part cannot be rendered, a sentence stands in its place, and the rest of the page is whole.
/// </summary>
public sealed class Guard : ErrorBoundaryBase
{
    [CascadingParameter]
    public required ReportPage Page { get; set; }

    /// <summary>"section" or "chart".</summary>
    [Parameter]
    public string Kind { get; set; } = "section";

    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    protected override Task OnErrorAsync(Exception exception)
    {
        if (!Failures.IsOfTheData(exception))
        {
            ExceptionDispatchInfo.Throw(exception);
        }

        Page.Rendered.Failures.Add(new Failure(Kind, Id, exception));
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
        }
        else
        {
            builder.OpenElement(1, "p");
            builder.AddAttribute(2, "class", "failed");
            builder.AddAttribute(3, "data-failed", Id);
            builder.AddContent(4, new Failure(Kind, Id, CurrentException).Warning.In(Page.Language));
            builder.CloseElement();
        }
    }
}
