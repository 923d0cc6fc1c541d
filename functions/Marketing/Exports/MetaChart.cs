using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Meta Business Suite's charts: UTF-16 or re-saved, one or more tables of day and value, each below its title, which
/// names the figure and often the network. Where it does not, the upload's path may.
/// </summary>
public sealed class MetaChart : TableFormat
{
    private static readonly Column Date = Column.Date("Date", "Tanggal").In(DateOrder.YearMonthDay).Required;
    private static readonly Column Primary = Column.Number("Primary", "Utama", "Facebook Page reach", "Instagram reach").Required;

    private static readonly Column Women = Column.Text("Women", "Wanita", "Perempuan").Required;
    private static readonly Column Men = Column.Text("Men", "Pria", "Laki-laki").Required;

    private static readonly Dictionary<string, (string? Network, string Measure)> Titles = new(StringComparer.Ordinal)
    {
        ["facebook reach"] = ("facebook", "reach"),
        ["facebook page reach"] = ("facebook", "reach"),
        ["instagram reach"] = ("instagram", "reach"),
        ["reach"] = (null, "reach"),
        ["jangkauan"] = (null, "reach"),
        ["follows"] = (null, "follows"),
        ["facebook follows"] = ("facebook", "follows"),
        ["instagram follows"] = ("instagram", "follows"),
        ["facebook visits"] = ("facebook", "profile_visits"),
        ["instagram profile visits"] = ("instagram", "profile_visits"),
        ["views"] = (null, "views"),
        ["tayangan"] = (null, "views"),
        ["viewers"] = (null, "viewers"),
        ["content interactions"] = (null, "engagements"),
        ["instagram link clicks"] = ("instagram", "link_clicks"),
        ["facebook link clicks"] = ("facebook", "link_clicks"),
        ["link clicks"] = (null, "link_clicks"),
    };

    public override string Id => "meta-chart";

    public override string Name => "Meta Business Suite chart";

    public override string Source => "meta";

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("days", [Date, Primary], Read),
        new("audience by age and gender", [Women, Men], row => row.SetAside("audience: shares without a day")),
    ];

    private static void Read(Row row)
    {
        var title = Title(row);
        if (!Titles.TryGetValue(title, out var known))
        {
            row.SetAside("table not measured: " + title);
            return;
        }

        var day = row.RequiredDay(Date);
        var value = row.Number(Primary);
        if (value is null)
        {
            row.SetAside("no value");
            return;
        }

        var network = known.Network ?? NetworkOfSibling(row.Reading, known.Measure) ?? NetworkOfPath(row.Reading);
        row.Keep(new SocialDay
        {
            Series = $"meta|{network}|{known.Measure}",
            Network = network,
            Measure = known.Measure,
            Day = day,
            Value = (double)value,
        });
    }

    // A 2023 export names the figure in the heading itself.
    private static string Title(Row row)
    {
        var heading = Spellings.Normalize(row.Heading.Spelling(Primary));
        return Titles.ContainsKey(heading) ? heading
            : row.Preamble.Count > 0 ? Spellings.Normalize(row.Preamble[^1]) : "";
    }

    // Below "Follows" the same file often holds "Instagram follows": the chart without a name is then the other network's.
    private static string? NetworkOfSibling(Reading reading, string measure)
    {
        var head = reading.Siblings.First(sibling => sibling.File == reading.File).Bytes;
        var named = (TextEncoding.Tell(head.Span) ?? System.Text.Encoding.UTF8).GetString(head.Span).Split('\n')
            .Select(line => Titles.GetValueOrDefault(Spellings.Normalize(line.Trim('\ufeff', '"', ' ', '\t', ';', ',', '\r'))))
            .Where(title => title.Measure == measure && title.Network is not null).Select(title => title.Network).Distinct().ToList();
        return named.Count != 1 ? null : named[0] == "facebook" ? "instagram" : "facebook";
    }

    private static string NetworkOfPath(Reading reading)
    {
        var path = reading.Upload.ToLowerInvariant();
        foreach (var network in new[] { "instagram", "facebook" })
        {
            if (path.Contains(network, StringComparison.Ordinal))
            {
                return network;
            }
        }

        if (path.Split('/', '_', '-', ' ', '.') is var words && words.Contains("ig"))
        {
            return "instagram";
        }

        if (words.Contains("fb"))
        {
            return "facebook";
        }

        reading.Note("The chart's title names no network, and neither does the upload's path: put 'instagram' or 'facebook' into the file's or folder's name.");
        return "unknown";
    }
}
