using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Emails;

/// <summary>
/// The list of campaigns as Mailchimp, Klaviyo and tools that write alike export it: recipients, opens and clicks, each
/// in all and unique. Rates are not read: they follow from the counts.
/// </summary>
public sealed class EmailCampaigns : TableFormat
{
    private static readonly Column Title = Column.Text("Title", "Campaign Name", "Campaign name", "Campaign", "Email name", "Nama kampanye", "Judul", "Kampanye").Required;
    private static readonly Column SentAt = Column.Date("Send Date", "Send Time", "Sent date", "Sent at", "Date sent", "Send date (Your time zone)", "Tanggal kirim", "Tanggal dikirim").Required;
    private static readonly Column Recipients = Column.Count("Total Recipients", "Recipients", "Emails sent", "Sent", "Total sent", "Jumlah penerima", "Total penerima", "Penerima", "Terkirim").Required;
    private static readonly Column UniqueOpens = Column.Count("Unique Opens", "Unique opened", "Opened", "Pembukaan unik", "Dibuka unik").Required;
    private static readonly Column CampaignId = Column.Text("Unique Id", "Campaign ID", "ID kampanye");
    private static readonly Column Subject = Column.Text("Subject", "Subject line", "Subjek");
    private static readonly Column Audience = Column.Text("List", "Audience", "Lists", "Daftar", "Audiens");
    private static readonly Column Delivered = Column.Count("Successful Deliveries", "Delivered", "Deliveries", "Berhasil terkirim", "Diterima");
    private static readonly Column Bounces = Column.Count("Total Bounces", "Bounces", "Bounced", "Total pentalan", "Pentalan");
    private static readonly Column Opens = Column.Count("Total Opens", "Opens", "Total pembukaan", "Dibuka");
    private static readonly Column UniqueClicks = Column.Count("Unique Clicks", "Clicked", "Klik unik");
    private static readonly Column Clicks = Column.Count("Total Clicks", "Clicks", "Total klik", "Klik");
    private static readonly Column Unsubscribes = Column.Count("Unsubscribes", "Unsubscribed", "Unsubscriptions", "Berhenti berlangganan", "Berhenti langganan");
    private static readonly Column Complaints = Column.Count("Abuse Complaints", "Spam Complaints", "Complaints", "Keluhan spam");
    private static readonly Column Revenue = Column.Number("Revenue", "Pendapatan");

    public override string Id => "email-campaigns";

    public override string Name => "E-mail campaigns (Mailchimp, Klaviyo and alike)";

    public override string Source => "email";

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "campaigns",
            [Title, SentAt, Recipients, UniqueOpens, CampaignId, Subject, Audience, Delivered, Bounces, Opens, UniqueClicks, Clicks, Unsubscribes, Complaints, Revenue],
            Read),
    ];

    private static void Read(Row row)
    {
        if (row.Text(Title) is "Total" or "Totals" && row.Text(SentAt) is null)
        {
            row.SetAside("total");
            return;
        }

        var (title, sentAt) = (row.RequiredText(Title), row.RequiredTime(SentAt));
        row.Keep(new EmailCampaign
        {
            Tool = row.Reading.Upload.Contains("klaviyo", StringComparison.OrdinalIgnoreCase) ? "klaviyo" : row.Has(CampaignId) && row.Heading.Spelling(CampaignId) == "Unique Id" ? "mailchimp" : "email",
            CampaignId = row.Text(CampaignId) ?? string.Create(CultureInfo.InvariantCulture, $"{title}|{sentAt:yyyy-MM-ddTHH:mm}"),
            Campaign = title,
            Audience = row.Text(Audience),
            SentAt = sentAt,
            Sent = row.Count(Recipients),
            Delivered = row.Count(Delivered) ?? (row.Count(Recipients) - row.Count(Bounces)),
            Bounces = row.Count(Bounces),
            Opens = row.Count(Opens),
            UniqueOpens = row.Count(UniqueOpens),
            Clicks = row.Count(Clicks),
            UniqueClicks = row.Count(UniqueClicks),
            Unsubscribes = row.Count(Unsubscribes),
            Complaints = row.Count(Complaints),
            Revenue = row.Money(Revenue, out _),
        });
    }
}
