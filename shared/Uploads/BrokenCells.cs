using System.IO.Compression;
using System.Xml.Linq;

namespace Pipeline.Uploads;

/// <summary>
/// Cells of a workbook that hold an error in place of a value (#REF!, #DIV/0!, #N/A), by the names of their sheets. Their reader tells
/// nothing of them, and a broken amount would be none.
/// </summary>
public sealed class BrokenCells
{
    private readonly Dictionary<string, IReadOnlyDictionary<(long Row, int Column), string>> sheets;

    private BrokenCells(Dictionary<string, IReadOnlyDictionary<(long Row, int Column), string>> sheets) => this.sheets = sheets;

    /// <summary>What stands in the cells of a sheet, by row and column from 1; null where none is broken.</summary>
    public IReadOnlyDictionary<(long Row, int Column), string>? Of(string sheet) => sheets.GetValueOrDefault(sheet);

    internal static BrokenCells? Of(ZipArchive workbook, IReadOnlyList<SheetPlaces> parts)
    {
        var broken = parts.Where(part => part.Broken.Count > 0)
            .ToDictionary(part => part.Part, part => part.Broken, StringComparer.Ordinal);
        if (broken.Count == 0 || Read(workbook, "xl/workbook.xml") is not { } book
            || Read(workbook, "xl/_rels/workbook.xml.rels") is not { } relations)
        {
            return null;
        }

        var targets = relations.Descendants().Where(each => each.Name.LocalName == "Relationship")
            .ToLookup(each => each.Attribute("Id")?.Value ?? "", each => PartOf(each.Attribute("Target")?.Value ?? ""));
        Dictionary<string, IReadOnlyDictionary<(long, int), string>> sheets = new(StringComparer.Ordinal);
        foreach (var sheet in book.Descendants().Where(each => each.Name.LocalName == "sheet"))
        {
            var id = sheet.Attributes().FirstOrDefault(each => each.Name.LocalName == "id" && each.Name.NamespaceName.Length > 0);
            if (targets[id?.Value ?? ""].FirstOrDefault(broken.ContainsKey) is { } part)
            {
                sheets.TryAdd(sheet.Attribute("name")?.Value ?? "", broken[part]);
            }
        }

        return sheets.Count == 0 ? null : new(sheets);
    }

    // A place from the root of the archive, or from the folder of the workbook's own part.
    private static string PartOf(string target) => target is ['/', ..] ? target[1..] : "xl/" + target;

    private static XDocument? Read(ZipArchive workbook, string part)
    {
        using var content = workbook.GetEntry(part)?.Open();
        try
        {
            return content is null ? null : XDocument.Load(content);
        }
        catch (System.Xml.XmlException)
        {
            // Whoever reads the workbook says that it is damaged.
            return null;
        }
    }
}
