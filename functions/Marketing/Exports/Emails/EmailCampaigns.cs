using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Emails;

/// <summary>
/// The list of campaigns as Mailchimp, Klaviyo, Brevo, HubSpot and tools that write alike export it: recipients, opens and clicks, each
/// in all and unique. Rates are not read: they follow from the counts.
/// </summary>
public sealed class EmailCampaigns : TableFormat
{
    private static readonly Column Title = Column.Text(
        "Title", "Campaign Name", "Campaign", "Email name", "Internal email name", "Nama kampanye", "Judul", "Kampanye",
        "Nom de la campagne", "Nombre de la campaña", "Nome da campanha",
        "Nome della campagna", "Nome campagna", "Kampagnenname", "Name der Kampagne").Required;

    private static readonly Column SentAt = Column.Date(
        "Send Date", "Send Time", "Sent date", "Sent at", "Sent on", "Date sent", "Time sent", "Send date (Your time zone)",
        "Tanggal kirim", "Tanggal dikirim", "Date d'envoi", "Fecha de envío",
        "Data de envio", "Data di invio", "Data invio", "Versanddatum", "Sendedatum").Required;

    private static readonly Column Recipients = Column.Count(
        "Total Recipients", "Recipients", "Emails sent", "Sent", "Sends", "Total sent", "Jumlah penerima", "Total penerima", "Penerima",
        "Terkirim", "Destinataires", "Destinatarios", "Destinatários",
        "Destinatari", "Empfänger", "Envoyés", "Enviados", "Gesendet").Required;

    private static readonly Column UniqueOpens = Column.Count(
        "Unique Opens", "Unique opened", "Opened", "Openers", "Pembukaan unik", "Dibuka unik", "Ouvreurs", "Ouvertures uniques",
        "Aperturas únicas", "Aberturas únicas", "Aperture uniche",
        "Eindeutige Öffnungen", "Einmalige Öffnungen").Required;

    private static readonly Column CampaignId = Column.Text("Unique Id", "Campaign ID", "Email ID", "ID kampanye");
    private static readonly Column Subject =
        Column.Text("Subject", "Subject line", "Subjek", "Objet", "Asunto", "Assunto", "Oggetto", "Betreff");
    private static readonly Column Audience = Column.Text("List", "Audience", "Lists", "Daftar", "Audiens");
    private static readonly Column Delivered = Column.Count(
        "Successful Deliveries", "Delivered", "Deliveries", "Berhasil terkirim", "Diterima", "Délivrés", "Livrés", "Entregados",
        "Entregues", "Consegnate", "Consegnati", "Zugestellt");

    private static readonly Column Bounces = Column.Count("Total Bounces", "Bounces", "Bounced", "Total pentalan", "Pentalan", "Rebotes");
    private static readonly Column HardBounces = Column.Count("Hard Bounces", "Hard bounced", "Pentalan keras", "Rebotes duros");
    private static readonly Column SoftBounces = Column.Count("Soft Bounces", "Soft bounced", "Pentalan lunak", "Rebotes suaves");
    private static readonly Column Opens =
        Column.Count("Total Opens", "Opens", "Total pembukaan", "Dibuka", "Ouvertures", "Aperturas", "Aberturas", "Aperture", "Öffnungen");
    private static readonly Column UniqueClicks = Column.Count(
        "Unique Clicks", "Clicked", "Clickers", "Klik unik", "Cliqueurs", "Clics uniques", "Clics únicos", "Cliques únicos", "Clic unici",
        "Clic univoci", "Eindeutige Klicks");

    private static readonly Column Clicks =
        Column.Count("Total Clicks", "Clicks", "Total klik", "Klik", "Clics", "Cliques", "Clic", "Klicks");
    private static readonly Column Unsubscribes = Column.Count(
        "Unsubscribes", "Unsubscribed", "Unsubscriptions", "Berhenti berlangganan", "Berhenti langganan", "Désinscriptions",
        "Désabonnements", "Bajas", "Cancelaciones de suscripción",
        "Cancelamentos de inscrição", "Descadastros", "Disiscrizioni", "Abmeldungen");

    private static readonly Column Complaints = Column.Count(
        "Abuse Complaints", "Spam Complaints", "Complaints", "Spam reports", "Marked as spam", "Keluhan spam", "Plaintes", "Quejas",
        "Reclamações", "Reclami", "Beschwerden");

