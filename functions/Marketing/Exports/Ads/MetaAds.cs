using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// Meta Ads Manager, CSV or XLSX: campaigns, ad sets or ads by day or range. The currency stands in the heading of the
/// cost, and a row without any name is the account's total, mostly the first. A report that names nothing is of the account, whole or
/// divided by age, region or place.
/// </summary>
public sealed class MetaAds : TableFormat
{
    private const string Network = "meta-ads";

    private static readonly Column Starts =
        Column.Date(
            "Reporting starts", "Awal pelaporan", "Début des rapports", "Inicio del informe", "Início dos relatórios", "Inizio report",
            "Inizio dei report", "Auswertungsbeginn", "Berichtsbeginn", "Berichtsstart").Required;
    private static readonly Column Ends =
        Column.Date(
            "Reporting ends", "Akhir pelaporan", "Fin des rapports", "Fin del informe", "Término dos relatórios",
            "Encerramento dos relatórios", "Fine report", "Fine dei report", "Auswertungsende", "Berichtsende").Required;

    private static readonly Column Cost = Column.Number(
        "Amount spent (*)", "Jumlah yang dibelanjakan (*)", "Montant dépensé (*)", "Importe gastado (*)", "Valor usado (*)",
        "Valor gasto (*)", "Importo speso (*)", "Ausgegebener Betrag (*)").Required;

    private static readonly Column Campaign =
        Column.Text(
            "Campaign name", "Nama kampanye", "Nom de la campagne", "Nombre de la campaña", "Nome da campanha", "Nome campagna",
            "Nome della campagna", "Kampagnenname", "Campaigns");
    private static readonly Column AdSet =
        Column.Text(
            "Ad set name", "Nama set iklan", "Nom de l’ensemble de publicités", "Nombre del conjunto de anuncios",
            "Nome do conjunto de anúncios", "Nome gruppo di inserzioni", "Anzeigengruppenname", "Ad sets");
    private static readonly Column Ad =
        Column.Text(
            "Ad name", "Nama iklan", "Nom de la publicité", "Nombre del anuncio", "Nome do anúncio", "Nome inserzione",
            "Nome dell'inserzione", "Anzeigenname", "Ads", "Iklan", "Anúncios", "Anuncios", "Publicités", "Inserzioni", "Werbeanzeigen");
    private static readonly Column CampaignId =
        Column.Id(
            "Campaign ID", "ID kampanye", "Identificação da campanha", "Identificador de la campaña", "ID de la campagne", "ID campagna",
            "Kampagnen-ID");
    private static readonly Column AdId =
        Column.Id(
            "Ad ID", "ID iklan", "Identificação do anúncio", "Identificador del anuncio", "ID de la publicité", "ID inserzione",
            "Werbeanzeigen-ID");
    private static readonly Column Account =
        Column.Text(
            "Account name", "Nama akun", "Nome da conta", "Nombre de la cuenta", "Nom du compte", "Nome account", "Kontoname", "Account ID",
            "ID Akun");
    private static readonly Column Impressions =
        Column.Count("Impressions", "Impresi", "Tayangan", "Impresiones", "Impressões", "Impression", "Impressionen");
    private static readonly Column Reach = Column.Count("Reach", "Jangkauan", "Couverture", "Alcance", "Copertura", "Reichweite");
    private static readonly Column LinkClicks = Column.Count(
        "Link clicks", "Klik tautan", "Clics sur un lien", "Clics en el enlace", "Cliques no link", "Clic sul link", "Link-Klicks");
    private static readonly Column AllClicks =
        Column.Count("Clicks (all)", "Klik (semua)", "Clics (tous)", "Clics (todos)", "Cliques (todos)", "Clic (tutti)", "Klicks (alle)");
    private static readonly Column Results = Column.Number("Results", "Hasil", "Résultats", "Resultados", "Risultati", "Ergebnisse");
    private static readonly Column ResultType =
        Column.Text(
            "Result indicator", "Result type", "Indikator hasil", "Jenis hasil", "Type de résultat", "Tipo de resultado",
            "Tipo di risultato", "Ergebnistyp", "Indicateur de résultat", "Indicador de resultado", "Indicador de resultados",
            "Indicatore dei risultati", "Ergebnisindikator");

    private static readonly Column[] Names = [Campaign, AdSet, Ad, CampaignId, AdId];
    private static readonly Column[] Others =
        [.. Names, Account, Impressions, Reach, LinkClicks, AllClicks, Results, ResultType, .. AdSegments.OfSocial];

    private static readonly string[] Objectives = [.. AdDivisions.Objectives];

    // By what a report may divide its rows beside names; a time of day says behind it whose time.
    private static readonly string[] Divisions =
    [
        .. Objectives, .. AdDays.Columns.SelectMany(column => column.Aliases.Prepend(column.Name)).Select(Spellings.Normalize),
        .. AdDivisions.Parts,
    ];

    public override string Id => "meta-ads";

    public override string Name => "Meta Ads Manager report";

    public override string Source => Network;

    public override bool IsSheetAFile => true;

