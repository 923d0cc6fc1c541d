using MimeKit;

namespace Pipeline.DigestDelivery;

/// <summary>
/// The settings of a digest as text: Digest__Smtp, Digest__From, Digest__To, Digest__Chat, Digest__Link, Digest__Days and
/// Digest__Language. What is wrong is told without being quoted where it may hold a secret.
/// </summary>
public static class DigestOptions
{
    // A secret has to hold something before somebody sets it.
    private const string NotSet = "none";

    /// <param name="setting">A setting by its name behind Digest__; null or empty where it is not set.</param>
    /// <param name="language">The reports' language.</param>
    /// <exception cref="FormatException">A setting is wrong: which, what was found and what was expected.</exception>
    public static DigestSettings Read(Func<string, string?> setting, string language)
    {
        var smtp = Text("Smtp") is { } server ? SmtpAddress.Parse(server) : null;
        var from = Text("From") ?? "";
        if (smtp is not null && !(MailboxAddress.TryParse(from, out var sender) && sender.Domain.Length > 0))
        {
            throw Wrong("From", $"'{from}'", "the address that sends, such as Reports <reports@firm.example>");
        }

        var own = Text("Language") ?? language;
        return new()
        {
            Smtp = smtp,
            From = from,
            Language = own is "id" or "en" ? own : throw Wrong("Language", $"'{own}'", "id or en"),
            To = [.. Parts("To").Select(part => Subscriber.TryParse(part, own) ?? throw Wrong("To", $"'{part}'", "ADDRESS or ADDRESS:en"))],
            Chat = Text("Chat") is { } chat ? Web(chat) ?? throw Wrong("Chat", "another text", "the https address of a webhook") : null,
            Link = Text("Link") is { } link
                ? Web(link) ?? throw Wrong("Link", "another text", "the http address of the desk, without a password") : null,
            Days = [.. Parts("Days").Select(Day)],
        };

        string? Text(string name) => setting(name)?.Trim() is { Length: > 0 } text && text != NotSet
            ? text.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal)
                ? throw Wrong(name, "a vault reference that the platform could not resolve", "the secret's value") : text
            : null;

        string[] Parts(string name) =>
            (Text(name) ?? "").Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    // "Mon", "monday", "Sen", "senin".
    private static DayOfWeek Day(string text)
    {
        foreach (var culture in new[] { "en", "id" })
        {
            var names = CultureInfo.GetCultureInfo(culture).DateTimeFormat;
            for (var day = 0; day < 7; day++)
            {
                if (string.Equals(text, names.DayNames[day], StringComparison.OrdinalIgnoreCase)
                    || string.Equals(text, names.AbbreviatedDayNames[day], StringComparison.OrdinalIgnoreCase))
                {
                    return (DayOfWeek)day;
                }
            }
        }

        throw Wrong("Days", $"'{text}'", "days of the week, such as Mon;Thu");
    }

    private static Uri? Web(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) ? address : null;

    private static FormatException Wrong(string name, string found, string expected) =>
        new($"Digest__{name} is {found}; expected {expected}.");
}
