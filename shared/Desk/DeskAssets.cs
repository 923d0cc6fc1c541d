using Microsoft.AspNetCore.Http;
using Pipeline.Reports.Pages;

namespace Pipeline.Desk;

/// <summary>The stylesheet and the script of the desk's pages.</summary>
public sealed class DeskAssets
{
    private static readonly DeskAssets Style = new("text/css; charset=utf-8", Stylesheet.Text + Read("desk.css"));
    private static readonly DeskAssets Script = new("text/javascript; charset=utf-8", Read("desk.js"));

    private readonly string type;
    private readonly byte[] content;

    private DeskAssets(string type, string text) => (this.type, content) = (type, Encoding.UTF8.GetBytes(text));

    public static DeskAssets? Find(string name) => name switch
    {
        "desk.css" => Style,
        "desk.js" => Script,
        _ => null,
    };

    public async Task WriteAsync(HttpResponse response, CancellationToken stop)
    {
        response.ContentType = type;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, stop);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(DeskAssets).Assembly.GetManifestResourceStream("Pipeline.Desk." + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
