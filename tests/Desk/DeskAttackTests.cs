using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>What any web site, or a file that somebody was sent, may try with a desk on this machine: each is refused.</summary>
public sealed class DeskAttackTests(RunningDesk desk) : IClassFixture<RunningDesk>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const string Content = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n";

    public static TheoryData<string, string?> Foreign => new()
    {
        { "Origin", "http://evil.example" },
        { "Origin", "null" },
        { "Origin", "http://127.0.0.1:1" },
        { "Origin", "https://127.0.0.1:{port}" },
        { "Origin", "http://localhost:{port}" },
        { "Sec-Fetch-Site", "cross-site" },
        { "Sec-Fetch-Site", "same-site" },
        { "Sec-Fetch-Site", "none" },
        { "X-Nothing", "said" },
    };

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("localhost.:{port}")]
    public async Task A_host_that_is_not_the_desks_own_is_told_nothing(string host)
    {
        using var browser = desk.Open();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete })
        {
            using var answer = await browser.AskAsync(method, "/sales", request => request.Headers.Host = Filled(host));
            Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
            Assert.Equal("", await answer.Content.ReadAsStringAsync(Stop));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Its_own_names_are_both_answered()
    {
        using var browser = desk.Open();
        using var answer = await browser.AskAsync(HttpMethod.Get, "/sales", request => request.Headers.Host = Filled("localhost:{port}"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_form_of_another_origin_is_refused_whatever_token_it_bears(string header, string? value)
    {
        using var browser = desk.Open();
        var token = await browser.TokenAsync("sales");
        using var sent = await browser.SendAsync(
            "sales", token, request => request.Headers.TryAddWithoutValidation(header, Filled(value!)), ("foreign.csv", Content));
        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        await IsNotThereAsync("foreign.csv");
    }

    [Fact]
    public async Task An_origin_that_contradicts_where_it_was_fetched_from_is_refused()
    {
        using var browser = desk.Open();
        using var sent = await browser.SendAsync(
            "sales", await browser.TokenAsync("sales"),
            request =>
            {
                request.Headers.Add("Origin", browser.Origin);
                request.Headers.Add("Sec-Fetch-Site", "cross-site");
            },
            ("foreign.csv", Content));
        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
    }

    [Fact]
    public async Task A_form_without_this_browsers_token_is_refused()
    {
        using var browser = desk.Open();
        using var other = desk.Open();
        _ = await browser.TokenAsync("sales");
        foreach (var token in new[] { null, "", new string('0', 64), await other.TokenAsync("sales") })
        {
            using var sent = await browser.SendAsync(
                "sales", token, request => request.Headers.Add("Origin", browser.Origin), ("stolen.csv", Content));
            Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
            using var withdrawn = await browser.WithdrawAsync("sales", "whatever.csv", token ?? "");
            Assert.Equal(HttpStatusCode.Forbidden, withdrawn.StatusCode);
        }

        using var foreign = await browser.WithdrawAsync("sales", "whatever.csv", origin: "http://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        await IsNotThereAsync("stolen.csv");
    }

    [Theory]
    [InlineData("../deals.csv", "the folder '..'")]
    [InlineData("a/../../marketing-uploads/deals.csv", "the folder '..'")]
    [InlineData("./deals.csv", "the folder '.'")]
    [InlineData("/etc/deals.csv", "'/' at an end")]
    [InlineData("C:\\\\deals.csv", "'\\'")]
    [InlineData("deals\u0001.csv", "none of a text")]
    [InlineData("{long}.csv", "at most 950")]
    public async Task A_name_that_no_upload_can_have_is_refused_with_what_is_wrong(string name, string why)
    {
        using var browser = desk.Open();
        var filled = name.Replace("{long}", new string('x', 1000), StringComparison.Ordinal);
        using var sent = await browser.UploadAsync("sales", (filled, Content));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.Contains(
            why, WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sales/reports/latest/..%2F..%2Fpointer.json")]
    [InlineData("/sales/reports/../pointer.json")]
    [InlineData("/sales/reports/2026-01-01%2F../report.html")]
    [InlineData("/sales/rejected?name=..%2Fx&of=..")]
    [InlineData("/sales/rejected?name=x&of=%00")]
    [InlineData("/sales/upload?name=..%2F..%2Fx")]
    [InlineData("/sales/figure?metric=win_rate%27%20or%201%3D1")]
    [InlineData("/sales/figure?metric=win_rate&by=owner%22%3B&part=x")]
    [InlineData("/hash.key")]
    public async Task An_address_that_leads_out_of_the_desk_leads_nowhere(string path)
    {
        using var browser = desk.Open();
        using var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_larger_than_the_desk_takes_is_refused_and_leaves_nothing()
    {
        using var browser = desk.Open();
        using var sent = await browser.UploadAsync("sales", ("large.csv", new string('x', (int)RunningDesk.MostBytes + 1)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, sent.StatusCode);
        await IsNotThereAsync("large.csv");
        using var many = await browser.UploadAsync("sales", [.. Enumerable.Range(0, 6).Select(i => ($"many-{i}.csv", Content + i))]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, many.StatusCode);
        await IsNotThereAsync("many-5.csv");
    }

    [Fact]
    public async Task A_request_that_says_it_is_too_large_is_refused_before_it_is_sent()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, desk.Port, Stop);
        var cookie = await CookieAsync();
        await client.GetStream().WriteAsync(
            Encoding.UTF8.GetBytes(
                $"POST /sales/uploads HTTP/1.1\r\nHost: 127.0.0.1:{desk.Port}\r\nOrigin: http://127.0.0.1:{desk.Port}\r\n"
                    + $"Cookie: {cookie.Cookie}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 99999999999\r\n\r\n"),
            Stop);
        var answer = new byte[12];
        await client.GetStream().ReadExactlyAsync(answer, Stop);
        Assert.Equal("HTTP/1.1 413", Encoding.UTF8.GetString(answer));
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("/%2F%2Fevil.example")]
    [InlineData("/sales/%22onmouseover=alert(1)")]
    public async Task A_link_of_a_page_leads_to_the_desk_whatever_was_asked(string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, desk.Port, Stop);
        await client.GetStream().WriteAsync(
            Encoding.UTF8.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{desk.Port}\r\nConnection: close\r\n\r\n"), Stop);
        using var reader = new StreamReader(client.GetStream());
        var page = await reader.ReadToEndAsync(Stop);
        Assert.StartsWith("HTTP/1.1 404", page, StringComparison.Ordinal);
        Assert.All(
            Regex.Matches(page, "href=\"([^\"]*)\""), link => Assert.Matches("^(/(?!/)[^\"]*|#main|data:,)$", link.Groups[1].Value));
        Assert.DoesNotContain("\"onmouseover", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "garbage", HttpStatusCode.Forbidden)]
    [InlineData("multipart/form-data", "garbage", HttpStatusCode.Forbidden)]
    [InlineData("application/json", "{}", HttpStatusCode.Forbidden)]
    [InlineData("application/x-www-form-urlencoded", "name=%00", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "name=x", HttpStatusCode.Forbidden)]
    public async Task A_form_that_cannot_be_read_is_the_senders_fault(string type, string form, HttpStatusCode status)
    {
        using var browser = desk.Open();
        using var content = new StringContent(form);
        content.Headers.Remove("Content-Type");
        Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", type));
        using var answer = await browser.AskAsync(
            HttpMethod.Post, "/sales/withdraw",
            request =>
            {
                request.Headers.Add("Origin", browser.Origin);
                request.Content = content;
            });
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("<main", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing()
    {
        using var browser = desk.Open();
        var token = await browser.TokenAsync("sales");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, desk.Port, Stop);
        var cookie = await CookieAsync();
        var body = $"--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{cookie.Token}\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"files\"; filename=\"torn.csv\"\r\n\r\n" + Content;
        await client.GetStream().WriteAsync(
            Encoding.UTF8.GetBytes(
                $"POST /sales/uploads HTTP/1.1\r\nHost: 127.0.0.1:{desk.Port}\r\nOrigin: {browser.Origin}\r\nCookie: {cookie.Cookie}\r\n"
                    + $"Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {body.Length}\r\n\r\n{body}"),
            Stop);
        var answer = new byte[64];
        await client.GetStream().ReadExactlyAsync(answer.AsMemory(0, 12), Stop);
        Assert.Equal("HTTP/1.1 400", Encoding.UTF8.GetString(answer, 0, 12));
        await IsNotThereAsync("torn.csv");
        Assert.NotEqual("", token);
    }

    private string Filled(string text) =>
        text.Replace("{port}", desk.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private async Task IsNotThereAsync(string name)
    {
        foreach (var side in new[] { "marketing", "sales" })
        {
            Assert.False(await desk.Pipelines.Storage.Container(BlobNames.Uploads(side)).GetBlobClient(name)
                .ExistsAsync(Stop));
        }
    }

    private async Task<(string Cookie, string Token)> CookieAsync()
    {
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler);
        using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{desk.Port}/sales"), Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        var at = page.IndexOf("name=\"token\" value=\"", StringComparison.Ordinal) + 20;
        return (answer.Headers.GetValues("Set-Cookie").First().Split(';')[0], page[at..(at + 64)]);
    }
}
