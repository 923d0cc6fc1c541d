using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// By what ad platforms segment a report beside names and days. Most segments divide it (device, network, place, age, hour) and their rows
/// add up (<see cref="AdDivisions"/>). Here are those whose rows share a figure or are not the whole.
/// </summary>
internal static class AdSegments
{
    public const string ByClick = "click type";
    public const string ByConversion = "conversion action";
    public const string ByPart = "part";
    private const string ByAsset = "asset";

    // Google Ads Help, "About click type": an impression stands in the row of every part of the ad that could be clicked.
    private static readonly Column ClickType = Column.Text(
        "Click type", "Jenis klik", "Type de clic", "Tipo de clic", "Tipo de clique", "Tipo di clic", "Klicktyp", "Klick-Typ");

    // Conversions alone are told by these; what was spent, shown and clicked is the whole's.
    private static readonly Column[] Conversion =
    [
        Column.Text(
            "Conversion action", "Conversion action name", "Conversion name", "Tindakan konversi", "Nama konversi", "Action de conversion",
            "Acción de conversión", "Ação de conversão",
            "Azione di conversione", "Conversion-Aktion"),
        Column.Text(
            "Conversion category", "Conversion goal", "Conversion action category", "Kategori konversi", "Catégorie de conversion",
            "Categoría de conversión", "Categoria de conversão", "Categoria di conversione",
            "Conversion-Kategorie"),
        Column.Text(
            "Conversion source", "Sumber konversi", "Source de conversion", "Origen de conversión", "Fonte de conversão",
            "Origem da conversão", "Origine conversione", "Conversion-Quelle"),
        Column.Text("Ad event type", "Jenis peristiwa iklan"),
        Column.Text(
            "Days to conversion", "Conversion lag", "Hari menuju konversi", "Días hasta la conversión", "Dias até a conversão",
            "Jours avant conversion", "Tage bis zur Conversion"),
        Column.Text(
            "Conversion device", "Perangkat konversi", "Appareil de conversion", "Dispositivo de conversión", "Dispositivo de conversão",
            "Dispositivo di conversione", "Conversion-Gerät"),
        Column.Text("Conversion destination", "Destination"),
        Column.Text("Action type", "Jenis tindakan", "Type d'action", "Tipo de acción", "Tipo de ação", "Tipo di azione", "Handlungstyp"),
        Column.Text(
            "Post reaction type", "Reaction type", "Jenis reaksi postingan", "Type de réaction", "Tipo de reacción", "Tipo de reação",
            "Tipo di reazione", "Reaktionstyp"),
        Column.Text("Video view type", "Jenis tayangan video"),
        Column.Text("Video sound", "Suara video"),
        Column.Text(
            "Carousel card", "Carousel card name", "Carousel card ID", "Kartu carousel", "Carte du carrousel", "Tarjeta de la secuencia",
            "Cartão do carrossel", "Scheda del carosello", "Carousel-Karte"),
    ];

    // Campaigns of some kinds have no rows here, so the rows are less than the whole.
    private static readonly Column[] Part =
    [
        Column.Text(
            "Audience segment", "Audience", "Segmen audiens", "Audiens", "Segment d'audience", "Segmento de audiencia",
            "Segmento de público", "Segmento de público-alvo", "Segmento di pubblico", "Zielgruppensegment",
            "Zielgruppe"),
        Column.Text("Placement", "Penempatan", "Emplacement", "Emplazamiento", "Posicionamento", "Posizionamento", "Placement URL"),
        Column.Text("Topic", "Topik", "Thème", "Tema", "Tópico", "Argomento", "Thema"),
        Column.Text(
            "Household income", "Pendapatan rumah tangga", "Revenus du foyer", "Ingresos del hogar", "Renda familiar", "Reddito familiare",
            "Haushaltseinkommen"),
        Column.Text(
            "Parental status", "Status sebagai orang tua", "Statut parental", "Estado parental", "Status parental", "Situação parental",
            "Stato parentale", "Elternstatus"),
        Column.Text("Age", "Age range", "Usia", "Rentang usia", "Âge", "Edad", "Idade", "Età", "Alter"),
        Column.Text("Gender", "Jenis kelamin", "Sexe", "Sexo", "Gênero", "Sesso", "Genere", "Geschlecht"),
        Column.Text(
            "Item ID", "Product item ID", "Product ID", "Product title", "Product group", "ID item", "Judul produk", "ID de producto",
            "ID do produto", "ID prodotto", "Artikel-ID", "Produkttitel"),
        Column.Text(
            "Landing page", "Halaman landing", "Page de destination", "Página de destino", "Pagina di destinazione", "Landingpage",
            "Zielseite"),
    ];

    // An ad shows several of these at once, and each has the ad's clicks and cost.
    private static readonly Column[] Together =
    [
        Column.Text("Asset", "Aset", "Composant", "Élément", "Recurso", "Asset-Text"),
        Column.Text(
            "Asset type", "Asset name", "Asset field type", "Jenis aset", "Type de composant", "Tipo de recurso", "Tipo di asset",
            "Asset-Typ"),
        Column.Text(
            "Sitelink", "Sitelink text", "Callout", "Callout text", "Extension", "Ad extension", "Ad extension type", "Ekstensi",
            "Teks sitelink", "Texto do sitelink"),
    ];

    private static readonly Dictionary<Column, string> Meanings = Conversion.Select(column => (column, ByConversion))
        .Append((ClickType, ByClick))
        .Concat(Part.Select(column => (column, ByPart))).Concat(Together.Select(column => (column, ByAsset))).ToDictionary();

    /// <summary>All that a search platform as Google Ads adds.</summary>
    public static IReadOnlyList<Column> OfSearch { get; } = [ClickType, .. Conversion, .. Part, .. Together];

    /// <summary>Of a social platform as Meta Ads, whose age, gender and placement divide the whole.</summary>
    public static IReadOnlyList<Column> OfSocial { get; } = [.. Conversion];

    /// <summary>What of a row does not add up: null where all does. A row of the whole among rows of its parts is no part.</summary>
    public static string? Of(Row row)
    {
        string? found = null;
        foreach (var column in row.Heading.Known)
        {
            if (!Meanings.TryGetValue(column, out var meaning) || row.Text(column) is null)
            {
                continue;
            }

            found = found is ByConversion ? found : meaning is ByConversion or ByClick ? meaning : found ?? meaning;
            if (meaning is ByAsset)
            {
                row.SetAside($"by {row.Heading.Spelling(column)}: an ad shows several at once, and each row has the ad's clicks and cost");
            }
        }

        return found;
    }

    /// <summary>What replaces what: reports of other segments do not replace each other.</summary>
    public static string Series(string network, string? account, string level, (DateOnly From, DateOnly To) days, string? segment) =>
        $"{network}|{account}|{level}|{(days.From == days.To ? "day" : "range")}{(segment is null ? "" : "|" + segment)}";
}
