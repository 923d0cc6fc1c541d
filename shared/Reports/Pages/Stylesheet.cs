namespace Pipeline.Reports.Pages;

/// <summary>The page's stylesheet, which is written into it: a report is one file.</summary>
internal static class Stylesheet
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(Stylesheet).Assembly.GetManifestResourceStream("Pipeline.Reports.Pages.page.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
