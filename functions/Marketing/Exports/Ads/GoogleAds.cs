using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// Google Ads reports, downloaded as CSV (UTF-8, comma) or for Excel (UTF-16, tab): a title and the days above the
/// table, several rows of totals below it, ' --' for what is not there. Campaigns, ad groups, keywords, search terms,
/// and the card of the overview, which names no days.
/// </summary>
public sealed class GoogleAds : TableFormat
{
    private const string Network = "google-ads";

    private static readonly Column Campaign = Column.Text("Campaign", "Kampanye", "Campagne", "Campaña", "Campanha", "Campagna", "Kampagne").Required;
    private static readonly Column CampaignName = Column.Text("Campaign Name", "Nama kampanye").Required;
    private static readonly Column GroupName = Column.Text("Campaign Group Name", "Nama grup kampanye").Required;
    private static readonly Column Cost = Column.Number("Cost", "Biaya", "Coût", "Coste", "Costo", "Custo", "Kosten").Required;
    private static readonly Column Clicks = Column.Count("Clicks", "Klik", "Clics", "Cliques", "Clic", "Klicks").Required;
    private static readonly Column Impressions = Column.Count("Impr.", "Impressions", "Tayangan", "Impr", "Impresiones", "Impressões", "Impressioni");
    private static readonly Column Conversions = Column.Number("Conversions", "Konversi", "Conv.", "Conversiones", "Conversões", "Conversioni");
    private static readonly Column Currency = Column.Text("Currency code", "Kode mata uang", "Code devise", "Código de moneda", "Código da moeda", "Codice valuta", "Währungscode");
    private static readonly Column CampaignId = Column.Id("Campaign ID", "ID Kampanye", "ID de la campagne", "ID de campaña", "ID da campanha");
    private static readonly Column Customer = Column.Text("Customer ID", "ID Pelanggan", "Account", "Akun", "Account name", "Nama akun");
    private static readonly Column AdGroup = Column.Text("Ad group", "Grup iklan", "Groupe d'annonces", "Grupo de anuncios", "Grupo de anúncios", "Gruppo di annunci", "Anzeigengruppe");
    private static readonly Column Keyword = Column.Text("Search keyword", "Keyword", "Kata kunci penelusuran", "Kata kunci");
    private static readonly Column SearchTerm = Column.Text("Search term", "Istilah penelusuran", "Terme de recherche", "Término de búsqueda", "Termo de pesquisa", "Termine di ricerca", "Suchbegriff");
    private static readonly Column Status = Column.Text("Campaign state", "Campaign status", "Status kampanye", "Keyword status", "Ad group status", "Status", "État de la campagne");
    private static readonly Column Day = Column.Date("Day", "Hari", "Jour", "Día", "Dia", "Giorno", "Tag");
    private static readonly Column Week = Column.Date("Week", "Minggu", "Semaine", "Semana", "Settimana", "Woche");

    public override string Id => "google-ads";

    public override string Name => "Google Ads report";

    public override string Source => Network;

    /// <summary>Google Ads Help: a conversion counts on the day of its click, by default up to 30 days back.</summary>
    public override int ProvisionalDays => 30;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("report", [Campaign, Cost, Clicks, Impressions, Conversions, Currency, CampaignId, Customer, AdGroup, Keyword, SearchTerm, Status, Day, Week], Read),
        new("campaigns on the overview", [CampaignName, GroupName, Cost, Clicks], ReadCard),
    ];

    private static void Read(Row row)
    {
        if (IsTotal(row))
        {
            row.SetAside("total");
            return;
        }

        var level = row.Has(SearchTerm) ? "search term" : row.Has(Keyword) ? "keyword" : row.Has(AdGroup) ? "ad group" : "campaign";
        var account = row.Text(Customer);
        var (from, to) = Days(row);
        var cost = row.Money(Cost, out var shape);
        row.Keep(new AdSpend
        {
            Series = $"{Network}|{account}|{level}|{(from == to ? "day" : "range")}",
            Network = Network,
            Account = account,
            Level = level,
            CampaignId = row.Text(CampaignId) is null ? null : row.Id(CampaignId),
            Campaign = row.RequiredText(Campaign),
            AdGroup = row.Text(AdGroup),
            SearchTerm = row.Text(SearchTerm) ?? row.Text(Keyword),
            FromDay = from,
            ToDay = to,
            Cost = cost,
            Currency = row.Currency(Currency) ?? shape.Currency,
            Impressions = row.Count(Impressions),
            Clicks = row.Count(Clicks),
            Conversions = (double?)row.Number(Conversions),
        });
    }

    private static void ReadCard(Row row)
    {
        if (TotalWord(row.Text(CampaignName)))
        {
            row.SetAside("total");
            return;
        }

        var (from, to) = AdPeriod.Need(row, CampaignName);
        var cost = row.Money(Cost, out var shape);
        row.Keep(new AdSpend
        {
            Series = $"{Network}||campaign|{(from == to ? "day" : "range")}",
            Network = Network,
            Level = "campaign",
            Campaign = row.RequiredText(CampaignName),
            FromDay = from,
            ToDay = to,
            Cost = cost,
            Currency = shape.Currency,
            Clicks = row.Count(Clicks),
        });
    }

    // "Total: Campaigns", "Total: Search", … stand in whichever column is the first.
    private static bool IsTotal(Row row) =>
        Array.Exists([SearchTerm, Keyword, Status, Campaign, AdGroup, Day], column => row.Has(column) && TotalWord(Encoding.UTF8.GetString(row.Cell(column))));

    private static bool TotalWord(string? text) =>
        text is not null && (text.StartsWith("Total:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Total :", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Totale:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Gesamt:", StringComparison.OrdinalIgnoreCase) || text is "Total" or "Totale" or "Gesamt");

    private static (DateOnly From, DateOnly To) Days(Row row)
    {
        if (row.Has(Day))
        {
            var day = row.RequiredDay(Day);
            return (day, day);
        }

        if (row.Has(Week))
        {
            var monday = row.RequiredDay(Week);
            return row.IsGood ? (monday, monday.AddDays(6)) : default;
        }

        return AdPeriod.Need(row, Campaign);
    }
}
