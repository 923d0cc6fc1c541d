using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// Meta Ads Manager, CSV or XLSX: campaigns, ad sets or ads by day or range. The currency stands in the heading of the
/// cost, and a row without any name is the account's total, mostly the first. A report that names nothing is of the account, whole or divided by age, region or place.
/// </summary>
public sealed class MetaAds : TableFormat
{
    private const string Network = "meta-ads";

    private static readonly Column Starts = Column.Date("Reporting starts", "Awal pelaporan", "Début des rapports", "Inicio del informe", "Início dos relatórios", "Inizio report", "Inizio dei report", "Auswertungsbeginn", "Berichtsbeginn", "Berichtsstart").Required;
    private static readonly Column Ends = Column.Date("Reporting ends", "Akhir pelaporan", "Fin des rapports", "Fin del informe", "Término dos relatórios", "Encerramento dos relatórios", "Fine report", "Fine dei report", "Auswertungsende", "Berichtsende").Required;

    private static readonly Column Day = Column.Date("Day", "Hari", "Tanggal", "Jour", "Día", "Dia", "Giorno", "Tag").Required;

    private static readonly Column Cost = Column.Number(
        "Amount spent (*)", "Jumlah yang dibelanjakan (*)", "Montant dépensé (*)", "Importe gastado (*)", "Valor usado (*)", "Valor gasto (*)", "Importo speso (*)", "Ausgegebener Betrag (*)").Required;

    private static readonly Column Campaign = Column.Text("Campaign name", "Nama kampanye", "Nom de la campagne", "Nombre de la campaña", "Nome da campanha", "Nome campagna", "Nome della campagna", "Kampagnenname", "Campaigns");
    private static readonly Column AdSet = Column.Text("Ad set name", "Nama set iklan", "Nom de l’ensemble de publicités", "Nombre del conjunto de anuncios", "Nome do conjunto de anúncios", "Nome gruppo di inserzioni", "Anzeigengruppenname", "Ad sets");
    private static readonly Column Ad = Column.Text("Ad name", "Nama iklan", "Nom de la publicité", "Nombre del anuncio", "Nome do anúncio", "Nome inserzione", "Nome dell'inserzione", "Anzeigenname", "Ads", "Iklan", "Anúncios", "Anuncios", "Publicités", "Inserzioni", "Werbeanzeigen");
    private static readonly Column CampaignId = Column.Id("Campaign ID", "ID kampanye", "Identificação da campanha", "Identificador de la campaña", "ID de la campagne", "ID campagna", "Kampagnen-ID");
    private static readonly Column AdId = Column.Id("Ad ID", "ID iklan", "Identificação do anúncio", "Identificador del anuncio", "ID de la publicité", "ID inserzione", "Werbeanzeigen-ID");
    private static readonly Column Account = Column.Text("Account name", "Nama akun", "Nome da conta", "Nombre de la cuenta", "Nom du compte", "Nome account", "Kontoname", "Account ID", "ID Akun");
    private static readonly Column Impressions = Column.Count("Impressions", "Impresi", "Tayangan", "Impresiones", "Impressões", "Impression", "Impressionen");
    private static readonly Column Reach = Column.Count("Reach", "Jangkauan", "Couverture", "Alcance", "Copertura", "Reichweite");
    private static readonly Column LinkClicks = Column.Count("Link clicks", "Klik tautan", "Clics sur un lien", "Clics en el enlace", "Cliques no link", "Clic sul link", "Link-Klicks");
    private static readonly Column AllClicks = Column.Count("Clicks (all)", "Klik (semua)", "Clics (tous)", "Clics (todos)", "Cliques (todos)", "Clic (tutti)", "Klicks (alle)");
    private static readonly Column Results = Column.Number("Results", "Hasil", "Résultats", "Resultados", "Risultati", "Ergebnisse");
    private static readonly Column ResultType = Column.Text("Result indicator", "Result type", "Indikator hasil", "Jenis hasil", "Type de résultat", "Tipo de resultado", "Tipo di risultato", "Ergebnistyp", "Indicateur de résultat", "Indicador de resultado", "Indicador de resultados", "Indicatore dei risultati", "Ergebnisindikator");

    private static readonly Column[] Names = [Campaign, AdSet, Ad, CampaignId, AdId];
    private static readonly Column[] Others = [.. Names, Account, Impressions, Reach, LinkClicks, AllClicks, Results, ResultType];

