using System.Net;
using Pipeline.DigestDelivery;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>Subscribing to the digest on a desk, and leaving by a link.</summary>
public sealed class DigestOnDeskTests(RunningDesk desk) : IClassFixture<RunningDesk>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sales")]
    [InlineData("handoff")]
    public async Task An_address_is_noted_in_the_readers_language_and_taken_out_by_the_link(string side)
    {
        using var browser = desk.Open();
        var subscribers = desk.Pipelines.DigestSubscribersOf(side);
        Assert.Contains("No mail server is set", await browser.PageAsync("/" + side), StringComparison.Ordinal);
        Assert.Contains(
            "The digest will come", await PostAsync(browser, side, "digest", ("address", " Ani@firm.example ")), StringComparison.Ordinal);
        var ani = Assert.Single(await subscribers.ListAsync([], Stop));
        Assert.Equal(new Subscriber("ani@firm.example", "en"), ani);

        // GetHandler at the link changes nothing: programs that guard mail look at every link.
        var token = await subscribers.TokenAsync(ani.Id, Stop);
        Assert.Contains("Stop them", await browser.PageAsync($"/{side}/digest/leave?who={ani.Id}&token={token}"), StringComparison.Ordinal);
        Assert.Single(await subscribers.ListAsync([], Stop));
        var wrong = await PostAsync(browser, side, "digest/leave", ("who", ani.Id), ("link", new string('0', 32)));
        Assert.Contains("not one that was sent", wrong, StringComparison.Ordinal);
        Assert.Single(await subscribers.ListAsync([], Stop));
        var left = await PostAsync(browser, side, "digest/leave", ("who", ani.Id), ("link", token));
        Assert.Contains("No more digests", left, StringComparison.Ordinal);
        Assert.Empty(await subscribers.ListAsync([ani], Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ani")]
    [InlineData("ani@firm.example, budi@firm.example")]
    [InlineData("Ani <ani@firm.example>")]
    [InlineData("ani@firm.example\r\nBcc: budi@firm.example")]
    public async Task What_is_no_address_is_not_noted(string address)
    {
        using var browser = desk.Open();
        Assert.Contains(
            "no e-mail address", await PostAsync(browser, "marketing", "digest", ("address", address)), StringComparison.Ordinal);
        Assert.Empty(await desk.Pipelines.DigestSubscribersOf("marketing").ListAsync([], Stop));
    }

    [Fact]
    public async Task Nobody_is_subscribed_by_another_site_or_without_the_forms_token()
    {
        using var browser = desk.Open();
        var token = await browser.TokenAsync("marketing");
        foreach (var (origin, bears) in new[] { ("http://evil.example", token), (browser.Origin, "x") })
        {
            using var answer = await SendAsync(browser, "marketing", "digest", origin, bears, ("address", "ani@firm.example"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Empty(await desk.Pipelines.DigestSubscribersOf("marketing").ListAsync([], Stop));
    }

    private static async Task<string> PostAsync(DeskBrowser browser, string side, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(browser, side, path, browser.Origin, await browser.TokenAsync(side), fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return WebUtility.HtmlDecode(await browser.PageAsync(answer.Headers.Location!.OriginalString));
    }

    private static async Task<HttpResponseMessage> SendAsync(
        DeskBrowser browser, string side, string path, string origin, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            [new("token", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await browser.AskAsync(HttpMethod.Post, $"/{side}/{path}", request =>
        {
            request.Content = form;
            request.Headers.Add("Origin", origin);
        });
    }
}
