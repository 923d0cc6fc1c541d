using Pipeline.Tables;

namespace Marketing.Exports.Emails;

/// <summary>
/// What kind of message a row of a list of campaigns is. Tools list e-mails beside text messages, pushes and letters: their opens and
/// clicks are counted otherwise or not at all, and only e-mails are measured.
/// </summary>
internal static class MessageKinds
{
    /// <summary>Says by which channel a message went: whatever is not e-mail there is none.</summary>
    public static readonly Column Channel = Column.Text(
        "Campaign Channel", "Channel", "Message Channel", "Send Channel", "Saluran", "Kanal", "Saluran kampanye", "Canal",
        "Canal de la campagne", "Canal de campaña", "Canal da campanha", "Canale", "Canale della campagna",
        "Kampagnenkanal", "Medium");

    /// <summary>Says what sort of message it is, e-mails' own sorts among them.</summary>
    public static readonly Column Kind = Column.Text(
        "Campaign type", "Message type", "Type", "Email type", "Jenis kampanye", "Jenis pesan", "Tipe kampanye", "Jenis",
        "Type de campagne", "Type de message", "Tipo de campaña", "Tipo de mensaje", "Tipo de campanha",
        "Tipo de mensagem", "Tipo", "Tipo di campagna", "Tipo di messaggio", "Kampagnentyp", "Nachrichtentyp", "Typ");

    private static readonly string[] Emails = ["mail", "surel", "correo", "courriel", "newsletter", "buletin"];

    private static readonly string[] Others =
    [
        "sms", "mms", "rcs", "text message", "pesan teks", "whatsapp", "push", "in-app", "in app", "messenger", "telegram", "line", "viber",
        "voice", "call", "webhook", "slack", "post", "postcard", "letter", "direct",
        "ad", "ads", "social", "facebook", "instagram", "linkedin", "landing page", "web", "onsite", "form", "survey", "wa",
    ];

    /// <summary>Sets the row aside where it is no e-mail, by the word that says so.</summary>
    public static bool SetAside(Row row)
    {
        var (channel, kind) = (row.Text(Channel), row.Text(Kind));
        if (channel is not null && !IsEmail(channel))
        {
            row.SetAside($"{row.Heading.Spelling(Channel)} '{channel}': no e-mail");
        }
        else if (kind is not null && !IsEmail(kind) && channel is null && IsOther(kind))
        {
            row.SetAside($"{row.Heading.Spelling(Kind)} '{kind}': no e-mail");
        }

        return !row.IsGood;
    }

    // "e-mail", "E-Mail", "correo electrónico"; "direct mail" goes by post.
    private static bool IsEmail(string text) =>
        Array.Exists(Emails, word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            && !text.Contains("direct mail", StringComparison.OrdinalIgnoreCase);

    private static bool IsOther(string text)
    {
        var words = $" {Spellings.Normalize(text).Replace('_', ' ').Replace('-', ' ')} ";
        return Array.Exists(Others, word => words.Contains($" {word.Replace('-', ' ')} ", StringComparison.Ordinal));
    }
}
