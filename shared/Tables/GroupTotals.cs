namespace Pipeline.Tables;

/// <summary>
/// Rows of a grouped report that sum up a group or all of them: their first filled cell says so. Such a report writes a group's value into
/// its first row only.
/// </summary>
internal static class GroupTotals
{
    private static readonly HashSet<string> Subtotals =
        Of("subtotal|sub total|subtotals|sous total|zwischensumme|teilergebnis|totale parziale|sub jumlah|subjumlah|subtotale|subtotaal");

    private static readonly HashSet<string> Totals = Of(
        "total|totals|grand total|grand totals|grand summaries|total general|total geral|total général|totale|totale generale|gesamt|"
            + "gesamtsumme|gesamtergebnis|total keseluruhan|jumlah|record count|total records");

    // Somebody may be called so: "Max".
    private static readonly HashSet<string> Measures = Of(
        "count|unique count|sum|average|median|max|min|recuento|contagem|nombre|anzahl|conteggio|aantal|liczba|rata rata|promedio|média|"
            + "moyenne|durchschnitt|media|gemiddelde|summe|suma|soma|somme|somma|som");

    /// <param name="record">A row of a table.</param>
    /// <param name="place">The place of the group that it sums up.</param>
    public static bool IsSubtotal(RecordReader record, out int place) =>
        Subtotals.Contains(First(record, out place)) && !IsFull(record, place + 1);

    /// <summary>Whether the row is a subtotal or the total of the whole report: its word stands in one of the columns of groups.</summary>
    public static bool IsTotal(RecordReader record, int groups) =>
        First(record, out var place) is { Length: > 0 } word && place < groups
            && (((Subtotals.Contains(word) || Totals.Contains(word)) && !IsFull(record, place + 1))
                || (Measures.Contains(word) && HasFiguresOnly(record, place + 1)));

    /// <summary>
    /// Whether the row, right below a total, tells a further measure of it: Salesforce writes "Sum" beside "Subtotal" and "Count" below it.
    /// </summary>
    public static bool IsMeasure(RecordReader record) =>
        First(record, out var place) is { Length: > 0 } word && (Measures.Contains(word) || Totals.Contains(word))
            && HasFiguresOnly(record, place + 1);

    // A sum fills the columns of numbers. A row that fills most of them, with words among them, is the first of a group that is called so.
    private static bool IsFull(RecordReader record, int place)
    {
        var (cells, filled, hasWords) = (record.Count - place, 0, false);
        for (var at = place; at < record.Count; at++)
        {
            var cell = Blanks.Trim(record.Cell(at));
            filled += cell.IsEmpty ? 0 : 1;
            hasWords |= !cell.IsEmpty && !cell.ContainsAnyInRange((byte)'0', (byte)'9')
                && !Measures.Contains(Spellings.Normalize(Encoding.UTF8.GetString(cell)));
        }

        return filled * 2 > cells && hasWords;
    }

    /// <summary>Whether the first filled cell is the word of a sum, and where it stands.</summary>
    public static bool IsSum(RecordReader record, out int place) =>
        First(record, out place) is { Length: > 0 } word
            && (Subtotals.Contains(word) || Totals.Contains(word) || Measures.Contains(word));

    private static bool HasFiguresOnly(RecordReader record, int place)
    {
        for (; place < record.Count; place++)
        {
            var cell = Blanks.Trim(record.Cell(place));
            if (!cell.IsEmpty && !cell.ContainsAnyInRange((byte)'0', (byte)'9'))
            {
                return false;
            }
        }

        return true;
    }

    private static string First(RecordReader record, out int place)
    {
        for (place = 0; place < record.Count; place++)
        {
            var cell = Blanks.Trim(record.Cell(place));
            if (!cell.IsEmpty)
            {
                // "Grand Totals (3 records)"
                var end = cell.IndexOf((byte)'(');
                cell = end > 0 ? cell[..end] : cell;
                return cell.Length > 40 || cell[0] is >= (byte)'0' and <= (byte)'9'
                    ? "" : Spellings.Normalize(Encoding.UTF8.GetString(cell)).TrimEnd(':');
            }
        }

        return "";
    }

    private static HashSet<string> Of(string words) => new(words.Split('|'), StringComparer.Ordinal);
}
