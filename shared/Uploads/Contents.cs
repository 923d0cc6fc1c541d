namespace Pipeline.Uploads;

/// <summary>Tells from the first bytes what a file is, whatever its name says.</summary>
public static class Contents
{
    /// <summary>Bytes that are enough to tell.</summary>
    public const int Enough = 4096;

    private static readonly (int At, byte[] Magic, string What)[] Others =
    [
        (0, "%PDF"u8.ToArray(), "a PDF"),
        (0, [0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        (0, [0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (0, "GIF8"u8.ToArray(), "a GIF picture"),
        (0, "BM"u8.ToArray(), "a BMP picture"),
        (0, [(byte)'I', (byte)'I', 0x2A, 0], "a TIFF picture"),
        (0, [(byte)'M', (byte)'M', 0, 0x2A], "a TIFF picture"),
        (8, "WEBP"u8.ToArray(), "a WebP picture"),
        (4, "ftyp"u8.ToArray(), "a film or a HEIC picture"),
        (0, "Rar!"u8.ToArray(), "a RAR archive"),
        (0, [(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"),
        (0, [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "an XZ archive"),
        (0, "BZh"u8.ToArray(), "a bzip2 archive"),
        (0, [0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        (257, "ustar"u8.ToArray(), "a tar archive"),
        (0, "PAR1"u8.ToArray(), "a Parquet file"),
        (0, "SQLite format 3"u8.ToArray(), "an SQLite database"),
        (0, "{\\rtf"u8.ToArray(), "a document in RTF"),
    ];

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    /// <summary>The container of XLS, and of workbooks with a password.</summary>
    public static bool IsOle(ReadOnlySpan<byte> head) => head is [0xD0, 0xCF, 0x11, 0xE0, ..];

    /// <summary>What it is instead of a table, with its article; null where it may be one.</summary>
    public static string? Known(ReadOnlySpan<byte> head)
    {
        foreach (var (at, magic, what) in Others)
        {
            // Two letters may begin a text as well; a picture goes on with bytes that are none.
            if (head.Length > at && head[at..].StartsWith(magic)
                && (magic.Length > 2 || head[..Math.Min(32, head.Length)].Contains((byte)0)))
            {
                return what;
            }
        }

        return null;
    }

    public static bool IsHtml(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        return Array.Exists(
            ["<!doctype", "<html", "<head", "<body", "<table", "<?xml", "<script", "<meta", "<!--"],
            tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The document that a zip's entries make, with its article; null where they are just files.</summary>
    public static string? Document(IEnumerable<string> entries)
    {
        foreach (var entry in entries)
        {
            switch (entry)
            {
                case "word/document.xml":
                    return "a Word document";
                case "ppt/presentation.xml":
                    return "a PowerPoint presentation";
                case "content.xml" or "META-INF/manifest.xml":
                    return "an OpenDocument file";
                case "xl/workbook.bin":
                    return "an XLSB workbook";
                case "Index/Document.iwa" or "Index.zip":
                    return "an Apple Numbers or Pages document";
            }
        }

        return null;
    }
}
