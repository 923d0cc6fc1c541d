using System.Net;
using System.Text.Json;
using Pipeline.DigestDelivery;
using Pipeline.Reports.Digests;
using Xunit;

namespace Pipeline.Tests.DigestDelivery;

/// <summary>What is posted to Teams and to Slack.</summary>
public sealed class ChatChannelTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slack_gets_a_text_in_which_nothing_of_the_data_is_a_link()
    {
        using var wire = new Webhook();
        await Channel(wire, "https://hooks.slack.com/services/x").SendAsync(Digest("Ads <!channel> & *more*"), Day, Stop);
        var text = wire.Posted.GetProperty("text").GetString()!;
        Assert.StartsWith("*Sales · 30 Nov 2026*\nAds &lt;!channel&gt; &amp; *more*", text, StringComparison.Ordinal);
        Assert.Contains("\n*To do today*\n• Overdue deals (3)", text, StringComparison.Ordinal);
        Assert.EndsWith("<https://desk.firm.example/sales/reports/latest/report.html|Open the report>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_gets_an_adaptive_card()
    {
        using var wire = new Webhook();
        await Channel(wire, "https://prod-1.westeurope.logic.azure.com/workflows/x")
            .SendAsync(Digest("[Win](https://x.example)"), Day, Stop);
        var attachment = wire.Posted.GetProperty("attachments")[0];
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        var card = attachment.GetProperty("content");
        Assert.Equal("AdaptiveCard", card.GetProperty("type").GetString());
        Assert.Equal(@"\[Win\](https://x.example)", card.GetProperty("body")[1].GetProperty("text").GetString());
        Assert.Equal(
            "https://desk.firm.example/sales/reports/latest/report.html", card.GetProperty("actions")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task What_the_chat_refuses_was_surely_not_sent()
    {
        using var wire = new Webhook { Answer = HttpStatusCode.TooManyRequests };
        var failure = await Assert.ThrowsAsync<NotSentException>(
            () => Channel(wire, "https://hooks.slack.com/services/x").SendAsync(Digest("x"), Day, Stop));
        Assert.DoesNotContain("hooks.slack.com", failure.Message, StringComparison.Ordinal);
    }

    private static ChatChannel Channel(Webhook wire, string hook)
    {
#pragma warning disable CA2000 // Lives as long as the wire.
        return new(
            new HttpClient(wire, disposeHandler: false),
            new DigestSettings { Chat = new Uri(hook), Link = new Uri("https://desk.firm.example"), Language = "en" });
#pragma warning restore CA2000
    }

    private static Digest Digest(string lead) => new()
    {
        Side = "sales",
        AsOf = Day,
        Tells = [],
        Texts = [
            new() { Language = "en", Title = "Sales", Lead = [lead], Alerts = [], Figures = [], ToDo = ["Overdue deals (3)"] },
        ],
    };

    private sealed class Webhook : HttpMessageHandler
    {
        public HttpStatusCode Answer { get; init; } = HttpStatusCode.OK;

        public JsonElement Posted { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var json = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
            Posted = json.RootElement.Clone();
            return new HttpResponseMessage(Answer);
        }
    }
}
