using System.Buffers.Binary;
using System.Text;

namespace Pipeline.Tests.Uploads.Odd;

/// <summary>
/// XLS workbooks of one sheet, whose records a test writes itself: a compound file of 512-byte sectors around a BIFF8 stream.
/// </summary>
internal static class OldWorkbooks
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    /// <param name="rows">The cells, all of them texts.</param>
    /// <param name="fillers">Shared texts of one character that no cell shows.</param>
    /// <param name="lastRow">How many rows the sheet says that it has; null: as many as it has.</param>
    public static byte[] Of(IReadOnlyList<string[]> rows, int fillers = 0, uint? lastRow = null)
    {
        var texts = rows.SelectMany(row => row).ToList();
        var total = (uint)(texts.Count + fillers);
        var globals = new List<byte[]> { Record(0x809, Numbers(0x0005_0600u, 0, 0, 0)) };
        List<byte[]> shared = [Record(0xFC, [.. Numbers(total, total), .. texts.SelectMany(Text)])];
        var filler = Text("a");
        for (var left = fillers; left > 0; left -= 2_000)
        {
            shared.Add(Record(0x3C, [.. Enumerable.Repeat(filler, Math.Min(left, 2_000)).SelectMany(text => text)]));
        }

        var sheetAt = (uint)(globals[0].Length + 4 + 11 + shared.Sum(record => record.Length) + 4);
        var cells =
            rows.SelectMany(
                (row, r) => row.Select(
                    (_, c) => Record(0xFD, [.. Words((ushort)r, (ushort)c, 0), .. Numbers((uint)((r * rows[0].Length) + c))])));
        byte[] stream =
        [
            .. globals[0], .. Record(0x85, [.. Numbers(sheetAt), 0, 0, 3, 0, .. "One"u8]), .. shared.SelectMany(record => record),
            .. Record(0x0A, []),
            .. Record(0x809, Numbers(0x0010_0600u, 0, 0, 0)),
            .. Record(0x200, [.. Numbers(0, lastRow ?? (uint)rows.Count), .. Words(0, (ushort)rows[0].Length, 0)]),
            .. cells.SelectMany(cell => cell), .. Record(0x0A, []),
        ];
        return Compound(stream.Length < 4096 ? [.. stream, .. new byte[4096 - stream.Length]] : stream);
    }

    private static byte[] Compound(byte[] stream)
    {
        var sectors = (uint)((stream.Length + Sector - 1) / Sector);
        var (tables, lists) = (1u, 0u);
        while (tables * 128 < 1 + sectors + tables + lists)
        {
            tables++;
            lists = tables > 109 ? (tables - 109 + 126) / 127 : 0;
        }

        List<uint> table = [End, .. Enumerable.Range(2, (int)sectors - 1).Select(next => (uint)next), End];
        table.AddRange(Enumerable.Repeat(0xFFFFFFFDu, (int)tables).Concat(Enumerable.Repeat(0xFFFFFFFCu, (int)lists)));
        table.AddRange(Enumerable.Repeat(Free, (int)(tables * 128) - table.Count));
        var places = Enumerable.Range(0, (int)tables).Select(i => 1 + sectors + (uint)i).ToList();
        var later = Enumerable.Range(0, (int)lists)
            .SelectMany(
                i => Filled([.. places.Skip(109 + (127 * i)).Take(127)], 127)
                    .Append(i + 1 < lists ? 1 + sectors + tables + (uint)i + 1 : End));
        byte[] header =
        [
            0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], .. Words(0x3E, 3, 0xFFFE, 9, 6), .. new byte[6],
            .. Numbers(0, tables, 0, 0, 4096, End, 0, lists > 0 ? 1 + sectors + tables : End, lists),
            .. Numbers([.. Filled([.. places.Take(109)], 109)]),
        ];
        byte[] folder = [.. Entry("Root Entry", 5, 1, End, 0), .. Entry("Workbook", 2, Free, 1, (uint)stream.Length), .. new byte[256]];
        return [
            .. header, .. folder, .. stream, .. new byte[(sectors * Sector) - stream.Length], .. Numbers([.. table]),
            .. Numbers([.. later])];
    }

    private static byte[] Entry(string name, byte kind, uint child, uint start, uint size)
    {
        var text = Encoding.Unicode.GetBytes(name + "\0");
        return [
            .. text, .. new byte[64 - text.Length], .. Words((ushort)text.Length), kind, 1, .. Numbers(Free, Free, child), .. new byte[36],
            .. Numbers(start, size, 0)];
    }

    private static IEnumerable<uint> Filled(List<uint> numbers, int count) =>
        numbers.Concat(Enumerable.Repeat(Free, count - numbers.Count));

    private static byte[] Record(ushort kind, byte[] content) => [.. Words(kind, (ushort)content.Length), .. content];

    private static byte[] Text(string text) => [.. Words((ushort)text.Length), 0, .. Encoding.Latin1.GetBytes(text)];

    private static byte[] Words(params ushort[] words)
    {
        var bytes = new byte[words.Length * 2];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), words[i]);
        }

        return bytes;
    }

    private static byte[] Numbers(params uint[] numbers)
    {
        var bytes = new byte[numbers.Length * 4];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), numbers[i]);
        }

        return bytes;
    }
}
