using Pipeline.Tables;

namespace Sales.Exports;

/// <summary>
/// The words by which lists of leads call what tells who a lead is and how far it got, in the languages we know. Both sides read such lists,
/// and refuse the same.
/// </summary>
internal static class LeadRoles
{
    private const string Named = "lead contact customer client prospect prospek person primary main work alamat address number no nomor";

    /// <summary>How a list of leads goes in that is of no tool we know.</summary>
    public const string Template = "our template 'leads' (copy the cells under its headings)";

    public static Role Id(Column column) => Role.Of(column, "id identifier", "lead record prospek prospect unique");

    public static Role Email(Column column) => Role.Of(column, "email mail surel correo courriel", Named + " e electrónico");

    public static Role Phone(Column column) => Role.Of(
        column,
        "phone mobile whatsapp wa telepon hp ponsel teléfono telefone téléphone telefono telefon celular handy",
        Named);

    // "State" and "Estado" are parts of a country too.
    public static Role Status(Column column) => Role.Of(
        column,
        "status stage lifecycle outcome disposition tahap hasil etapa fase statut étape",
        "lead contact customer label prospek prospect");
}
