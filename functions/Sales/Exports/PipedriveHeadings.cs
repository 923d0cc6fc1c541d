using Pipeline.Tables;

namespace Sales.Exports;

/// <summary>
/// Pipedrive's headings are the entity's name and the field's, both in the user's language: "Deal - Title", "Negócio - Título", "Affaire -
/// Titre". An account may mix them, so each word is known behind each entity.
/// </summary>
public static class PipedriveHeadings
{
    private static readonly string[] Deals =
        ["Deal", "Negócio", "Negocio", "Trato", "Affaire", "Affare", "Trattativa", "Transaksi", "Obchod"];
    private static readonly string[] Persons = ["Person", "Pessoa", "Persona", "Personne", "Orang", "Osoba"];

    /// <summary>
    /// A column of the deal by its field's names, the English one first; the list view's own export leaves the entity out.
    /// </summary>
    public static Column OfDeal(Func<string, string[], Column> kind, params string[] words)
    {
        var names = Behind(Deals, words);
        return kind(names[0], [.. names[1..], .. words]);
    }

    /// <summary>A column of the deal's contact; without the entity its words would be anybody's.</summary>
    public static Column OfPerson(Func<string, string[], Column> kind, params string[] words)
    {
        var names = Behind(Persons, words);
        return kind(names[0], names[1..]);
    }

    private static string[] Behind(string[] entities, string[] words) =>
        [.. words.SelectMany(word => entities.Select(entity => $"{entity} - {word}"))];
}
