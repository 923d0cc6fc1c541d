using System.Net.Http.Json;
using Pipeline.Reports.Digests;

namespace Pipeline.DigestDelivery;

/// <summary>
/// The way to a room of Teams (a workflow that posts an adaptive card: learn.microsoft.com/power-automate, "Post to a channel when a
/// webhook request is received") or of Slack (docs.slack.dev, "Sending messages using incoming webhooks"), told apart by the webhook's
/// host.
/// </summary>
public sealed class ChatChannel(HttpClient client, DigestSettings settings) : IDigestChannel
{
    public string Id => "chat";

    public async Task SendAsync(Digest digest, DateOnly day, CancellationToken stop)
    {
        var hook = settings.Chat!;
        var words = new DigestWords(digest.In(settings.Language), digest.AsOf);
        var open = settings.Link is { } link ? new Uri(link, $"/{digest.Side}/reports/latest/report.html").AbsoluteUri : null;
        HttpResponseMessage answer;
        try
        {
            answer = await client.PostAsJsonAsync(
                hook,
                hook.Host.EndsWith("slack.com", StringComparison.OrdinalIgnoreCase) ? (object)Slack(words, open) : Teams(words, open),
                stop);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError)
        {
            throw new NotSentException($"The chat's webhook cannot be reached ({e.HttpRequestError}).");
        }

        using (answer)
        {
            if (!answer.IsSuccessStatusCode)
            {
                throw new NotSentException($"The chat's webhook refused the message ({(int)answer.StatusCode}).");
            }
        }
    }

    private static Dictionary<string, string> Slack(DigestWords words, string? open)
    {
        var text = new StringBuilder($"*{Escaped(words.Subject)}*\n{Escaped(string.Join('\n', words.Text.Lead))}");
        foreach (var (title, lines) in words.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n*{Escaped(title)}*")
                .AppendJoin("", lines.Select(line => $"\n• {Escaped(line)}"));
        }

        return new() { ["text"] = text.Append(open is null ? "" : $"\n<{open}|{Escaped(words.Open)}>").ToString() };
    }

    private static Dictionary<string, object> Teams(DigestWords words, string? open)
    {
        List<object> body =
        [
            new { type = "TextBlock", text = Literal(words.Subject), weight = "Bolder", size = "Medium", wrap = true },
            .. words.Text.Lead.Select(sentence => new { type = "TextBlock", text = Literal(sentence), wrap = true }),
        ];
        foreach (var (title, lines) in words.Parts)
        {
            body.Add(new { type = "TextBlock", text = Literal(title), weight = "Bolder", wrap = true });
            body.AddRange(lines.Select(line => new { type = "TextBlock", text = $"• {Literal(line)}", wrap = true, spacing = "None" }));
        }

        return new Dictionary<string, object>
        {
            ["type"] = "message",
            ["attachments"] = new[]
            {
                new
                {
                    contentType = "application/vnd.microsoft.card.adaptive",
                    content = new Dictionary<string, object>
                    {
                        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                        ["type"] = "AdaptiveCard",
                        ["version"] = "1.4",
                        ["body"] = body,
                        ["actions"] = open is null ? [] : new[] { new { type = "Action.OpenUrl", title = words.Open, url = open } },
                    },
                },
            },
        };
    }

    // Slack's three signs (docs.slack.dev, "Formatting message text").
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    // A text block takes a little Markdown: a campaign's name must not become a link.
    private static string Literal(string text) =>
        string.Concat(text.Select(letter => letter is '[' or ']' or '*' or '_' or '\\' or '`' ? $"\\{letter}" : letter.ToString()));
}
