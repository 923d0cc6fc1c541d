using System.IO.Compression;

namespace Pipeline.Uploads;

/// <summary>Finds the files in an upload: itself, the file in a gzip, the files in a zip.</summary>
public static class Unpacking
{
    private static readonly (byte[] Magic, string What)[] Others =
    [
        ("%PDF"u8.ToArray(), "a PDF"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ("7z\xBC\xAF"u8.ToArray(), "a 7z archive"),
        ("PAR1"u8.ToArray(), "a Parquet file"),
    ];

    /// <param name="upload">The upload's name.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="open">Opens its bytes; seekable where <c>true</c> is passed.</param>
    /// <exception cref="RefusedException">Nothing that could be an export.</exception>
    public static IReadOnlyList<UploadFile> Open(string upload, long length, Func<bool, Stream> open)
    {
        if (length == 0)
        {
            throw new RefusedException("empty", "The file is empty (0 bytes); expected an export with a heading and rows.");
        }

        var magic = Magic(() => open(false));
        if (magic.AsSpan().StartsWith("PK\x03\x04"u8) || magic.AsSpan().StartsWith("PK\x05\x06"u8))
        {
            return Zip(upload, () => open(true));
        }

        if (magic is [0x1F, 0x8B, ..])
        {
            var inner = upload.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? upload[..^3] : upload;
            Func<Stream> unzip = () => new CappedStream(new GZipStream(open(false), CompressionMode.Decompress), length);
            Refuse(Magic(unzip), inner);
            return [new UploadFile(upload, unzip, IsWorkbook: false)];
        }

        if (IsOle(magic))
        {
            return [new UploadFile(upload, () => open(true), IsWorkbook: true)];
        }

        Refuse(magic, upload);
        return [new UploadFile(upload, () => open(false), IsWorkbook: false)];
    }

    private static List<UploadFile> Zip(string upload, Func<Stream> open)
    {
        List<UploadFile> files = [];
        try
        {
            using var archive = new ZipArchive(open(), ZipArchiveMode.Read);
            if (archive.Entries.Any(entry => entry.FullName == "xl/workbook.xml"))
            {
                return [new UploadFile(upload, open, IsWorkbook: true)];
            }

            foreach (var entry in archive.Entries.Where(IsExport).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var (name, packed) = (entry.FullName, entry.CompressedLength);
                Func<Stream> unzip = () => new CappedStream(OpenEntry(open, name), packed);
                if (entry.Length == 0)
                {
                    continue;
                }

                var magic = Magic(unzip);
                if (magic is [(byte)'P', (byte)'K', 3, 4, ..] or [0x1F, 0x8B, ..])
                {
                    throw new RefusedException("nested-archive", $"'{name}' inside the zip is itself an archive or workbook; expected the files themselves. Unpack it and upload its files.");
                }

                Refuse(magic, name);
                files.Add(new UploadFile(name, unzip, IsOle(magic)));
            }
        }
        catch (InvalidDataException e)
        {
            throw new RefusedException("damaged", $"The zip cannot be opened ({e.Message}); expected a whole archive. Upload it again.");
        }

        return files.Count > 0 ? files : throw new RefusedException("empty", "The zip holds no file with content; expected at least one export.");
    }

    private static OwningStream OpenEntry(Func<Stream> open, string name)
    {
#pragma warning disable CA2000 // The stream owns its archive.
        var archive = new ZipArchive(open(), ZipArchiveMode.Read);
#pragma warning restore CA2000
        return new OwningStream(archive.GetEntry(name)!.Open(), archive);
    }

    // Folders and what macOS adds are no files of the export.
    private static bool IsExport(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name != ".DS_Store";

    private static bool IsOle(ReadOnlySpan<byte> magic) => magic.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    private static byte[] Magic(Func<Stream> open)
    {
        using var stream = open();
        var buffer = new byte[512];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer[..read];
    }

    private static void Refuse(ReadOnlySpan<byte> magic, string name)
    {
        foreach (var (other, what) in Others)
        {
            if (magic.StartsWith(other))
            {
                throw new RefusedException("not-a-table", $"'{name}' is {what}, whatever its name says; expected a table as text or a workbook.");
            }
        }

        var text = Encoding.UTF8.GetString(magic).TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException("html", $"'{name}' is a web page (perhaps a log-in or error page saved under this name); expected a table. Download the export again.");
        }
    }
}