    // By what a report may divide its rows beside names.
    private static readonly HashSet<string> Divisions = new(StringComparer.Ordinal)
    {
        "age", "gender", "country", "region", "dma region", "platform", "placement", "platform position", "device platform", "impression device", "device", "objective", "time of day", "day", "week", "month",
        "usia", "jenis kelamin", "negara", "wilayah", "penempatan", "perangkat", "tujuan", "hari", "minggu", "bulan", "idade", "gênero", "país", "região", "plataforma", "posicionamento", "objetivo",
        "edad", "sexo", "región", "ubicación", "dispositivo", "âge", "genre", "pays", "région", "plateforme", "alter", "geschlecht", "land", "plattform", "platzierung", "età", "genere", "paese", "regione",
    };

    public override string Id => "meta-ads";

    public override string Name => "Meta Ads Manager report";

    public override string Source => Network;

    /// <summary>Meta Business Help: results are attributed for up to 28 days after the click.</summary>
    public override int ProvisionalDays => 28;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("ads", [Starts, Ends, Cost, .. Others], row => Read(row, Starts, Ends)),
        new("ads by day", [Day, Cost, .. Others], row => Read(row, Day, Day)),
    ];

    private static void Read(Row row, Column first, Column last)
    {
        if (IsTotal(row))
        {
            row.SetAside("total");
            return;
        }

        var level = row.Has(Ad) || row.Has(AdId) ? "ad" : row.Has(AdSet) ? "ad group" : row.Has(Campaign) || row.Has(CampaignId) ? "campaign" : "account";
        var account = row.Text(Account) ?? UploadName.Handle(row.Reading.Upload);
        var (from, to) = (row.RequiredDay(first), row.RequiredDay(last));
        if (row.IsGood && to < from)
        {
            row.Reject(last, "a day not before the one in which the report starts");
        }

        var results = row.Number(Results);
        var result = row.Text(ResultType)?.ToLowerInvariant() ?? "";
        row.Keep(new AdSpend
        {
            Series = $"{Network}|{account}|{level}|{(from == to ? "day" : "range")}",
            Network = Network,
            Account = account,
            Level = level,
            CampaignId = Key(row, CampaignId),
            Campaign = row.Text(Campaign),
            AdGroup = row.Text(AdSet),
            AdId = Key(row, AdId),
            Ad = row.Text(Ad),
            FromDay = from,
            ToDay = to,
            Cost = row.Money(Cost, out var shape),
            Currency = row.Heading.Captured(Cost) is { Length: 3 } code ? code : shape.Currency,
            Impressions = row.Count(Impressions),
            Reach = row.Count(Reach),
            Clicks = row.Count(LinkClicks) ?? (!row.Has(LinkClicks) && IsLinkClick(result) ? (long?)results : null) ?? row.Count(AllClicks),
            Conversions = IsConversion(result) ? (double?)results : null,
        });
    }

    private static string? Key(Row row, Column column) => row.Text(column) is null ? null : row.Id(column);

    // "Results from 51 ads"; no name where the report has names, and no part of a division where it has those alone.
    private static bool IsTotal(Row row)
    {
        var names = Names.Where(row.Has).Select(row.Text).ToList();
        if (names.Count > 0)
        {
            return names.TrueForAll(name => name is null)
                || names.Exists(name => name is not null && (name.StartsWith("Results from ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Hasil dari ", StringComparison.OrdinalIgnoreCase)));
        }

        var parts = Enumerable.Range(0, row.Heading.Texts.Count).Where(place => Divisions.Contains(Spellings.Normalize(row.Heading.Texts[place]))).Select(row.TextAt).ToList();
        return parts.Count > 0 && parts.TrueForAll(part => part.Length == 0);
    }

    private static bool IsLinkClick(string result) =>
        result is "actions:link_click" or "link clicks" or "link click" or "klik tautan" or "clics sur un lien" or "clics en el enlace" or "cliques no link" or "clic sul link" or "link-klicks";

    // What counts as a result is chosen per campaign; reactions and clicks are no conversions.
    private static bool IsConversion(string result) =>
        Array.Exists(
            ["conversion", "lead", "purchase", "complete_registration", "messaging_conversation", "messaging conversation", "conversaci", "conversas", "unterhaltung", "prospek", "pembelian", "percakapan", "pendaftaran", "konversi", "achat", "compra", "acquist", "kauf"],
            word => result.Contains(word, StringComparison.Ordinal))
        && !result.Contains("landing_page", StringComparison.Ordinal);
}
