using System.Buffers.Binary;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Measures what the reader of an XLS workbook would hold at once, before it is opened: the workbook's shared texts (MS-XLS 2.4.265, record
/// SST), found by the chain of sectors that the file's table names (MS-CFB 2.2 to 2.6). What is damaged is left to the reader, which says
/// so.
/// </summary>
internal sealed class OldWorkbookSize
{
    private const int SharedTexts = 0xFC;
    private const int Continued = 0x3C;
    private const int EndOfGlobals = 0x0A;

    private readonly Stream file;
    private readonly int sector;
    private readonly List<uint> table = [];
    private List<uint> chain = [];

    private OldWorkbookSize(Stream file)
    {
        this.file = file;
        var header = At(0, 512);
        sector = 1 << BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        List<uint> places = [.. Numbers(header.AsSpan(76, 436))];
        for (var next = Number(header, 68); next < file.Length / sector && places.Count * (long)sector <= file.Length;)
        {
            List<uint> more = [.. Numbers(At(Place(next), sector))];
            places.AddRange(more[..^1]);
            next = more[^1];
        }

        foreach (var place in places.Where(place => place < file.Length / sector))
        {
            table.AddRange(Numbers(At(Place(place), sector)));
        }

        chain = Chain(Number(header, 48));
    }

    /// <exception cref="RefusedException">It holds more than any export's.</exception>
    public static void Check(Stream file, string upload)
    {
        if (file.Length > Limits.OldWorkbook)
        {
            throw new RefusedException(
                "too-large",
                $"'{upload}' has {file.Length:N0} bytes; expected an XLS workbook of at most {Limits.OldWorkbook / 1024 / 1024} MB. Save "
                    + $"it as XLSX, or each sheet as CSV.");
        }

        try
        {
            if (new OldWorkbookSize(file).Texts() is var texts && texts > Limits.OldWorkbookTexts)
            {
                throw new RefusedException(
                    "too-large",
                    $"'{upload}' holds {texts:N0} texts; expected an XLS workbook of at most {Limits.OldWorkbookTexts:N0}. Save it as XLSX,"
                        + $" or each sheet as CSV.");
            }
        }
        catch (Exception e)
            when (e is EndOfStreamException or ArgumentException or OverflowException or IndexOutOfRangeException or InvalidDataException)
        {
            // Whoever opens it next finds the same damage, and names it.
        }
    }

    // As many as are announced, and no more than there is room for: each has three bytes at least.
    private long Texts()
    {
        var entries = Enumerable.Range(0, (int)Math.Min(chain.Count * (long)sector / 128, 4096)).Select(entry => Read(entry * 128L, 128))
            .ToList();
        if (entries.Find(
            entry => entry[66] == 2 && Encoding.Unicode.GetString(entry, 0, 18).TrimEnd('\0') is "Workbook" or "Book") is not { } workbook)
        {
            return 0;
        }

        chain = Chain(Number(workbook, 116));
        var (announced, room) = (0u, 0L);
        for (long at = 0, end = chain.Count * (long)sector; at + 4 <= end;)
        {
            var record = Read(at, 4);
            var (kind, length) =
                (BinaryPrimitives.ReadUInt16LittleEndian(record), BinaryPrimitives.ReadUInt16LittleEndian(record.AsSpan(2)));
            if (kind == EndOfGlobals || (room > 0 && kind != Continued))
            {
                break;
            }

            announced = kind == SharedTexts && length >= 8 ? Number(Read(at + 8, 4), 0) : announced;
            room += kind is SharedTexts || room > 0 ? length : 0;
            at += 4 + length;
        }

        return Math.Min(announced, room / 3);
    }

    private byte[] Read(long at, int length)
    {
        var read = new byte[length];
        for (var done = 0; done < length;)
        {
            var (place, offset) = Math.DivRem(at + done, sector);
            var part = (int)Math.Min(length - done, sector - offset);
            At(Place(chain[(int)place]) + offset, part).CopyTo(read, done);
            done += part;
        }

        return read;
    }

    private List<uint> Chain(uint first)
    {
        List<uint> found = [];
        for (var next = first; next < table.Count && found.Count <= table.Count; next = table[(int)next])
        {
            found.Add(next);
        }

        return found;
    }

    private long Place(uint number) => (number + 1L) * sector;

    private byte[] At(long place, int length)
    {
        var read = new byte[length];
        file.Position = place;
        file.ReadExactly(read);
        return read;
    }

    private static uint Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static uint[] Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(i * 4)..]);
        }

        return numbers;
    }
}
