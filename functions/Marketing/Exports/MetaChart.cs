using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Meta Business Suite's charts: UTF-16 or re-saved, one or more tables of day and value, each below its title, which
/// names the figure and often the network. Where it does not, the upload's path may.
/// </summary>
public sealed class MetaChart : TableFormat
{
    private static readonly Column Date = Column.Date("Date", "Tanggal", "Data", "Fecha", "Datum").Required;
    private static readonly Column Primary = Column.Number("Primary", "Utama", "Principal", "Primaire", "Primario", "Facebook *", "Instagram *").Required;

    private static readonly Column Women = Column.Text("Women", "Wanita", "Perempuan").Required;
    private static readonly Column Men = Column.Text("Men", "Pria", "Laki-laki").Required;

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
        if (Title(row) is not { } title)
        {
            row.SetAside("table not measured: " + (row.Preamble.Count > 0 ? row.Preamble[^1] : row.Heading.Spelling(Primary)));
            return;
        }

        var day = row.RequiredDay(Date);
        var value = row.Number(Primary, out var shape);
        if (shape.IsPercent)
        {
            row.Reject(Primary, "a count, not a share");
        }

        if (value is null)
        {
            row.SetAside("no value");
            return;
        }

        var network = title.Network ?? NetworkOfSibling(row.Reading, title.Measure) ?? NetworkOfPath(row.Reading);
        var series = $"meta|{network}|{title.Measure}";
        if (row.IsGood && Repeats(row, series, day, value.Value))
        {
            return;
        }

        row.Keep(new SocialDay
        {
            Series = series,
            Network = network,
            Measure = title.Measure,
            Day = day,
            Value = (double)value,
        });
    }

    // Some files hold a chart twice. A second value of the same day is another network's, and nobody can say which.
    private static bool Repeats(Row row, string series, DateOnly day, decimal value)
    {
        var isKnownDay = row.Reading.Repeats(string.Create(CultureInfo.InvariantCulture, $"{series}|{day:yyyy-MM-dd}"));
        var isSame = row.Reading.Repeats(string.Create(CultureInfo.InvariantCulture, $"{series}|{day:yyyy-MM-dd}|{value}"));
        if (isKnownDay && isSame)
        {
            row.SetAside("chart repeated in the same file");
        }
        else if (isKnownDay)
        {
            row.Reject(Primary, "one value a day for this figure; the titles do not tell two networks or accounts apart: upload one chart a file");
        }

        return isKnownDay;
    }

    // A 2023 export names the figure in the heading itself.
    private static MetaTitle? Title(Row row) =>
        MetaTitle.Read(row.Heading.Spelling(Primary)) ?? (row.Preamble.Count > 0 ? MetaTitle.Read(row.Preamble[^1]) : null);

    // Below "Follows" the same file often holds "Instagram follows": the chart without a name is then the other network's.
    private static string? NetworkOfSibling(Reading reading, string measure)
    {
        var head = reading.Siblings.First(sibling => sibling.File == reading.File).Bytes;
        var named = (TextEncoding.Tell(head.Span) ?? Encoding.UTF8).GetString(head.Span).Split('\n')
            .Select(line => MetaTitle.Read(line.Trim('\ufeff', '"', ' ', '\t', ';', ',', '\r')))
            .Where(title => title?.Measure == measure && title.Network is not null).Select(title => title!.Network).Distinct().ToList();
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
