namespace Pipeline.Reports.Pages;

/// <summary>The pages' stylesheet. It is written into a report, which is one file; a desk serves it.</summary>
public static class Stylesheet
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(Stylesheet).Assembly.GetManifestResourceStream("Pipeline.Reports.Pages.page.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
