using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// Google Ads reports, downloaded as CSV (UTF-8, comma) or for Excel (UTF-16, tab): a title and the days above the
/// table, several rows of totals below it, ' --' for what is not there. Campaigns, ad groups, keywords, search terms.
/// </summary>
public sealed class GoogleAds : TableFormat
{
    private const string Network = "google-ads";

    private static readonly Column Campaign =
        Column.Text("Campaign", "Kampanye", "Campagne", "Campaña", "Campanha", "Campagna", "Kampagne").Required;
    private static readonly Column Cost = Column.Number("Cost", "Biaya", "Coût", "Coste", "Costo", "Custo", "Kosten").Required;
    private static readonly Column Clicks = Column.Count("Clicks", "Klik", "Clics", "Cliques", "Clic", "Klicks").Required;
    private static readonly Column Interactions =
        Column.Count("Interactions", "Interaksi", "Interacciones", "Interações", "Interazioni", "Interaktionen").Required;
    private static readonly Column Impressions =
        Column.Count("Impr.", "Impressions", "Tayangan", "Impr", "Impresiones", "Impressões", "Impressioni", "Impressionen");
    private static readonly Column Conversions =
        Column.Number("Conversions", "Konversi", "Conv.", "Conversiones", "Conversões", "Conversioni", "Conversionen");
    private static readonly Column Currency =
        Column.Text(
            "Currency code", "Currency", "Kode mata uang", "Mata uang",
            "Code devise", "Code de devise", "Código de moneda", "Código da moeda", "Codice valuta",
            "Währungscode");
    private static readonly Column CampaignId =
        Column.Id("Campaign ID", "ID Kampanye", "ID de la campagne", "ID de campaña", "ID da campanha");
    private static readonly Column Customer = Column.Text("Customer ID", "ID Pelanggan", "Account", "Akun", "Account name", "Nama akun");
    private static readonly Column AdGroup = Column.Text(
        "Ad group", "Grup iklan", "Groupe d'annonces", "Grupo de anuncios", "Grupo de anúncios", "Gruppo di annunci", "Anzeigengruppe");
    private static readonly Column Keyword = Column.Text(
        "Search keyword", "Keyword", "Kata kunci penelusuran", "Kata kunci", "Mot clé du Réseau de Recherche",
        "Mot clé pour le Réseau de Recherche", "Mot clé de recherche", "Mot clé", "Palabra clave de búsqueda",
        "Palabra clave de la red de búsqueda", "Palabra clave", "Palavra-chave de pesquisa", "Pesquisar palavra-chave",
        "Palavra-chave da rede de pesquisa", "Palavra-chave", "Parola chiave per la rete di ricerca",
        "Parola chiave della rete di ricerca", "Parola chiave di ricerca", "Parola chiave", "Keyword für Suchnetzwerk",
        "Suchnetzwerk-Keyword", "Suchkeyword");

    private static readonly Column SearchTerm =
        Column.Text(
            "Search term", "Istilah penelusuran", "Terme de recherche", "Término de búsqueda", "Termo de pesquisa", "Termine di ricerca",
            "Suchbegriff");
    private static readonly Column Status = Column.Text(
        "Campaign state", "Campaign status", "Status kampanye", "Keyword status", "Ad group status", "Status", "État de la campagne");

    public override string Id => "google-ads";

    public override string Name => "Google Ads report";

    public override string Source => Network;

    public override bool IsSheetAFile => true;

    /// <summary>Google Ads Help: a conversion counts on the day of its click, by default up to 30 days back.</summary>
    public override int ProvisionalDays => 30;

