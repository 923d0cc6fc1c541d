namespace Pipeline.Reports.Pages;

/// <summary>Metric ids as a page writes them: "sessions, users".</summary>
internal static class Ids
{
    public static string[] Of(string text) =>
        text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
