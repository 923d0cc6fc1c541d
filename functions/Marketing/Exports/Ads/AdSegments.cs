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

    /// <summary>Of a report without a row: whatever else tells of its days is nearer to what was spent.</summary>
    public const string Nothing = "nothing";
    private const string ByAsset = "asset";

    // Google Ads Help, "About click type": an impression stands in the row of every part of the ad that could be clicked.
    private static readonly Column ClickType = Text(
        "Click type", "Jenis klik", "Type de clic", "Tipo de clic", "Tipo de clique", "Tipo di clic", "Klicktyp", "Klick-Typ");

    // Conversions alone are told by these; what was spent, shown and clicked is the whole's.
    private static readonly Column[] Conversion =
    [
        Text(
            "Conversion action", "Conversion action name", "Conversion name", "Tindakan konversi", "Nama konversi", "Action de conversion",
            "Acción de conversión", "Ação de conversão",
            "Azione di conversione", "Conversion-Aktion"),
        Text(
            "Conversion category", "Conversion goal", "Conversion action category", "Kategori konversi", "Catégorie de conversion",
            "Categoría de conversión", "Categoria de conversão", "Categoria di conversione",
            "Conversion-Kategorie"),
        Text(
            "Conversion source", "Sumber konversi", "Source de conversion", "Origen de conversión", "Fonte de conversão",
            "Origem da conversão", "Origine conversione", "Conversion-Quelle"),
        Text("Ad event type", "Jenis peristiwa iklan"),
        Text(
            "Days to conversion", "Conversion lag", "Hari menuju konversi", "Días hasta la conversión", "Dias até a conversão",
            "Jours avant conversion", "Tage bis zur Conversion"),
        Text(
            "Conversion device", "Perangkat konversi", "Appareil de conversion", "Dispositivo de conversión", "Dispositivo de conversão",
            "Dispositivo di conversione", "Conversion-Gerät"),
        Text("Conversion destination", "Destination"),
        Text("Action type", "Jenis tindakan", "Type d'action", "Tipo de acción", "Tipo de ação", "Tipo di azione", "Handlungstyp"),
        Text(
            "Post reaction type", "Reaction type", "Jenis reaksi postingan", "Type de réaction", "Tipo de reacción", "Tipo de reação",
            "Tipo di reazione", "Reaktionstyp"),
        Text("Video view type", "Jenis tayangan video"),
        Text("Video sound", "Suara video"),
        Text(
            "Carousel card", "Carousel card name", "Carousel card ID", "Kartu carousel", "Carte du carrousel", "Tarjeta de la secuencia",
            "Cartão do carrossel", "Scheda del carosello", "Carousel-Karte"),
    ];

    // Of search platforms: to social ones a goal is what a campaign is for.
    private static readonly Column Goal = Text(
        "Goal", "Goal name", "Goal ID", "Goal type", "Conversion goal ID", "Conversion action ID", "Sasaran", "Nama sasaran", "ID sasaran",
        "Jenis sasaran", "Zielvorhaben");

    // Campaigns of some kinds have no rows here, so the rows are less than the whole.
    private static readonly Column[] Part =
    [
        Text(
            "Audience segment", "Audience", "Segmen audiens", "Audiens", "Segment d'audience", "Segmento de audiencia",
            "Segmento de público", "Segmento de público-alvo", "Segmento di pubblico", "Zielgruppensegment",
            "Zielgruppe"),
        Text("Placement", "Penempatan", "Emplacement", "Emplazamiento", "Posicionamento", "Posizionamento", "Placement URL"),
        Text("Topic", "Topik", "Thème", "Tema", "Tópico", "Argomento", "Thema"),
        Text(
            "Household income", "Pendapatan rumah tangga", "Revenus du foyer", "Ingresos del hogar", "Renda familiar", "Reddito familiare",
            "Haushaltseinkommen"),
        Text(
            "Parental status", "Status sebagai orang tua", "Statut parental", "Estado parental", "Status parental", "Situação parental",
            "Stato parentale", "Elternstatus"),
        Text("Age", "Age range", "AgeGroup", "Usia", "Rentang usia", "Âge", "Edad", "Idade", "Età", "Alter"),
        Text("Gender", "Jenis kelamin", "Sexe", "Sexo", "Gênero", "Sesso", "Genere", "Geschlecht"),
        Text(
            "Landing page", "Halaman landing", "Page de destination", "Página de destino", "Pagina di destinazione", "Landingpage",
            "Zielseite"),
    ];

    // Only ads that show a catalogue's products tell one.
    private static readonly Column Product = Text(
        "Product ID", "Product item ID", "Item ID", "Product title", "Product group", "ID item", "Judul produk", "ID produk",
        "ID de producto", "ID du produit", "ID do produto", "ID prodotto", "Produkt-ID", "Artikel-ID", "Produkttitel", "Product-ID",
        "제품 ID");

    // An ad shows several of these at once, and each has the ad's clicks and cost.
    private static readonly Column[] Together =
    [
        Text("Asset", "Asset ID", "Aset", "ID aset", "Composant", "Élément", "Recurso", "Asset-Text"),
        Text(
            "Asset type", "Asset name", "Asset field type", "Jenis aset", "Type de composant", "Tipo de recurso", "Tipo di asset",
            "Asset-Typ"),
        Text(
            "Sitelink", "Sitelink text", "Sitelink ID", "Callout", "Callout text", "Extension", "Extension type", "Extension ID",
            "Ad extension", "Ad extension type", "Ad extension ID", "Ad extension type ID", "Ad extension version",
            "Ad extension property value", "Ekstensi", "Jenis ekstensi", "Ekstensi iklan", "Jenis ekstensi iklan", "ID ekstensi iklan",
            "Teks sitelink", "Texto do sitelink", "Extension d'annonce", "Extensión", "Extensión de anuncio", "Extensão",
            "Extensão de anúncio", "Estensione", "Anzeigenerweiterung", "Erweiterung"),
    ];

    private static readonly Dictionary<Column, string> Meanings = Conversion.Select(column => (column, ByConversion))
        .Append((Goal, ByConversion)).Append((ClickType, ByClick))
        .Append((Product, ByPart)).Concat(Part.Select(column => (column, ByPart)))
        .Concat(Together.Select(column => (column, ByAsset))).ToDictionary();

    /// <summary>All that a search platform as Google Ads adds.</summary>
    public static IReadOnlyList<Column> OfSearch { get; } = [ClickType, Goal, .. Conversion, .. Part, Product, .. Together];

    /// <summary>Of a social platform as Meta Ads, whose age, gender and placement divide the whole.</summary>
    public static IReadOnlyList<Column> OfSocial { get; } = [.. Conversion, Product];

    /// <summary>
    /// What of a row does not add up, or of what part a filtered report is: null where all does. A row of the whole among rows of its parts
    /// is no part.
    /// </summary>
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

        return found ?? (AdCoverage.IsFiltered(row) ? ByPart : null);
    }

    /// <summary>Whether a heading tells what does not add up, or of what part a report is.</summary>
    public static bool Divide(Heading heading) => heading.Known.Any(Meanings.ContainsKey);

    /// <summary>What replaces what: reports of other segments do not replace each other.</summary>
    public static string Series(string network, string? account, string level, (DateOnly From, DateOnly To) days, string? segment) =>
        $"{network}|{account}|{level}|{(days.From == days.To ? "day" : "range")}{(segment is null ? "" : "|" + segment)}";

    // Microsoft's reporting service writes words together: "AdExtensionType".
    private static Column Text(string name, params string[] aliases) => Column.Text(
        name, [.. aliases, .. aliases.Prepend(name).Where(text => text.All(char.IsAscii) && text.Contains(' ', StringComparison.Ordinal))
            .Select(text => text.Replace(" ", "", StringComparison.Ordinal))]);
}
