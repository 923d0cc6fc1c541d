using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// Meta Ads Manager, CSV or XLSX: campaigns, ad sets or ads by day or range. The currency stands in the heading of the
/// cost, and a row without any name is the account's total, mostly the first.
/// </summary>
public sealed class MetaAds : TableFormat
{
    private const string Network = "meta-ads";

    private static readonly Column Starts = Column.Date("Reporting starts", "Awal pelaporan", "Début des rapports", "Inicio del informe", "Início dos relatórios", "Inizio report", "Auswertungsbeginn").Required;
    private static readonly Column Ends = Column.Date("Reporting ends", "Akhir pelaporan", "Fin des rapports", "Fin del informe", "Término dos relatórios", "Fine report", "Auswertungsende").Required;

    private static readonly Column Cost = Column.Number(
        "Amount spent (*)", "Jumlah yang dibelanjakan (*)", "Montant dépensé (*)", "Importe gastado (*)", "Valor usado (*)", "Valor gasto (*)", "Importo speso (*)", "Ausgegebener Betrag (*)").Required;

    private static readonly Column Campaign = Column.Text("Campaign name", "Nama kampanye", "Nom de la campagne", "Nombre de la campaña", "Nome da campanha", "Nome campagna", "Nome della campagna", "Kampagnenname");
    private static readonly Column AdSet = Column.Text("Ad set name", "Nama set iklan", "Nom de l’ensemble de publicités", "Nombre del conjunto de anuncios", "Nome do conjunto de anúncios", "Nome gruppo di inserzioni", "Anzeigengruppenname");
    private static readonly Column Ad = Column.Text("Ad name", "Nama iklan", "Nom de la publicité", "Nombre del anuncio", "Nome do anúncio", "Nome inserzione", "Anzeigenname");
    private static readonly Column CampaignId = Column.Id("Campaign ID", "ID kampanye");
    private static readonly Column AdId = Column.Id("Ad ID", "ID iklan");
    private static readonly Column Account = Column.Text("Account name", "Nama akun", "Account ID", "ID Akun");
    private static readonly Column Impressions = Column.Count("Impressions", "Impresi", "Tayangan", "Impresiones", "Impressões", "Impression", "Impressionen");
    private static readonly Column Reach = Column.Count("Reach", "Jangkauan", "Couverture", "Alcance", "Copertura", "Reichweite");
    private static readonly Column LinkClicks = Column.Count("Link clicks", "Klik tautan", "Clics sur un lien", "Clics en el enlace", "Cliques no link", "Clic sul link", "Link-Klicks");
    private static readonly Column AllClicks = Column.Count("Clicks (all)", "Klik (semua)", "Clics (tous)", "Clics (todos)", "Cliques (todos)", "Clic (tutti)", "Klicks (alle)");
    private static readonly Column Results = Column.Number("Results", "Hasil", "Résultats", "Resultados", "Risultati", "Ergebnisse");
    private static readonly Column ResultType = Column.Text("Result indicator", "Result type", "Indikator hasil", "Jenis hasil", "Type de résultat", "Tipo de resultado");

    public override string Id => "meta-ads";

    public override string Name => "Meta Ads Manager report";

    public override string Source => Network;

    /// <summary>Meta Business Help: results are attributed for up to 28 days after the click.</summary>
    public override int ProvisionalDays => 28;

    public override IReadOnlyList<Table> Tables { get; } =
        [new("ads", [Starts, Ends, Cost, Campaign, AdSet, Ad, CampaignId, AdId, Account, Impressions, Reach, LinkClicks, AllClicks, Results, ResultType], Read)];

    private static void Read(Row row)
    {
        if (IsTotal(row))
        {
            row.SetAside("total");
            return;
        }

        var level = row.Has(Ad) || row.Has(AdId) ? "ad" : row.Has(AdSet) ? "ad group" : "campaign";
        var account = row.Text(Account);
        var (from, to) = (row.RequiredDay(Starts), row.RequiredDay(Ends));
        if (row.IsGood && to < from)
        {
            row.Reject(Ends, "a day not before the one in which the report starts");
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

    // "Results from 51 ads", or no name at all.
    private static bool IsTotal(Row row)
    {
        var names = new[] { Campaign, AdSet, Ad, CampaignId, AdId }.Where(row.Has).Select(row.Text).ToList();
        return names.TrueForAll(name => name is null)
            || names.Exists(name => name is not null && (name.StartsWith("Results from ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Hasil dari ", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsLinkClick(string result) =>
        result is "actions:link_click" or "link clicks" or "link click" or "klik tautan" or "clics sur un lien" or "clics en el enlace" or "cliques no link" or "clic sul link" or "link-klicks";

    // What counts as a result is chosen per campaign; reactions and clicks are no conversions.
    private static bool IsConversion(string result) =>
        Array.Exists(
            ["conversion", "lead", "purchase", "complete_registration", "messaging_conversation", "prospek", "pembelian", "percakapan", "pendaftaran", "konversi", "achat", "compra", "acquist", "kauf"],
            word => result.Contains(word, StringComparison.Ordinal))
        && !result.Contains("landing_page", StringComparison.Ordinal);
}
