using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>
/// Cells of a workbook that hold an error in place of a value. Whoever uploaded it sees numbers beside them and does not look for
/// them: they are counted, with the first one's place.
/// </summary>
internal sealed class BrokenFormulas(UploadFile file)
{
    private Heading? last;
    private int[] places = [];
    private long cells;
    private string first = "";

    public void Look(RecordReader records, Heading heading)
    {
        if (!file.IsWorkbook)
        {
            return;
        }

        if (!ReferenceEquals(last, heading))
        {
            (last, places) = (heading, [.. heading.Known.Select(heading.Place).Order()]);
        }

        foreach (var place in places)
        {
            if (place < records.Count && records.Cell(place) is [(byte)'#', ..] and var cell && Formulas.IsError(cell))
            {
                first = cells++ == 0 ? Place(records, heading.Texts[place], cell) : first;
            }
        }
    }

    public void Tell(Reading reading)
    {
        if (cells > 0)
        {
            reading.Note(
                $"{Plural.Counted(cells, "cell holds", "cells hold")} a formula that gives no value, the first in {first}. #N/A counts as "
                    + $"unknown; a row that needs another of them is rejected. Repair the formulas and upload the workbook again.");
        }
    }

    private string Place(RecordReader records, string column, ReadOnlySpan<byte> cell) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"'{SheetPlace.Of(file, records)}', '{column}', {records.Line:N0} ({Encoding.UTF8.GetString(cell)})");
}