    /// <summary>Meta Business Help: results are attributed for up to 28 days after the click.</summary>
    public override int ProvisionalDays => 28;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("ads", [Starts, Ends, Cost, .. Others, .. AdDays.Columns], row => Read(row, Reported)),
        new("ads by day", [AdDays.Day.Required, Cost, .. Others, .. AdDays.Columns.Except([AdDays.Day])], row => Read(row, _ => null)),
        new("ads by week", [AdDays.Week.Required, Cost, .. Others], row => Read(row, _ => null)),
        new("ads by month", [AdDays.Month.Required, Cost, .. Others], row => Read(row, _ => null)),
    ];

    public override Dividing Dividing { get; } = AdDivisions.OfSocial(
        [[Campaign, CampaignId], [AdSet], [Ad, AdId]], [Starts, Ends, Account]);

    public override void Finish(Reading reading) => AdCoverage.Declare(reading);

    public override void ReadNothing(Row row) =>
        AdNothing.Keep(row, Network, LevelOf(row), row.Has(AdDays.Day) || row.Has(AdDays.Day.Required), AdPeriod.Of(row));

    private static string LevelOf(Row row) => row.Has(Ad) || row.Has(AdId) ? "ad" : row.Has(AdSet) ? "ad group"
        : row.Has(Campaign) || row.Has(CampaignId) ? "campaign" : "account";

    // The days of the whole report, which those of a row may be finer than.
    private static (DateOnly From, DateOnly To)? Reported(Row row)
    {
        var (from, to) = (row.RequiredDay(Starts), row.RequiredDay(Ends));
        if (row.IsGood && to < from)
        {
            row.Reject(Ends, "a day not before the one in which the report starts");
        }

        return row.IsGood ? (from, to) : null;
    }

    private static void Read(Row row, Func<Row, (DateOnly From, DateOnly To)?> reported)
    {
        if (IsTotal(row))
        {
            AdCoverage.TellTotal(row, row.Has(Starts) && row.Text(Starts) is not null && row.Text(Ends) is not null ? reported(row) : null);
            row.SetAside("total");
            return;
        }

        OtherPlatforms.RejectNamed(row, Network, "meta", "facebook", "fb", "instagram", "ig", "audience network", "whatsapp", "threads");
        var level = LevelOf(row);
        var account = row.Text(Account) ?? UploadName.Handle(row.Reading.Upload);
        var segment = AdSegments.Of(row);
        var report = reported(row);
        var days = AdDays.Tell(row, report) ?? report ?? default;
        var cost = row.Money(Cost, out var shape);
        var impressions = row.Count(Impressions);
        var (linkClicks, allClicks) = (row.Count(LinkClicks), row.Count(AllClicks));
        var results = row.Number(Results);
        var result = row.Text(ResultType)?.ToLowerInvariant() ?? "";
        var series = AdSegments.Series(Network, account, level, days, segment);
        row.Keep(new AdSpend
        {
            Series = series,
            Network = Network,
            Account = account,
            Level = level,
            Segment = segment,
            CampaignId = Key(row, CampaignId),
            Campaign = row.Text(Campaign),
            AdGroup = row.Text(AdSet),
            AdId = Key(row, AdId),
            Ad = row.Text(Ad),
            FromDay = days.From,
            ToDay = days.To,
            Cost = segment is null ? cost : null,
            Currency = row.CurrencyOf(Cost, shape, row.Heading.Captured(Cost) is { Length: 3 } code ? code : null),
            Impressions = segment is null ? impressions : null,
            Reach = row.Count(Reach),
            Clicks = segment is not null
                ? null : linkClicks ?? (!row.Has(LinkClicks) && IsLinkClick(result) ? (long?)results : null) ?? allClicks,
            Conversions = IsConversion(result) ? (double?)results : null,
        });

        // Divided by days, most reports bear each day as its own beginning and end: the days of the whole stand above, in the total or in
        // the name.
        if (AdDays.IsByDay(row) && segment is null)
        {
            AdCoverage.Tell(row, series, days.From, report is { } all && all.From < all.To ? all : AdPeriod.Of(row));
        }
    }

    private static string? Key(Row row, Column column) => row.Text(column) is null ? null : row.Id(column);

    // "Results from 51 ads"; no name where the report has names; no part where it has parts, as each campaign's line above those of its
    // ages.
    private static bool IsTotal(Row row)
    {
        var names = Names.Where(row.Has).Select(row.Text).ToList();
        if (names.Count > 0 && (names.TrueForAll(name => name is null)
            || names.Exists(
                name => name is not null
                    && (name.StartsWith("Results from ", StringComparison.OrdinalIgnoreCase)
                        || name.StartsWith("Hasil dari ", StringComparison.OrdinalIgnoreCase)))))
        {
            return true;
        }

        var parts = row.OfTable(at => Divided(at, names.Count > 0));
        return parts.Count > 0 && parts.TrueForAll(place => row.TextAt(place).Length == 0);
    }

    // What a campaign is for is told of each and divides none.
    private static List<int> Divided(Row row, bool hasNames)
    {
        var headings = row.Heading.Texts.Select(Spellings.Normalize).ToList();
        return [
            .. Enumerable.Range(0, headings.Count)
                .Where(
                    place => Divisions.Any(
                        word => headings[place] == word || headings[place].StartsWith(word + " (", StringComparison.Ordinal))
                            && !(hasNames && Objectives.Contains(headings[place])))];
    }

    private static bool IsLinkClick(string result) =>
        result is "actions:link_click" or "link clicks" or "link click" or "klik tautan" or "clics sur un lien" or "clics en el enlace"
            or "cliques no link" or "clic sul link" or "link-klicks";

    // What counts as a result is chosen per campaign; reactions and clicks are no conversions.
    private static bool IsConversion(string result) =>
        Array.Exists(
            ["conversion", "lead", "purchase", "complete_registration", "messaging_conversation", "messaging conversation", "conversaci",
                "conversas", "unterhaltung", "prospek", "pembelian", "percakapan", "pendaftaran", "konversi", "achat", "compra", "acquist",
                "kauf"],
            word => result.Contains(word, StringComparison.Ordinal))
        && !result.Contains("landing_page", StringComparison.Ordinal);
}
