using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// The cards of Google Ads' overview, each downloaded as a file of its own, whose name alone says the days:
/// "Campaigns(2026.02.10-2026.02.23).csv". The time series is the account by day; devices and networks divide the same account.
/// </summary>
public sealed class GoogleAdsCards : TableFormat
{
    private const string Network = "google-ads";

    private static readonly Column CampaignName =
        Column.Text(
            "Campaign Name", "Nama kampanye", "Nome da campanha", "Nombre de la campaña", "Nombre de campaña", "Nom de la campagne",
            "Nome campagna", "Kampagnenname").Required;
    private static readonly Column GroupName = Column.Text(
        "Campaign Group Name", "Nama grup kampanye", "Nome do grupo de campanhas", "Nome do grupo da campanha",
        "Nombre del grupo de campañas", "Nom du groupe de campagnes", "Nome gruppo di campagne", "Name der Kampagnengruppe").Required;
    private static readonly Column Keyword = Column.Text(
        "Search Keyword", "Kata kunci penelusuran", "Palavra-chave da rede de pesquisa", "Palavra-chave de pesquisa",
        "Pesquisar palavra-chave", "Palabra clave de búsqueda", "Palabra clave de la red de búsqueda",
        "Mot clé du Réseau de Recherche", "Mot clé de recherche", "Parola chiave per la rete di ricerca", "Parola chiave di ricerca",
        "Keyword für Suchnetzwerk", "Suchkeyword").Required;
    private static readonly Column MatchType = Column.Text(
        "Match type", "Jenis pencocokan", "Tipo de correspondência", "Pesquisar tipo de correspondência de palavra-chave",
        "Tipo de concordancia", "Type de correspondance", "Tipo di corrispondenza", "Keyword-Option", "Übereinstimmungstyp").Required;
    private static readonly Column Search =
        Column.Text("Search", "Penelusuran", "Pesquisar", "Pesquisa", "Búsqueda", "Recherche", "Ricerca", "Suchanfrage").Required;
    private static readonly Column Word = Column.Text("Word", "Kata", "Palavra", "Palabra", "Mot", "Parola", "Wort").Required;
    private static readonly Column Device = Column.Text("Device", "Perangkat", "Dispositivo", "Appareil", "Gerät").Required;
    private static readonly Column AdNetwork =
        Column.Text("Network", "Jaringan", "Rede", "Red", "Réseau", "Rete", "Werbenetzwerk", "Netzwerk").Required;
    private static readonly Column Date = Column.Date("Date", "Tanggal", "Data", "Fecha", "Datum").Required;
    private static readonly Column Week = AdDays.Week.Required;
    private static readonly Column Month = AdDays.Month.Required;
    private static readonly Column Quarter = AdDays.Quarter.Required;
    private static readonly Column Hour = Column.Text(
        "Start Hour", "Jam mulai", "Hora de início", "Hora de inicio", "Heure de début", "Ora di inizio", "Startstunde", "Beginn").Required;
    private static readonly Column Weekday = Column.Text("Day", "Hari", "Dia", "Día", "Jour", "Giorno", "Tag").Required;
    private static readonly Column HourOfDay = Column.Text("Hour", "Jam", "Hora", "Heure", "Ora", "Stunde").Required;
    private static readonly Column AgeRange = Column.Text(
        "Age Range", "Gender", "Rentang usia", "Jenis kelamin", "Faixa de idade", "Faixa etária", "Sexo", "Gênero", "Intervalo de edad",
        "Tranche d'âge", "Sexe", "Fascia d'età", "Genere", "Altersgruppe", "Geschlecht").Required;
    private static readonly Column Known = Column.Text(
        "Percent of known total", "Porcentagem do total conhecido", "Porcentaje del total conocido", "Pourcentage du total connu",
        "Percentuale del totale noto", "Prozentsatz der bekannten Gesamtzahl").Required;
    private static readonly Column Location =
        Column.Text(
            "Location Name", "Nama lokasi", "Nome do local", "Nombre de la ubicación", "Nom de la zone géographique", "Nome località",
            "Standortname").Required;

    private static readonly Column Cost = Column.Number("Cost", "Biaya", "Custo", "Coste", "Costo", "Coût", "Kosten").Required;
    private static readonly Column Clicks = Column.Count("Clicks", "Klik", "Cliques", "Clics", "Clic", "Klicks");
    private static readonly Column PricePerClick =
        Column.Number("Avg. CPC", "BPK Rata-rata", "CPC méd.", "CPC medio", "CPC moy.", "CPC medio.", "Durchschn. CPC").Required;
    private static readonly Column Impressions =
        Column.Count("Impressions", "Tayangan", "Impr.", "Impressões", "Impresiones", "Impressioni", "Impressionen");
    private static readonly Column Conversions =
        Column.Number("Conversions", "Konversi", "Conversões", "Conversiones", "Conversioni", "Conversionen");

