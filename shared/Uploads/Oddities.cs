using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>Files that are tables of a sort and no export: told apart, so that the answer says what to upload instead.</summary>
public static class Oddities
{
    private const int MostRecords = 200;

    // What spreadsheets call the corners of a pivot table in the languages that the formats know.
    private static readonly string[] PivotWords =
    [
        "row labels", "column labels", "grand total", "label baris", "label kolom", "total keseluruhan", "étiquettes de lignes",
        "étiquettes de colonnes", "total général",
        "etiquetas de fila", "etiquetas de columna", "total general", "suma total", "rótulos de linha", "rótulos de coluna", "total geral",
        "total global", "etichette di riga",
        "etichette di colonna", "totale complessivo", "zeilenbeschriftungen", "spaltenbeschriftungen", "gesamtergebnis",
    ];

    private static readonly string[] PivotPrefixes =
    [
        "sum of ", "count of ", "average of ", "counta of ", "jumlah dari ", "hitungan dari ", "somme de ", "nombre de ", "suma de ",
        "cuenta de ", "soma de ", "contagem de ", "somma di ",
        "conteggio di ", "summe von ", "anzahl von ",
    ];

    /// <summary>What a file that fits no format is, where that can be told; null otherwise.</summary>
    public static Refusal? Tell(UploadFile file, FileHead head, IReadOnlyList<Dialect?> dialects)
    {
        var isWrapped = false;
        var widest = 0;
        var rows = 0;
        foreach (var dialect in dialects)
        {
            using var records = Records.Open(file, head, dialect);
            for (var seen = 0; seen < MostRecords && records.Read(); seen++)
            {
                var texts = records.ToTexts().Where(text => text.Length > 0).ToList();
                if (PivotWord(texts) is { } word)
                {
                    return new Refusal(
                        "pivot",
                        $"'{file.Name}' is a pivot table (found '{word}'): its rows are sums already; expected the rows that it was made "
                            + $"from, as the tool exported them.");
                }

                isWrapped |= seen == 0 && texts.Count == 1 && texts[0].AsSpan().Count(',') > 1;
                rows = Math.Max(rows, texts.Count > 0 ? seen : 0);
                widest = Math.Max(widest, texts.Count);
            }
        }

        return isWrapped && widest == 1 && rows > 0
            ? new Refusal(
                "one-column",
                $"'{file.Name}' holds each line as one quoted cell: a spreadsheet that divides lists by another sign saved it. Expected "
                    + $"the file as the tool wrote it, never opened in between.")
            : widest == 1 && rows > 1
            ? new Refusal(
                "one-column",
                $"'{file.Name}' holds one column of text, with none of the separators comma, semicolon, tab or |; expected a table with "
                    + $"the tool's own headings.")
            : null;
    }

    private static string? PivotWord(List<string> texts)
    {
        var found = texts.Find(text => PivotWords.Contains(text.ToLowerInvariant()))
            ?? texts.Find(text => Array.Exists(PivotPrefixes, prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));

        // "Number of …" alone could be anybody's heading: a second corner must agree, or the word be one of the corners' own.
        return found is not null
            && (PivotWords.Contains(found.ToLowerInvariant())
                || texts.Count(
                    text => Array.Exists(PivotPrefixes, prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))) > 1)
            ? found
            : null;
    }
}
