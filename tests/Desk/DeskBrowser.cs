using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Tests.Desk;

/// <summary>What a browser does with a desk: cookies, pages, forms as it sends them.</summary>
public sealed partial class DeskBrowser : IDisposable
{
    private readonly HttpClient client;
    private readonly string language;

    public DeskBrowser(int port, string language)
    {
        this.language = language;
        Origin = $"http://127.0.0.1:{port}";
#pragma warning disable CA2000 // The client disposes of it.
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(Origin),
        };
#pragma warning restore CA2000
    }

    public string Origin { get; }

    public Task<HttpResponseMessage> GetAsync(string path) =>
        client.GetAsync(new Uri($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}", UriKind.Relative));

    public async Task<string> PageAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The token of the forms of a desk.</summary>
    public async Task<string> TokenAsync(string side) => Token().Match(await PageAsync("/" + side)).Groups[1].Value;

    /// <summary>Sends files as the desk's form does.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string side, params (string Name, string Content)[] files) =>
        await SendAsync(side, await TokenAsync(side), request => request.Headers.Add("Origin", Origin), files);

    /// <summary>The same with whatever token and headers.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string side, string? token, Action<HttpRequestMessage> with, params (string Name, string Content)[] files)
    {
#pragma warning disable CA2000 // The form disposes of its parts.
        using var form = new MultipartFormDataContent("desk-boundary");
        if (token is not null)
        {
            form.Add(new StringContent(token), "\"token\"");
        }

        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{name}\"");
            form.Add(part);
        }
#pragma warning restore CA2000

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/{side}/uploads?lang={language}", UriKind.Relative))
        {
            Content = form,
        };
        with(request);
        return await client.SendAsync(request);
    }

    /// <summary>Sends the form that takes an upload back.</summary>
    public async Task<HttpResponseMessage> WithdrawAsync(string side, string name, string? token = null, string? origin = null)
    {
        using var form = new FormUrlEncodedContent([new("token", token ?? await TokenAsync(side)), new("name", name)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/{side}/withdraw", UriKind.Relative)) { Content = form };
        request.Headers.Add("Origin", origin ?? Origin);
        return await client.SendAsync(request);
    }

    /// <summary>Any request at all.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        with(request);
        return await client.SendAsync(request);
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"token\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Token();
}
