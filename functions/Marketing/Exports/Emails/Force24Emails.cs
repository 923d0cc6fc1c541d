using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Emails;

/// <summary>
/// Force24's e-mail stages. 'campaigndatecreated' mixes day and month in both orders and is not read; 'datecreated' is
/// ISO. An open rate may be above 100 %, because it counts every opening: only counts are taken.
/// </summary>
public sealed class Force24Emails : TableFormat
{
    private static readonly Column StageId = Column.Id("stageid").Required;
    private static readonly Column Campaign = Column.Text("campaignname").Required;
    private static readonly Column Sent = Column.Count("emailsentcount").Required;
    private static readonly Column Created = Column.Date("datecreated").Required;
    private static readonly Column Delivered = Column.Count("emaildeliveredcount");
    private static readonly Column Hard = Column.Count("emailhardbouncecount");
    private static readonly Column Soft = Column.Count("emailsoftbouncecount");
    private static readonly Column Opens = Column.Count("emailopencount");
    private static readonly Column UniqueOpens = Column.Count("emailuniqueopencount");
    private static readonly Column Clicks = Column.Count("emailclickcount");
    private static readonly Column UniqueClicks = Column.Count("emailuniqueclickcount");
    private static readonly Column Unsubscribes = Column.Count("emailunsubscribecount");
    private static readonly Column Spam = Column.Count("emailspambouncecount");
    private static readonly Column Audience = Column.Text("name");
    private static readonly Column Revenue = Column.Number("totalrevenue");
    private static readonly Column TextMessages = Column.Count("smssentcount");
    private static readonly Column TestMode = Column.Text("istestmode");

    public override string Id => "force24-emails";

    public override string Name => "Force24 e-mail campaigns";

    public override string Source => "force24";

    public override Dividing Dividing { get; } = new()
    {
        Parts = [],
        Thing = _ => [StageId],
        IsOneRow = _ => true,
        Grows = _ => true,
        Lasting = [Created, Sent],
    };

    public override IReadOnlyList<Role> Roles { get; } =
    [
        EmailRoles.Delivered(Delivered), EmailRoles.Bounces(Hard).Or(Soft), EmailRoles.Opens(UniqueOpens).Or(Opens),
        EmailRoles.Clicks(UniqueClicks).Or(Clicks), EmailRoles.Unsubscribes(Unsubscribes), EmailRoles.Complaints(Spam),
        EmailRoles.Revenue(Revenue),
    ];

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "e-mails",
            [StageId, Campaign, Sent, Created, Delivered, Hard, Soft, Opens, UniqueOpens, Clicks, UniqueClicks, Unsubscribes, Spam,
                Audience, Revenue, TextMessages, TestMode], Read)];

    // A stage sends e-mails or text messages.
    private static void Read(Row row)
    {
        if (row.Flag(TestMode) == true)
        {
            row.SetAside("test mode");
        }
        else if (row.Count(TextMessages) > 0 && row.Count(Sent) == 0)
        {
            row.SetAside("text messages: no e-mail");
        }
        else
        {
            Keep(row);
        }
    }

    private static void Keep(Row row) => row.KeepMailing(new EmailCampaign
    {
        Tool = "force24",
        CampaignId = row.Id(StageId),
        Campaign = row.Text(Campaign),
        Audience = row.Text(Audience),
        SentAt = row.RequiredTime(Created),
        Sent = row.Count(Sent),
        Delivered = row.Count(Delivered),
        Bounces = row.Count(Hard) + row.Count(Soft),
        Opens = row.Count(Opens),
        UniqueOpens = row.Count(UniqueOpens),
        Clicks = row.Count(Clicks),
        UniqueClicks = row.Count(UniqueClicks),
        Unsubscribes = row.Count(Unsubscribes),
        Complaints = row.Count(Spam),
        Revenue = row.Money(Revenue, out var shape),
        Currency = row.CurrencyOf(Revenue, shape, null),
    }, StageId);
}
