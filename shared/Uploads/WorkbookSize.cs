using System.IO.Compression;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Measures the parts of a workbook that its reader would hold in memory, before it is opened, and looks for what it would lose.
/// </summary>
internal static class WorkbookSize
{
    /// <summary>
    /// Whether rows or cells stand again and hold nothing, of which the reader would keep the second; and which cells' formula is broken.
    /// </summary>
    /// <exception cref="RefusedException">A part is larger than any export's, or holds what its reader would lose.</exception>
    public static (bool HasEmptySeconds, BrokenCells? Broken) Check(ZipArchive workbook, string upload)
    {
        var texts = 0L;
        List<SheetPlaces> places = [];
        var buffer = new byte[64 * 1024];
        foreach (var part in workbook.Entries.Where(
            entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            var isSheet = part.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);
            var own = new SheetPlaces(upload, part.FullName);
            places.Add(own);
            using var content = part.Open();
            var isTexts = !isSheet && part.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase);
            var (sinceRow, sinceText, kept) = (0L, 0L, 0);

            // Some bytes of the last piece stay before the next, so that no tag is cut in two.
            for (int read; (read = content.Read(buffer.AsSpan(kept))) > 0;)
            {
                texts += isSheet ? 0 : read;
                own.Take(buffer.AsSpan(kept, read));
                var piece = buffer.AsSpan(0, kept + read);
                var row = isSheet ? Math.Max(piece.LastIndexOf("<row"u8), piece.LastIndexOf(":row"u8)) : -1;
                sinceRow = row < 0 ? sinceRow + read : piece.Length - row;
                var text = isTexts ? Math.Max(piece.LastIndexOf("<si"u8), piece.LastIndexOf(":si"u8)) : piece.LastIndexOf((byte)'<');
                sinceText = text < 0 ? sinceText + read : piece.Length - text;
                if (!isSheet && sinceText > Limits.WorkbookText)
                {
                    throw new RefusedException(
                        "too-large",
                        $"'{upload}' holds a text of more than {Limits.WorkbookText / 1024 / 1024} MB ({part.FullName}); expected texts as "
                            + $"a cell can hold them, of at most 32,767 characters.");
                }

                if (texts > Limits.WorkbookTexts || (isSheet && sinceRow > Limits.SheetRow))
                {
                    throw TooLarge(upload, part.FullName, isSheet);
                }

                kept = Math.Min(4, piece.Length);
                piece[^kept..].CopyTo(buffer);
            }
        }

        places.ForEach(own => own.Check(places.Sum(part => part.Texts)));
        return (places.Exists(own => own.HasEmptySeconds), BrokenCells.Of(workbook, places));
    }

    private static RefusedException TooLarge(string upload, string part, bool isSheet) => new(
        "too-large",
        isSheet
            ? $"'{upload}' holds a row of more than {Limits.SheetRow / 1024 / 1024} MB ({part}); expected rows as a tool writes them. Save "
                + $"the sheet as CSV and look at its longest row."
            : $"'{upload}' holds more than {Limits.WorkbookTexts / 1024 / 1024} MB of texts and styles (up to {part}); expected an export. "
                + $"Save each sheet as CSV and upload that, which is read row by row.");
}
