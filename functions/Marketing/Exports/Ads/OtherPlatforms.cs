using System.Runtime.CompilerServices;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// Rows of other platforms in a table that looks as one platform's: a campaign, its cost and its clicks stand in anybody's list, and a
/// column of it may say whose advertising each row is, or else the name of the file whose all are.
/// </summary>
internal static class OtherPlatforms
{
    // Whose advertising a row is. In Google's own report "Network" says Google search, Search partners, Display Network, YouTube.
    private static readonly HashSet<string> Headings = Normal(
        "platform", "ad platform", "ads platform", "advertising platform", "publisher platform", "network", "ad network", "ads network",
        "advertising network", "network name", "platform name", "data source", "media source", "publisher", "provider", "ad provider",
        "vendor", "data source type", "platform iklan", "jaringan", "jaringan iklan", "penyedia", "sumber data", "plateforme",
        "plateforme publicitaire", "régie", "réseau", "plataforma", "plataforma de anuncios", "plataforma de anúncios", "red", "rede",
        "piattaforma", "rete", "plattform", "werbeplattform", "netzwerk", "netwerk", "anbieter");

    // These may say a channel, a medium or a site as well, whatever it is called.
    private static readonly HashSet<string> Loose = Normal(
        "source", "traffic source", "channel", "ad channel", "marketing channel", "sumber", "kanal", "saluran", "canal", "canale", "fuente",
        "origem", "quelle", "origine");

    // Rows of one table have one heading.
    private static readonly ConditionalWeakTable<Heading, Signs> Found = [];

    /// <summary>In Google's report nothing is Google's that its column of platforms calls otherwise.</summary>
    public static void Reject(Row row, string platform)
    {
        var signs = Found.GetValue(row.Heading, _ => Find(row));
        foreach (var place in signs.Places)
        {
            if (!PlatformNames.CanBeGoogles(row.TextAt(place)))
            {
                Reject(row, row.Heading.Texts[place], row.TextAt(place), platform);
                return;
            }
        }

        if (Named(row, signs.LoosePlaces, ["google"]) is { } loose)
        {
            Reject(row, row.Heading.Texts[loose], row.TextAt(loose), platform);
        }
        else if (signs.File.Length > 0)
        {
            Reject(row, "the file's name", signs.File, platform);
        }
    }

    /// <summary>In another platform's report a row is not its own where a column of platforms names another.</summary>
    /// <param name="row">The row.</param>
    /// <param name="platform">Whose report it is.</param>
    /// <param name="own">What the platform and its places are called.</param>
    public static void RejectNamed(Row row, string platform, params string[] own)
    {
        var signs = Found.GetValue(row.Heading, _ => Find(row));
        if (Named(row, [.. signs.Places, .. signs.LoosePlaces], own) is { } place)
        {
            Reject(row, row.Heading.Texts[place], row.TextAt(place), platform);
        }
    }

    private static int? Named(Row row, IReadOnlyList<int> places, string[] own)
    {
        foreach (var place in places)
        {
            // A host is where something was shown.
            if (row.TextAt(place) is var text && !text.Contains('.', StringComparison.Ordinal) && PlatformNames.IsForeign(text, own))
            {
                return place;
            }
        }

        return null;
    }

    private static void Reject(Row row, string place, string found, string platform) =>
        row.Reject(
            place, found,
            $"advertising of {platform} alone; other platforms' own reports, or the template ad-spend, which says whose each is");

    // Google's own reports have their name and days above the table, or are called as their owner likes.
    private static string NameOf(Row row)
    {
        var names = new[] { row.Reading.File, row.Reading.Upload }.Select(path => path[(path.LastIndexOf('/') + 1)..]).Distinct();
        return row.Preamble.Count > 0 || row.Above.Count > 0 ? "" : names.FirstOrDefault(PlatformNames.IsForeignFile) ?? "";
    }

    private static Signs Find(Row row) => new(Places(row, Headings), Places(row, Loose), NameOf(row));

    private static int[] Places(Row row, HashSet<string> headings) =>
        [.. Enumerable.Range(0, row.Heading.Texts.Count).Where(place => headings.Contains(Spellings.Normalize(row.Heading.Texts[place])))];

    private static HashSet<string> Normal(params string[] names) => [.. names.Select(Spellings.Normalize)];

    // Of a table: which columns say a platform or may say one, and the file's name where it does.
    private sealed record Signs(IReadOnlyList<int> Places, IReadOnlyList<int> LoosePlaces, string File);
}
