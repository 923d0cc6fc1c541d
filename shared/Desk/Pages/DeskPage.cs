using Microsoft.AspNetCore.Components;
using Pipeline.Reports;
using Pipeline.Tables;

namespace Pipeline.Desk.Pages;

/// <summary>A page of the desk.</summary>
public abstract class DeskPage : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public required DeskRequest Desk { get; set; }

    public ReportCulture Culture => Desk.Culture;

    /// <summary>The text in the reader's language; both stand beside each other.</summary>
    public string T(string english, string indonesian) => Culture.T(english, indonesian);

    /// <summary>How many rows of an upload or a file count.</summary>
    protected string Kept(long kept, long read) => T(
        $"{Culture.Number(kept)} of {Culture.Number(read)} {Plural.Of(read, "row", "rows")} kept",
        $"{Culture.Number(kept)} dari {Culture.Number(read)} baris dipakai");

    /// <summary>A moment in the business's zone.</summary>
    protected string Moment(DateTimeOffset at)
    {
        var there = TimeZoneInfo.ConvertTime(at, Desk.Side!.Settings.TimeZone).DateTime;
        return $"{Culture.Day(DateOnly.FromDateTime(there))}, {there.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A moment as machines read it.</summary>
    protected static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    protected static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
