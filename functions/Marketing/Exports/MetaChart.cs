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
    private static readonly Column Primary = Column.Number(
        "Primary", "Utama", "Principal", "Primaire", "Primario", "Primär", "Facebook *", "Instagram *", "New Facebook *", "New Instagram *",
        "* Facebook", "* Instagram").Required;

    private static readonly Column Women =
        Column.Text("Women", "Wanita", "Perempuan", "Mulheres", "Mujeres", "Femmes", "Donne", "Frauen").Required;
    private static readonly Column Men =
        Column.Text("Men", "Pria", "Laki-laki", "Homens", "Hombres", "Hommes", "Uomini", "Männer").Required;

    private static readonly Column Place = Column.Text(
        "Top cities", "Top countries", "Kota teratas", "Negara teratas", "Principais cidades", "Principais países", "Principales ciudades",
        "Principales países", "Principales villes",
        "Principaux pays", "Città principali", "Paesi principali", "Top-Städte", "Top-Länder").Required;

    private static readonly Column Share = Column.Text("Value", "Nilai", "Valor", "Valeur", "Valore", "Wert").Required;

    public override string Id => "meta-chart";

    public override string Name => "Meta Business Suite chart";

    public override string Source => "meta";

    public override Dividing Dividing => Social.SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("days", [Date, Primary], Read),
        new("audience by age and gender", [Women, Men], row => row.SetAside("audience: shares without a day")),
        new("audience by place", [Place, Share], row => row.SetAside("audience: shares without a day")),
    ];

    // A chart is a day and a value: a sheet of many columns, of which one names a network, is somebody's own.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Unknown.Count() <= 1;

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
        var account = Social.DayFigures.AccountOfPath(row.Reading, network);
        var series = account is null ? $"meta|{network}|{title.Measure}" : $"meta|{network}|{account}|{title.Measure}";
        Social.DayFigures.TellUnread(row.Reading, title.Measure);
        var figure = new SocialDay
        {
            Series = series,
            Network = network,
            Account = account,
            Measure = title.Measure,
            Day = day,
            Value = (double)value,
        };
        if (Social.SocialDivisions.Dividing.IsOfPart(row))
        {
            Social.SocialDivisions.KeepPart(row, series, day, title.Measure, figure);
        }
        else
        {
            Social.SocialDivisions.Keep(
                row, figure, row.Heading.Spelling(Primary), row.Text(Primary) ?? "",
                "one value a day for this figure; the titles do not tell two networks or accounts apart: upload one chart a file");
        }
    }

    // A 2023 export names the figure in the heading, too, and not always the right one ("Facebook Page likes" below "Facebook Page
    // visits").
    private static MetaTitle? Title(Row row) =>
        (row.Preamble.Count > 0 ? MetaTitle.Read(row.Preamble[^1]) : null) ?? MetaTitle.Read(row.Heading.Spelling(Primary));

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

        reading.Note(
            "The chart's title names no network, and neither does the upload's path: put 'instagram' or 'facebook' into the file's or "
                + "folder's name.");
        return "unknown";
    }
}