    // A report of videos has interactions and no clicks; one of search terms need not name the campaign.
    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("report", [Campaign, Cost, Clicks, .. Others()], Read),
        new("report of interactions", [Campaign, Cost, Interactions, .. Others()], Read),
        new("report of search terms", [SearchTerm.Required, Cost, Clicks, .. Others().Where(column => column != SearchTerm)],
            row => Read(row, "search term", SearchTerm.Required)),
        new("report of keywords",
            [Keyword.Required, Cost, Clicks, Impressions.Required, .. Others().Where(column => column != Keyword && column != Impressions)],
            row => Read(row, "keyword", Keyword.Required)),
    ];

    public override Dividing Dividing { get; } = AdDivisions.OfSearch([[Campaign, CampaignId], [AdGroup]], [Customer]);

    // What other platforms count and Google does not: anybody's list has a campaign, its cost and its clicks.
    public override IReadOnlyList<IReadOnlyList<Column>> Foreign { get; } = [.. new[]
    {
        Column.Text("Retweets", "Reposts"), Column.Text("Tweet engagements", "Post engagements"),
        Column.Text("Swipe ups", "Swipes", "Swipe-ups"), Column.Text("Upvotes"), Column.Text("Pin clicks", "Pin saves"),
        Column.Text("Taps", "Tap-through rate (TTR)"), Column.Text("Reactions", "Reaksi"),
        Column.Text("Link clicks", "Klik tautan"), Column.Text("Clicks (destination)", "Clicks (all)", "Klik (semua)"),
        Column.Text("Advertised SKU", "Detail page views", "New-to-brand orders"), Column.Text("Produk Terjual", "GMV"),
    }.Select(column => (IReadOnlyList<Column>)[column])];

    public override void Finish(Reading reading) => AdCoverage.Declare(reading);

    /// <summary>Whether a heading names a campaign or an ad group: a report does, most cards do not.</summary>
    internal static bool NamesCampaign(string heading)
    {
        var text = Spellings.Normalize(heading);
        return new[] { Campaign, AdGroup }.Any(
            column => column.Aliases.Prepend(column.Name).Any(spelling => Spellings.Matches(spelling, text, out _)));
    }

    private static Column[] Others() =>
        [Impressions, Conversions, Currency, CampaignId, Customer, AdGroup, Keyword, SearchTerm, Status, .. AdDays.Columns,
            .. AdSegments.OfSearch];

    // Campaigns of some kinds have no ad groups, keywords or search terms.
    public override void ReadNothing(Row row)
    {
        if (LevelOf(row) == "campaign")
        {
            AdNothing.Keep(row, Network, "campaign", row.Has(AdDays.Day), AdPeriod.Of(row));
        }
    }

    private static void Read(Row row) => Read(row, LevelOf(row), Campaign);

    private static string LevelOf(Row row) => row.Has(SearchTerm) || row.Has(SearchTerm.Required) ? "search term"
        : row.Has(Keyword) || row.Has(Keyword.Required) ? "keyword" : row.Has(AdGroup) ? "ad group" : "campaign";

    private static void Read(Row row, string level, Column named)
    {
        if (IsTotal(row) || AdDays.IsWhole(row))
        {
            AdCoverage.TellTotal(row);
            row.SetAside("total");
            return;
        }

        OtherPlatforms.Reject(row, Network);
        var account = row.Text(Customer) ?? UploadName.Handle(row.Reading.Upload);
        var segment = AdSegments.Of(row);
        var report = AdPeriod.Of(row);
        var days = AdDays.Tell(row, report) ?? (row.IsGood ? AdPeriod.Need(row, named) : default);
        var cost = row.Money(Cost, out var shape);
        var (impressions, clicks) = (row.Count(Impressions), row.Count(Clicks));
        var series = AdSegments.Series(Network, account, level, days, segment);
        row.Keep(new AdSpend
        {
            Series = series,
            Network = Network,
            Account = account,
            Level = level,
            Segment = segment,
            CampaignId = row.Text(CampaignId) is null ? null : row.Id(CampaignId),
            Campaign = named == Campaign ? row.RequiredText(Campaign) : null,
            AdGroup = row.Text(AdGroup),
            SearchTerm = named != Campaign ? row.RequiredText(named) : row.Text(SearchTerm) ?? row.Text(Keyword),
            FromDay = days.From,
            ToDay = days.To,
            Cost = segment == AdSegments.ByConversion ? null : cost,
            Currency = row.CurrencyOf(Cost, shape, row.Currency(Currency)),
            Impressions = segment is AdSegments.ByConversion or AdSegments.ByClick ? null : impressions,
            Clicks = segment == AdSegments.ByConversion ? null : clicks,
            Conversions = (double?)row.Number(Conversions),
        });

        // Campaigns of some kinds have no ad groups, keywords or search terms.
        if (AdDays.IsByDay(row) && segment is null && level == "campaign")
        {
            AdCoverage.Tell(row, series, days.From, report);
        }
    }

    // "Total: Campaigns", "Total: Search", … stand in whichever column comes first, and the campaign's cell is empty or ' --'.
    private static bool IsTotal(Row row)
    {
        if (TotalRows.Begins(Encoding.UTF8.GetString(row.Cell(row.Has(Campaign) ? Campaign : row.Has(SearchTerm) ? SearchTerm : Keyword))))
        {
            return true;
        }

        if (row.Has(Campaign) && row.Text(Campaign) is not null
            && !Array.Exists(
                [SearchTerm, Keyword, Status, AdGroup, AdDays.Day], column => row.Has(column) && TotalRows.Begins(row.Text(column))))
        {
            return false;
        }

        for (var i = 0; i < row.CellCount; i++)
        {
            if (TotalRows.Begins(row.TextAt(i)))
            {
                return true;
            }
        }

        return false;
    }
}