    public override string Id => "google-ads-cards";

    public override string Name => "Google Ads overview cards";

    public override string Source => Network;

    /// <summary>Google Ads Help: a conversion counts on the day of its click, by default up to 30 days back.</summary>
    public override int ProvisionalDays => 30;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        Card("campaigns", "campaign", CampaignName, GroupName),
        Card("search keywords", "keyword", Keyword, MatchType, Clicks),
        Card("searches", "search term", Search, Clicks, Impressions),
        Card("devices", "account", Device, Clicks),
        Card("networks", "account", AdNetwork, Clicks),
        Card("time series", "account", Date, Clicks),
        Card("time series by week", "account", Week, Clicks),
        Card("time series by month", "account", Month, Clicks),
        Card("time series by quarter", "account", Quarter, Clicks),
        new("words", [Word, Cost, Clicks.Required], row => row.SetAside("words of searches: the searches hold the same clicks")),
        new("days of the week", [Weekday, Impressions.Required], ReadWeekday),
        new("hours", [Hour, Impressions.Required], row => row.SetAside("hours of a day are not measured")),
        new("hours of one day", [HourOfDay, PricePerClick, Cost, Clicks.Required], row => row.SetAside("hours of a day are not measured")),
        new("audience", [AgeRange, Known], row => row.SetAside("audience: not measured")),
        new("locations", [Location, Impressions.Required], row => row.SetAside("locations: not measured")),
    ];

    // A report has its title and days above it, and names the campaign of each keyword.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) =>
        preamble.Count == 0 && (heading.Place(Weekday) < 0 || heading.Texts.Count == 2 || heading.Place(Hour) >= 0)
            && !heading.Unknown.Any(NamesCampaign);

    public override void Finish(Reading reading) => AdCoverage.Declare(reading);

    private static bool NamesCampaign(string heading)
    {
        var text = Spellings.Normalize(heading);
        return GoogleAds.NamesCampaign(heading)
            || CampaignName.Aliases.Prepend(CampaignName.Name).Any(spelling => Spellings.Matches(spelling, text, out _));
    }

    public override void ReadNothing(Row row)
    {
        if (row.Has(Date) || row.Has(CampaignName))
        {
            AdNothing.Keep(
                row, Network, row.Has(Date) ? "account" : "campaign", isByDay: row.Has(Date), AdPeriod.Named(row.Reading));
        }
    }

    // Which figures a card shows is chosen on the page: those by which it is known, and whichever else is there.
    private static Table Card(string name, string level, Column by, params Column[] known) => new(
        name,
        [by, Cost, .. known.Select(column => column.Required),
            .. new[] { Clicks, Impressions, Conversions }.Where(column => !known.Contains(column))],
        row => Read(row, level, by));

    private static void Read(Row row, string level, Column by)
    {
        if (TotalRows.SetAside(row, by))
        {
            return;
        }

        var (from, to) = Days(row, by);
        var account = UploadName.Handle(row.Reading.Upload);
        var cost = row.Money(Cost, out var shape);
        var series = AdSegments.Series(Network, account, level, (from, to), null);
        row.Keep(new AdSpend
        {
            Series = series,
            Network = Network,
            Account = account,
            Level = level,
            Campaign = by == CampaignName ? row.RequiredText(by) : null,
            SearchTerm = by == Keyword || by == Search ? row.RequiredText(by) : null,
            FromDay = from,
            ToDay = to,
            Cost = cost,
            Currency = row.CurrencyOf(Cost, shape, null),
            Impressions = Count(row, Impressions),
            Clicks = Count(row, Clicks),
            Conversions = (double?)row.Number(Conversions),
        });
        if (by == Date)
        {
            AdCoverage.Tell(row, series, from, AdPeriod.Named(row.Reading));
        }
    }

    // "Sunday": a date in its place is no card of Google's.
    private static void ReadWeekday(Row row)
    {
        if (row.RequiredText(Weekday).Any(char.IsDigit))
        {
            row.Reject(Weekday, "a day of the week, as Sunday");
            return;
        }

        row.SetAside("days of the week are not measured");
    }

    private static long? Count(Row row, Column column) => row.Count(row.Has(column) ? column : column.Required);

    private static (DateOnly From, DateOnly To) Days(Row row, Column by)
    {
        if (by == Date)
        {
            var day = row.RequiredDay(by);
            return (day, day);
        }

        // The first and the last period of a series reach only as far as the card's own days.
        return by == Week || by == Month || by == Quarter
            ? AdDays.Tell(row, UploadName.Period(UploadName.Of(row.Reading))) ?? default
            : AdPeriod.Need(row, by);
    }
}
