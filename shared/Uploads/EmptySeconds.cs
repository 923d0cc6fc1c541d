using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Pipeline.Uploads;

/// <summary>
/// A workbook without the rows and cells that stand again and hold nothing: its reader keeps the last of two, and a spreadsheet program
/// what is there.
/// </summary>
internal static class EmptySeconds
{
    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static readonly XmlWriterSettings Writing = new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true };

    public static Stream Without(Stream workbook)
    {
        var copy = new MemoryStream();
        using (var from = new ZipArchive(workbook, ZipArchiveMode.Read))
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase)
                    && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                {
                    Copy(source, target);
                }
                else
                {
                    source.CopyTo(target);
                }
            }
        }

        copy.Position = 0;
        return copy;
    }

    private static void Copy(Stream source, Stream target)
    {
        using var reader = XmlReader.Create(source, Reading);
        using var writer = XmlWriter.Create(target, Writing);
        var last = "";
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                CopyOne(reader, writer);
                reader.Read();
                continue;
            }

            var row = (XElement)XNode.ReadFrom(reader);
            row.Elements().Where(cell => cell.Name.LocalName == "c" && !Holds(cell)).Remove();
            var number = row.Attribute("r")?.Value ?? "";
            if (row.HasElements || number.Length == 0 || number != last)
            {
                row.WriteTo(writer);
            }

            last = number;
        }
    }

    private static bool Holds(XElement cell) => cell.Elements().Any(
        part => (part.Name.LocalName == "v" && part.Value.Length > 0) || (part.Name.LocalName == "is" && part.HasElements));

    private static void CopyOne(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: false);
                if (reader.IsEmptyElement)
                {
                    writer.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                writer.WriteString(reader.Value);
                break;
            default:
                break;
        }
    }
}
