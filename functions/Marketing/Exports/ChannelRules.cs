using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Our own template of channel rules: what source, medium and campaign must be like (an asterisk stands for anything, an
/// empty cell for all) and the channel that is meant. The first line that fits decides, before the default grouping.
/// </summary>
public sealed class ChannelRules : TableFormat
{
    private static readonly Column Channel = Column.Text("channel", "kanal").Required;
    private static readonly Column TrafficSource = Column.Text("source is", "source", "sumber").Required;
    private static readonly Column Medium = Column.Text("medium is", "medium", "media").Required;
    private static readonly Column Campaign = Column.Text("campaign is", "campaign", "kampanye");

    public override string Id => "channel-rules";

    public override string Name => "Channel rules (our template)";

    public override string Source => "channel-rules";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string> { ["source is"] = "tokopedia*", ["medium is"] = "referral", ["channel"] = "Marketplace" };

    public override IReadOnlyList<Table> Tables { get; } = [new("channel rules", [TrafficSource, Medium, Campaign, Channel], Read)];

    // A channel with its source and medium stands in many exports; a list of rules holds nothing else.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => !heading.Unknown.Any();

    private static void Read(Row row)
    {
        var (source, medium, campaign) = (row.Text(TrafficSource), row.Text(Medium), row.Text(Campaign));
        if (source is null && medium is null && campaign is null)
        {
            row.Reject(TrafficSource, "a source, a medium or a campaign: a rule without any would take every visit");
        }

        row.Keep(new ChannelRule { TrafficSource = source, Medium = medium, Campaign = campaign, Channel = row.RequiredText(Channel) });
    }
}
