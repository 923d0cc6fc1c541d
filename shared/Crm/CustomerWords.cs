using Pipeline.Tables;

namespace Pipeline.Crm;

/// <summary>
/// Labels that say, as a whole, that somebody is a customer: "Klien", "Sudah jadi pelanggan". "Customer visit" is none, and neither are
/// "Calon pelanggan", "Not a customer" and "Former customer".
/// </summary>
public static class CustomerWords
{
    private static readonly WordList Customer = WordList.Of(
        "customer", "customers", "client", "clients", "pelanggan", "klien", "cliente", "clientes", "kunde", "kundin", "bestandskunde",
        "clienti", "klant", "klanten", "klient", "klientka", "klientem", "zákazník");

    private static readonly WordList Whole = Customer.With(WordList.Of(
        "became", "become", "now", "already", "existing", "converted", "to", "paying", "sudah", "udah", "sdh", "telah", "menjadi", "jadi",
        "resmi", "ya", "es", "ya es", "se convirtió en", "convertido en", "convertido a", "existente", "já", "é", "virou", "tornou",
        "se", "ja", "atual", "actual", "convertido em", "devenu", "devenue", "déjà", "est", "existant", "converti en", "ist", "wurde",
        "bereits", "schon", "jetzt", "geworden", "già", "diventato", "diventata", "divenuto", "è", "acquisito", "acquisita", "is", "al",
        "nu", "bestaande", "został", "została", "już", "jest", "je", "un", "une", "um", "ein", "een"));

    private static readonly WordList Doubt = Negations.No.With(Negations.NotYet, Negations.Yet, Negations.Almost);

    /// <summary>Whether a label says so, with no "not", "not yet" or "almost" anywhere in it.</summary>
    public static bool Tell(string label) =>
        new Label(label) is var words && words.IsOnly(Whole) && words.Of(Customer) == Sense.Said && !words.Has(Doubt);
}