    private static readonly Column Revenue = Column.Number("Revenue", "Total Revenue", "Pendapatan");

    // Variants of a test are mailings of their own, and a list may give each by day or by audience: then none of its rows is the mailing's.
    private static readonly Column Variation = Column.Text(
        "Variation", "Variation Name", "Variant", "Version", "A/B variation", "Variasi", "Varian", "Variante", "Variação", "Variación");
    private static readonly Column[] Others =
        [MessageKinds.Channel, MessageKinds.Kind, Variation, CampaignId, Subject, Audience, Delivered, Bounces, HardBounces, SoftBounces,
            UniqueClicks, Clicks, Unsubscribes, Complaints, Revenue];

    public override string Id => "email-campaigns";

    public override string Name => "E-mail campaigns (Mailchimp, Klaviyo, Brevo, HubSpot and alike)";

    public override string Source => "email";

    // A mailing has a row, or one for each list to which it went, and each variant of a test is a mailing of its own. Devices and segments
    // share what was sent, and of anything else nobody knows.
    public override Dividing Dividing { get; } = new()
    {
        Parts = [Audience.Name, .. Audience.Aliases],
        HasWhole = false,
        HasSegments = false,
        Thing = _ => [CampaignId, Title, SentAt, Variation],
        Named = (CampaignId, [Title, SentAt]),
        Unread = _ => [Subject, MessageKinds.Channel, MessageKinds.Kind],
        IsOneRow = _ => true,
        Grows = _ => true,
        Lasting = [SentAt, Recipients],
    };

    public override IReadOnlyList<Role> Roles { get; } =
    [
        EmailRoles.Id(CampaignId), EmailRoles.Channel(MessageKinds.Channel).Or(MessageKinds.Kind), EmailRoles.Variation(Variation),
        EmailRoles.Delivered(Delivered), EmailRoles.Bounces(Bounces).Or(HardBounces, SoftBounces), EmailRoles.Opens(Opens),
        EmailRoles.Clicks(UniqueClicks).Or(Clicks), EmailRoles.Unsubscribes(Unsubscribes), EmailRoles.Complaints(Complaints),
        EmailRoles.Revenue(Revenue),
    ];

    // Some tools count each opening and no opener.
    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("campaigns", [Title, SentAt, Recipients, UniqueOpens, Opens, .. Others], row => Read(row, Opens)),
        new("campaigns without openers", [Title, SentAt, Recipients, Opens.Required, .. Others], row => Read(row, Opens.Required)),
    ];

    private static void Read(Row row, Column opens)
    {
        if (row.Text(Title) is "Total" or "Totals" && row.Text(SentAt) is null)
        {
            row.SetAside("total");
            return;
        }

        if (MessageKinds.SetAside(row))
        {
            return;
        }

        var bounces = row.Has(Bounces) ? row.Count(Bounces) : row.Count(HardBounces) + row.Count(SoftBounces);
        var (title, sentAt) = (row.RequiredText(Title), row.RequiredTime(SentAt));
        var mailing = new EmailCampaign
        {
            Tool = row.Reading.Upload.Contains("klaviyo", StringComparison.OrdinalIgnoreCase)
                ? "klaviyo" : row.Has(CampaignId) && row.Heading.Spelling(CampaignId) == "Unique Id" ? "mailchimp" : "email",
            CampaignId = (row.Text(CampaignId) ?? string.Create(CultureInfo.InvariantCulture, $"{title}|{sentAt:yyyy-MM-ddTHH:mm}"))
                + (row.Text(Variation) is { } variation ? "|" + variation : ""),
            Campaign = title,
            Audience = row.Text(Audience),
            SentAt = sentAt,
            Sent = row.Count(Recipients),
            Delivered = row.Has(Delivered) ? row.Count(Delivered) : row.Count(Recipients) - bounces,
            Bounces = bounces,
            Opens = row.Count(opens),
            UniqueOpens = row.Count(UniqueOpens),
            Clicks = row.Count(Clicks),
            UniqueClicks = row.Count(UniqueClicks),
            Unsubscribes = row.Count(Unsubscribes),
            Complaints = row.Count(Complaints),
            Revenue = row.Money(Revenue, out var shape),
            Currency = row.CurrencyOf(Revenue, shape, null),
        };
        if (row.IsGood)
        {
            var called = row.Has(CampaignId) ? CampaignId : Title;
            row.KeepMailing(mailing, called, mailing.Audience);
        }
    }
}
