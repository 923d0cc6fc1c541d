using System.Security.Cryptography;

namespace Pipeline.Reports.Pages;

/// <summary>The pages' one script, which is written into each report and let in by its hash.</summary>
public static class PageScript
{
    public static string Text { get; } = Read();

    /// <summary>What a content security policy names the script by.</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";

    private static string Read()
    {
        using var reader = new StreamReader(typeof(PageScript).Assembly.GetManifestResourceStream("Pipeline.Reports.Pages.page.js")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
