using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Sheets of a workbook that hold another table than the one as which the workbook is read, and are no export that is known: whoever sent
/// it learns which sheet was left and what to do with it. A cover, a pivot table or a few figures are no loss and are not named.
/// </summary>
internal sealed class UnreadSheets
{
    // Few cells in few columns are a cover or a summary; below a heading, two rows of three cells may be a small export.
    private const int FewestRows = 2;
    private const int FewestCells = 3;
    private const int FewestNarrowRows = 10;

    // How spreadsheets name what they sum up: row labels, sum of, count of, average of.
    private static readonly string[] Pivots =
    [
        "row labels", "column labels", "sum of ", "count of ", "average of ", "label baris", "label kolom", "jumlah dari ", "hitung dari ",
        "rata-rata dari ", "étiquettes de lignes", "somme de ", "nombre de ", "etiquetas de fila", "suma de ", "cuenta de ",
        "rótulos de linha", "soma de ", "contagem de ", "etichette di riga", "somma di ", "conteggio di ", "zeilenbeschriftungen",
        "summe von ", "anzahl von ",
    ];

    // What people call a sheet that tells again what others hold, or nothing at all.
    private static readonly string[] Summaries =
    [
        "pivot", "summary", "dashboard", "cover", "chart", "overview", "readme", "instructions", "ringkasan", "rekap", "sampul", "grafik",
        "petunjuk", "daftar isi", "résumé", "synthèse", "resumen", "resumo", "riepilogo", "zusammenfassung", "übersicht",
    ];

    private readonly Dictionary<string, Other> others = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>A row of another table; by which name it is told.</summary>
    public string Left(RecordReader records, string table)
    {
        if (records is SheetRecords { Sheet: { } sheet })
        {
            var before = others.GetValueOrDefault(sheet, new Other(table, 0, 0, IsPivot(table)));
            var filled = records.ToTexts().Count(text => text.Length > 0);
            others[sheet] = before with
            {
                Wide = before.Wide + (filled >= FewestCells ? 1 : 0),
                Narrow = before.Narrow + (filled > 1 ? 1 : 0),
                IsPivot = before.IsPivot || IsPivot(table),
            };
        }

        return table;
    }

    public void Read(RecordReader records)
    {
        if (records is SheetRecords { Sheet: { } sheet })
        {
            read.Add(sheet);
        }
    }

    public void Tell(Reading reading, ExportFormat format)
    {
        foreach (var (sheet, other) in others.Where(
            other => !read.Contains(other.Key) && !other.Value.IsPivot && !IsSummary(other.Key)
                && (other.Value.Wide >= FewestRows || other.Value.Narrow >= FewestNarrowRows)))
        {
            reading.Note(
                $"Sheet '{sheet}' was not read here: it holds another table ({other.Table}) than {format.Name}. If it is an export of its "
                    + "own that the other side does not read either, save the sheet as a file of its own and upload that.");
        }
    }

    private static bool IsSummary(string sheet) =>
        Array.Exists(Summaries, word => sheet.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    // A table is told by its first headings.
    private static bool IsPivot(string table) => table.ToLowerInvariant().Split(", ") is var headings
        && Array.Exists(Pivots, word => Array.Exists(headings, heading => heading.StartsWith(word, StringComparison.Ordinal)));

    private sealed record Other(string Table, int Wide, int Narrow, bool IsPivot);
}
