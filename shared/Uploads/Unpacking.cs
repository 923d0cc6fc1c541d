using System.IO.Compression;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>Finds the files in an upload: itself, the file in a gzip, the files in a zip.</summary>
public static class Unpacking
{
    // An export of many reports is dozens of files; each costs a look at its beginning.
    private const int MostFiles = 1_000;

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
        if (Contents.IsZip(magic))
        {
            return Zip(upload, length, () => open(true));
        }

        if (Contents.IsGzip(magic))
        {
            var inner = upload.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? upload[..^3] : upload;
            Func<Stream> unzip = () => new CappedStream(new GZipStream(open(false), CompressionMode.Decompress), length);
            Check(Magic(unzip), inner, isPacked: true);
            return [new UploadFile(upload, unzip, IsWorkbook: false)];
        }

        if (Contents.IsOle(magic))
        {
            using (var workbook = open(true))
            {
                OldWorkbookSize.Check(workbook, upload);
            }

            return [new UploadFile(upload, () => open(true), IsWorkbook: true)];
        }

        Check(magic, upload, isPacked: false);
        return [new UploadFile(upload, () => open(false), IsWorkbook: false)];
    }

    private static List<UploadFile> Zip(string upload, long length, Func<Stream> open)
    {
        List<(UploadFile File, ZipArchiveEntry Entry)> files = [];
        try
        {
            using var archive = new ZipArchive(open(), ZipArchiveMode.Read);
            CheckSize(archive, length);
            if (archive.Entries.Any(entry => entry.FullName == "xl/workbook.xml"))
            {
                var (hasEmptySeconds, broken) = WorkbookSize.Check(archive, upload);
                Func<Stream> reopen = hasEmptySeconds ? () => EmptySeconds.Without(open()) : open;
                return [new UploadFile(upload, reopen, IsWorkbook: true) { Broken = broken }];
            }

            if (Contents.Document(archive.Entries.Select(entry => entry.FullName)) is { } document)
            {
                throw new RefusedException("not-a-table", $"'{upload}' is {document}; expected a table as text, XLSX or XLS.");
            }

            foreach (var entry in archive.Entries.Where(IsExport).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var (name, packed) = (entry.FullName, entry.CompressedLength);
                if (entry.IsEncrypted)
                {
                    throw new RefusedException(
                        "encrypted", $"'{name}' inside the zip is protected by a password; expected files that open without one.");
                }

                Func<Stream> unzip = () => new CappedStream(OpenEntry(open, name), packed);
                if (entry.Length == 0)
                {
                    continue;
                }

                var magic = Magic(unzip);
                Check(magic, name, isPacked: true);
                if (Contents.IsOle(magic))
                {
                    using var held = Held(unzip, entry.Length);
                    OldWorkbookSize.Check(held, name);
                }

                files.Add((new UploadFile(CleanText.Of(name), unzip, Contents.IsOle(magic)), entry));
            }
        }
        catch (Exception e)
            when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new RefusedException(
                "damaged",
                $"'{upload}' cannot be opened as a zip: in its {length:N0} bytes the list of its files, or one of them, is missing or wrong. "
                    + "Expected a whole archive as the tool wrote it: it broke off on its way, or was changed. Export it again and upload "
                    + "that.");
        }

        return files.Count > 0
            ? SameFiles.Tell(files)
            : throw new RefusedException("empty", "The zip holds no file with content; expected at least one export.");
    }

    // Sizes as the archive states them: unpacking stops there, so a lie ends as damage and not as a full disk.
    private static void CheckSize(ZipArchive archive, long length)
    {
        if (archive.Entries.Count > MostFiles)
        {
            throw new RefusedException(
                "too-many-files",
                $"The zip holds {archive.Entries.Count:N0} files; expected at most {MostFiles:N0}. Upload the exports themselves.");
        }

        var unpacked = archive.Entries.Sum(entry => (double)entry.Length);
        if (unpacked > Math.Max(CappedStream.Always, (double)length * CappedStream.MostTimes))
        {
            throw new RefusedException(
                "archive-bomb", $"{length:N0} packed bytes unpack to {unpacked:N0}; expected an export, which shrinks far less.");
        }
    }

    private static OwningStream OpenEntry(Func<Stream> open, string name)
    {
#pragma warning disable CA2000 // The stream owns its archive.
        var archive = new ZipArchive(open(), ZipArchiveMode.Read);
#pragma warning restore CA2000
        return new OwningStream(archive.GetEntry(name)!.Open(), archive);
    }

    // Only as much of an entry as an XLS workbook may have is unpacked for its measure.
    private static MemoryStream Held(Func<Stream> unzip, long length)
    {
        using var content = unzip();
        var held = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; held.Length <= Limits.OldWorkbook && held.Length <= length && (read = content.Read(buffer)) > 0;)
        {
            held.Write(buffer, 0, read);
        }

        return held;
    }

    // Folders and what macOS adds are no files of the export.
    private static bool IsExport(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name != ".DS_Store";

    private static byte[] Magic(Func<Stream> open)
    {
        using var stream = open();
        var buffer = new byte[Contents.Enough];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer[..read];
    }

    private static void Check(ReadOnlySpan<byte> magic, string name, bool isPacked)
    {
        if (isPacked && (Contents.IsZip(magic) || Contents.IsGzip(magic)))
        {
            throw new RefusedException(
                "nested-archive",
                $"'{name}' inside the archive is itself an archive or workbook; expected the files themselves. Unpack it and upload its "
                    + $"files.");
        }

        if (Contents.Known(magic) is { } known)
        {
            throw new RefusedException(
                "not-a-table", $"'{name}' is {known}, whatever its name says; expected a table as text or a workbook.");
        }

        if (Contents.IsHtml(magic))
        {
            throw new RefusedException(
                "html",
                $"'{name}' is a web page or XML (perhaps a log-in or error page saved under this name, or a table that a tool calls .xls); "
                    + $"expected a table. Download the export again, or open it and save it as XLSX or CSV.");
        }

        if (!Contents.IsOle(magic) && TextEncoding.IsBinary(magic))
        {
            throw new RefusedException("not-text", $"'{name}' holds bytes that are no text; expected a table as text or a workbook.");
        }
    }
}
