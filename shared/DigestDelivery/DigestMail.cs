using MimeKit;
using MimeKit.Text;
using Pipeline.Reports.Digests;

namespace Pipeline.DigestDelivery;

/// <summary>A digest as a mail: the same bytes for the same digest, subscriber and moment.</summary>
public static class DigestMail
{
    /// <param name="digest">What it tells.</param>
    /// <param name="to">Whom.</param>
    /// <param name="settings">Who sends, and where the reports are read.</param>
    /// <param name="leave">The page on which the subscriber leaves; null where there is none.</param>
    /// <param name="sent">The moment, in the business's zone.</param>
    public static MimeMessage Compose(Digest digest, Subscriber to, DigestSettings settings, Uri? leave, DateTimeOffset sent)
    {
        var from = MailboxAddress.Parse(settings.From);
        var words = new DigestWords(digest.In(to.Language), digest.AsOf);
        var id = string.Create(CultureInfo.InvariantCulture, $"digest.{digest.Side}.{sent:yyyyMMdd}.{to.Id}");
        var open = settings.Link is { } link ? new Uri(link, $"/{digest.Side}/reports/latest/report.html") : null;
        var message = new MimeMessage
        {
            // One a day: a second one of the same day is the first one again, for whoever looks at ids.
            MessageId = $"{id}@{from.Domain}",
            Date = sent,
            Subject = words.Subject,
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = Plain(words, open, leave) },
                new TextPart(TextFormat.Html) { Text = Html(words, open, leave) },
            },
        };
        ((Multipart)message.Body).Boundary = $"=-{id}";
        message.From.Add(from);
        message.To.Add(new MailboxAddress(null, to.Address));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, words.Text.Language);
        if (leave is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{leave}>");
        }

        return message;
    }

    /// <summary>The same on a screen.</summary>
    public static string Text(Digest digest, string language)
    {
        var words = new DigestWords(digest.In(language), digest.AsOf);
        return $"{words.Subject}\n{Plain(words, null, null).ReplaceLineEndings("\n")}";
    }

    private static string Plain(DigestWords words, Uri? open, Uri? leave)
    {
        var text = new StringBuilder();
        text.AppendJoin("", words.Text.Lead.Select(sentence => $"{sentence}\r\n"));
        foreach (var (title, lines) in words.Parts)
        {
            text.Append("\r\n").Append(title).Append("\r\n").AppendJoin("", lines.Select(line => $"- {line}\r\n"));
        }

        foreach (var (title, link) in new[] { (words.Open, open), (words.Leave, leave) }.Where(pair => pair.Item2 is not null))
        {
            text.Append("\r\n").Append(title).Append(": ").Append(link).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Html(DigestWords words, Uri? open, Uri? leave)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"{words.Text.Language}\"><head><meta charset=\"utf-8\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{Safe(words.Subject)}</title></head>")
            .Append("<body style=\"font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:1em auto;")
            .Append("padding:0 1em\">")
            .AppendJoin("", words.Text.Lead.Select((sentence, place) => place == 0
                ? $"<p style=\"font-size:18px\"><strong>{Safe(sentence)}</strong></p>" : $"<p>{Safe(sentence)}</p>"));
        foreach (var (title, lines) in words.Parts)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2 style=\"font-size:16px;margin:1em 0 0\">{Safe(title)}</h2><ul>")
                .AppendJoin("", lines.Select(line => $"<li>{Safe(line)}</li>")).Append("</ul>");
        }

        if (open is not null)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Safe(open.AbsoluteUri)}\">{Safe(words.Open)}</a></p>");
        }

        if (leave is not null)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p style=\"font-size:13px\"><a href=\"{Safe(leave.AbsoluteUri)}\">{Safe(words.Leave)}</a></p>");
        }

        return page.Append("</body></html>").ToString();
    }

    private static string Safe(string text) => System.Net.WebUtility.HtmlEncode(text);
}
