namespace Pipeline.Tables;

/// <summary>
/// Tells a lead that is nobody: a test, spam, or what a tool marks as a duplicate. It is one only if it is called so as a whole, by its
/// status, its name or its address: "Test" and "test lead 2" are tests, "Test Drive" and "Uji Coba Gratis" are real.
/// </summary>
public static class TestRecords
{
    public const string Test = "a test lead";
    public const string Spam = "a lead marked as spam";
    public const string Duplicate = "a lead marked as a duplicate";

    // Tests in English, Indonesian, Spanish, Portuguese, French, German, Italian.
    private static readonly HashSet<string> Tests = new(StringComparer.Ordinal)
    {
        "test", "tests", "testing", "tester", "tested", "testlead", "testleads", "testuser", "testrecord", "testcontact", "dummy", "tes",
        "testes", "ujicoba",
        "prueba", "pruebas", "teste", "testkontakt", "testdaten", "testeintrag", "testdatensatz", "prova",
    };

    // "Uji" alone is a name, and a test only where a status says it.
    private static readonly HashSet<string> StatusTests = new(Tests, StringComparer.Ordinal) { "uji" };

    // Words that say what is tested, and change nothing about it.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "lead", "leads", "record", "records", "data", "contact", "contacts", "user", "users", "customer", "name", "email", "entry",
        "account", "form", "only", "please", "ignore",
        "delete", "internal", "first", "last", "a", "the", "is", "this", "just", "do", "not", "prospek", "kontak", "akun", "pelanggan",
        "nama", "formulir", "saja", "hanya", "abaikan",
        "jangan", "dihubungi", "uji", "coba", "de", "di", "da", "del", "contacto", "contato", "prospecto", "registro", "cliente",
        "usuario", "prospect", "piste", "fiche", "client",
        "kontakt", "datensatz", "interessent", "kunde", "contatto", "nominativo",
    };

    private static readonly HashSet<string> SpamWords =
        new(StringComparer.Ordinal) { "spam", "junk spam", "spam lead", "lead spam", "prospek spam", "spammer", "spambot", "bot",
            "bot spam", "spam bot" };

    private static readonly HashSet<string> DuplicateWords = new(StringComparer.Ordinal)
    {
        "duplicate", "duplicated", "duplicate lead", "lead duplicate", "duplicate record", "dup", "dupe", "duplikat", "lead duplikat",
        "prospek duplikat", "data duplikat", "ganda", "prospek ganda",
        "data ganda", "duplicado", "duplicada", "lead duplicado", "doublon", "dupliqué", "duplikat lead", "dublette", "doppelt",
        "duplicato", "doppione",
    };

    private static readonly char[] Between =
        [' ', '\t', '\u00a0', '-', '_', '/', ',', '.', '(', ')', '[', ']', '<', '>', ':', ';', '!', '?', '#', '"', '\'', '*', '+', '|', '–',
            '—'];

    /// <summary>Why a lead does not count; null where it does.</summary>
    /// <param name="statuses">What the tool says of it: a status, a stage, a reason.</param>
    /// <param name="names">What it or its person is called.</param>
    /// <param name="email">Its address.</param>
    public static string? Reason(IEnumerable<string?> statuses, IEnumerable<string?> names, string? email)
    {
        foreach (var words in statuses.Select(Words).Where(words => words.Length > 0))
        {
            var whole = string.Join(' ', words);
            if (SpamWords.Contains(whole))
            {
                return Spam;
            }

            if (DuplicateWords.Contains(whole))
            {
                return Duplicate;
            }

            if (IsTest(words, StatusTests))
            {
                return Test;
            }
        }

        return names.Any(IsName) || IsAddress(email) ? Test : null;
    }

    /// <summary>Meta's testing tool fills a form with "&lt;test lead: dummy data for full_name&gt;".</summary>
    private static bool IsName(string? name) =>
        name?.StartsWith("<test lead", StringComparison.OrdinalIgnoreCase) == true || IsTest(Words(name), Tests);

    // test@…, test.user2@…, …@test.com, and the ending that RFC 6761 keeps for tests. What ends in .example is left to the samples.
    private static bool IsAddress(string? email)
    {
        if (email?.StartsWith("<test lead", StringComparison.OrdinalIgnoreCase) == true)
        {
            return true;
        }

        if (PersonKey.Email(email) is not { } address)
        {
            return false;
        }

        var at = address.IndexOf('@', StringComparison.Ordinal);
        var labels = address[(at + 1)..].Split('.');
        return IsTest(Words(address[..at]), Tests) || labels[^1] is "test" or "invalid" || labels[0] is "test";
    }

    private static bool IsTest(string[] words, HashSet<string> tests) =>
        (words.Any(tests.Contains) || IsTrial(words)) && words.All(word => tests.Contains(word) || Fillers.Contains(word));

    private static bool IsTrial(string[] words) =>
        Array.IndexOf(words, "uji") is >= 0 and var at && at + 1 < words.Length && words[at + 1] == "coba";

    // Numbers at the end of a word count the tests: "test2", "Test #3".
    private static string[] Words(string? text) => text is null
        ? []
        : [.. text.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).Where(word => word.Length > 0)];
}
