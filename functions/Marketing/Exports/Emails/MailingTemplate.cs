using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Emails;

/// <summary>Our own template of mailings of any tool, each with its totals since it was sent.</summary>
public sealed class MailingTemplate : TableFormat
{
    private static readonly Column Title = Column.Text("mailing", "email massal", "surat massal").Required;
    private static readonly Column SentAt = Column.Date("mailed on", "tanggal surat", "disurati pada").Required;
    private static readonly Column Recipients = Column.Count("mailed to", "jumlah penerima", "dikirim ke").Required;
    private static readonly Column MailingId = Column.Text("mailing id", "id surat massal");
    private static readonly Column Delivered = Column.Count("delivered", "sampai");
    private static readonly Column Bounces = Column.Count("bounces", "pentalan");
    private static readonly Column Opens = Column.Count("opens", "pembukaan");
    private static readonly Column UniqueOpens = Column.Count("unique opens", "pembuka");
    private static readonly Column Clicks = Column.Count("clicks", "klik");
    private static readonly Column UniqueClicks = Column.Count("unique clicks", "pengklik");
    private static readonly Column Unsubscribes = Column.Count("unsubscribes", "berhenti berlangganan");
    private static readonly Column Complaints = Column.Count("complaints", "keluhan spam");
    private static readonly Column Revenue = Column.Number("revenue", "pendapatan", "revenue (*)");

    public override string Id => "mailings";

    public override string Name => "Mailings (our template)";

    public override string Source => "mailings";

    public override IReadOnlyDictionary<string, string> Example { get; } = new Dictionary<string, string>
    {
        ["mailing"] = "Promo Lebaran",
        ["mailed on"] = "2026-01-05 09:30",
        ["mailed to"] = "1500",
        ["unique opens"] = "420",
        ["unique clicks"] = "60",
    };

    public override IReadOnlyList<Role> Roles { get; } =
    [
        EmailRoles.Id(MailingId), EmailRoles.Delivered(Delivered), EmailRoles.Bounces(Bounces), EmailRoles.Opens(UniqueOpens).Or(Opens),
        EmailRoles.Clicks(UniqueClicks).Or(Clicks), EmailRoles.Unsubscribes(Unsubscribes), EmailRoles.Complaints(Complaints),
        EmailRoles.Revenue(Revenue),
    ];

    public override Dividing Dividing { get; } = new()
    {
        Parts = [],
        HasWhole = false,
        HasSegments = false,
        Thing = _ => [MailingId, Title, SentAt],
        Named = (MailingId, [Title, SentAt]),
        IsOneRow = _ => true,
        Grows = _ => true,
        Lasting = [SentAt, Recipients],
    };

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new(
            "mailings",
            [Title, SentAt, Recipients, MailingId, Delivered, Bounces, Opens, UniqueOpens, Clicks, UniqueClicks, Unsubscribes, Complaints,
                Revenue], Read),
    ];

    private static void Read(Row row)
    {
        if (TotalRows.SetAside(row, Title, SentAt))
        {
            return;
        }

        var (title, sentAt) = (row.RequiredText(Title), row.RequiredTime(SentAt));
        var id = row.Text(MailingId) ?? string.Create(CultureInfo.InvariantCulture, $"{title}|{sentAt:yyyy-MM-ddTHH:mm}");
        row.KeepMailing(new EmailCampaign
        {
            Tool = "mailings",
            CampaignId = id,
            Campaign = title,
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
            Revenue = row.Money(Revenue, out var shape),
            Currency = row.CurrencyOf(Revenue, shape, row.Heading.Currency(Revenue)),
        }, row.Has(MailingId) ? MailingId : Title);
    }
}
