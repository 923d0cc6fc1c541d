using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// By what a report of advertising is divided so that its rows add up: what is shown is shown to one person of one age and gender, in one
/// place, on one device. What LinkedIn tells of people's professions and TikTok of their interests is not among these: one person has
/// several.
/// </summary>
internal static class AdDivisions
{
    public static IReadOnlyList<string> Objectives { get; } = ["objective", "tujuan", "objetivo", "objectif", "obiettivo", "ziel"];

    /// <summary>A time of day says behind it whose time.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [
        "age", "gender", "country", "region", "dma region", "platform", "placement", "platform position", "publisher platform",
        "device platform", "impression device", "device", "device type", "time of day", "product id",
        "usia", "jenis kelamin", "negara", "wilayah", "platform perangkat", "penempatan", "perangkat impresi", "perangkat",
        "waktu dalam sehari", "waktu", "id produk",
        "idade", "gênero", "país", "região", "região dma", "plataforma", "posicionamento", "dispositivo", "dispositivo de impressão",
        "plataforma do dispositivo", "hora do dia", "horário do dia",
        "edad", "sexo", "región", "región dma", "ubicación", "plataforma del dispositivo", "dispositivo de impresión", "hora del día",
        "âge", "genre", "sexe", "pays", "région", "région dma", "plateforme", "emplacement", "placements", "appareil",
        "plateforme de l'appareil", "heure de la journée", "moment de la journée",
        "alter", "geschlecht", "land", "plattform", "platzierung", "gerät", "geräteplattform", "tageszeit", "età", "genere", "sesso",
        "paese", "regione", "piattaforma", "posizionamento", "ora del giorno",
        "age range", "gender and age", "market", "country/region", "province", "city", "subnational region", "os", "operating system",
        "device brand", "placement type", "audience segments", "hour",
        "rentang usia", "kelompok usia", "provinsi", "kota", "sistem operasi", "jenis penempatan", "segmen audiens", "jam",
        "platform penayang", "posisi penempatan", "wilayah dma",
        "leeftijd", "geslacht", "apparaat", "plaatsing", "regio", "stad", "besturingssysteem", "연령", "성별", "국가", "지역", "플랫폼", "게재위치", "기기",
        "운영체제",
    ];

    // Two campaigns or ads may bear one name: these say of which a row is.
    public static IReadOnlyList<string> Attributes { get; } =
    [
        .. Objectives, "status", "delivery", "campaign delivery", "ad set delivery", "ad delivery", "campaign status", "ad status",
        "penayangan", "diffusion", "entrega", "veiculação", "pubblicazione", "auslieferung", "estado",
        "état", "stato", "bezorging", "상태", "budget", "campaign budget", "ad set budget", "anggaran", "presupuesto", "orçamento", "bid",
        "tawaran", "strategi tawaran", "enchère", "puja", "lance", "offerta", "gebot",
        "attribution", "pengaturan atribusi", "atribusi", "paramètre d'attribution", "configuración de atribución",
        "configuração de atribuição", "impostazione di attribuzione", "attributionseinstellung",
        "buying type", "jenis pembelian", "type d'achat", "tipo de compra", "tipo di acquisto", "buchungsart", "campaign type",
        "campaign group", "jenis kampanye", "optimization", "optimasi", "pacing",
        "starts", "ends", "start date", "end date", "start time", "end time", "mulai", "berakhir", "tanggal mulai", "tanggal berakhir",
        "schedule", "jadwal", "last significant edit", "last edited", "created", "dibuat",
        "quality ranking", "engagement rate ranking", "conversion rate ranking", "peringkat", "classement", "clasificación",
        "classificação", "classificazione", "einstufung",
        "preview", "permalink", "link", "url", "destination", "headline", "title", "body", "text", "image", "video name", "call to action",
        "creative", "page name", "ad format", "tautan", "judul", "teks", "gambar", "tags", "label",
        "account", "advertiser", "campaign", "ad set", "ad group", "ad name", "ad id", "ad title", "ad description", "ad headline",
        "ad label", "ad final", "ad text",
        "ad strength", "ad display", "ad creative", "adset", "adgroup", "ads", "akun", "kampanye", "set iklan", "grup iklan", "nama",
        "currency", "mata uang",
    ];

    // Google's and Microsoft's own words beside those of all platforms.
    private static readonly string[] SearchParts =
    [
        "network (with search partners)", "network", "device", "hour of the day", "hour of day", "day of the week", "day of week",
        "top vs. other", "top vs other", "ad network type", "match type", "search terms match type",
        "search term match type", "search keyword match type", "bid match type", "delivered match type", "matched location",
        "most specific location", "country/territory", "region", "metro area", "city", "postal code", "county",
        "store", "distance", "language", "ad type", "ad format", "campaign subtype", "new vs. returning customers", "customer type",
        "ad distribution", "device type", "device os",
        "jaringan", "jaringan (dengan partner penelusuran)", "perangkat", "jam", "jam dalam sehari", "hari dalam seminggu",
        "atas vs. lainnya", "jenis pencocokan", "jenis pencocokan istilah penelusuran", "lokasi", "negara/wilayah",
        "réseau", "réseau (avec les partenaires du réseau de recherche)", "appareil", "heure de la journée", "jour de la semaine",
        "type de correspondance", "haut de page et autres", "pays/territoire",
        "red", "red (con partners de búsqueda)", "dispositivo", "hora del día", "día de la semana", "tipo de concordancia",
        "país o territorio", "posición superior y otras",
        "rede", "rede (com parceiros de pesquisa)", "hora do dia", "dia da semana", "tipo de correspondência", "tipo de corresp.",
        "país/território", "superior x outros",
        "rete", "rete (con partner di ricerca)", "ora del giorno", "giorno della settimana", "tipo di corrispondenza", "paese/territorio",
        "netzwerk", "werbenetzwerk", "werbenetzwerk (mit suchnetzwerk-partnern)", "netzwerk (mit suchnetzwerk-partnern)", "gerät",
        "tageszeit", "stunde", "wochentag", "keyword-option", "übereinstimmungstyp", "land/gebiet",
    ];

    // What an ad, a keyword or a campaign is made of says of which a row is.
    private static readonly string[] SearchAttributes =
    [
        .. Attributes, "added/excluded", "keyword", "final", "path", "description", "long headline", "business name", "policy", "approval",
        "serving", "reason", "strategy", "optimization score", "negative", "custom parameter",
        "tracking template", "landing page", "search", "campaign state", "ad group state", "quality", "labels", "manager", "client",
        "customer", "merchant",
        "ditambahkan/dikecualikan", "kata kunci", "deskripsi", "jalur", "halaman", "label", "alasan", "strategi", "kebijakan",
        "penelusuran", "ajouté", "mot clé", "titre", "chemin", "page", "libellé", "stratégie", "règle",
        "agregado", "añadido", "palabra clave", "título", "descripción", "ruta", "página", "etiqueta", "estrategia", "política",
        "adicionad", "palavra-chave", "descrição", "caminho", "marcador", "estratégia",
        "aggiunt", "parola chiave", "titolo", "descrizione", "percorso", "pagina", "etichetta", "strategia", "norme", "hinzugefügt",
        "suchbegriff", "anzeigen", "beschreibung", "pfad", "finale", "richtlinie", "gebotsstrategie",
        "kampagne", "campagne", "campaña", "campanha", "campagna", "groupe", "grupo", "gruppo", "konto", "compte", "cuenta", "conta",
        "devise", "moneda", "moeda", "valuta", "währung", "kode",
    ];

    /// <summary>Parts and periods of social platforms.</summary>
    public static IReadOnlyList<string> Social { get; } =
        [.. Parts, .. AdDays.Columns.SelectMany(column => column.Aliases.Prepend(column.Name))];

    public static Dividing OfSearch(IReadOnlyList<IReadOnlyList<Column>> levels, IReadOnlyList<Column> days) =>
        new()
        {
            Levels = new Levels(levels, [.. AdDays.Columns, .. days]),
            Parts = [.. Parts, .. SearchParts, .. AdDays.Columns.SelectMany(column => column.Aliases.Prepend(column.Name))],
            Attributes = SearchAttributes
        };

    public static Dividing OfSocial(IReadOnlyList<IReadOnlyList<Column>> levels, IReadOnlyList<Column> days) =>
        new()
        {
            Levels = new Levels(levels, [.. AdDays.Columns, .. days]),
            Parts = Social,
            Attributes = Attributes,
        };
}
