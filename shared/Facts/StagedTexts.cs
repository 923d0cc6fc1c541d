using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace Pipeline.Facts;

/// <summary>
/// A column of texts. Their bytes lie here while DuckDB copies a vector of them: asking it for room for each text took longer than all else
/// that writing does.
/// </summary>
internal sealed class StagedTexts : StagedColumn
{
    private const int MostBytes = 3;

    private string?[] texts = new string?[256];
    private byte[] bytes = [];

    public override DuckDBLogicalType CreateType() => NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar);

    public void Append(string text)
    {
        Grow();
        texts[Count] = text;
        Keep();
    }

    public override void Clear()
    {
        Array.Clear(texts, 0, Count);
        base.Clear();
    }

    protected override unsafe void FillValues(nint vector, int from, int count)
    {
        var cells = new Span<Cell>(NativeMethods.Vectors.DuckDBVectorGetData(vector), count);
        MakeRoom(from, count);
        var start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0);
        var (used, last, lastCell) = (0, (string?)null, default(Cell));
        for (var i = 0; i < count; i++)
        {
            if (!IsKnown(from + i))
            {
                continue;
            }

            // Exports repeat themselves downwards, and what repeats is the same object.
            var text = texts[from + i]!;
            if (!ReferenceEquals(text, last))
            {
                var length = Encoding.UTF8.GetBytes(text, bytes.AsSpan(used));
                (last, lastCell) = (text, Cell.Of(start + used, length));
                used += length;
            }

            cells[i] = lastCell;
        }
    }

    protected override void Grow()
    {
        base.Grow();
        if (Count == texts.Length)
        {
            Array.Resize(ref texts, texts.Length * 2);
        }
    }

    // Before the first is written: DuckDB is told where each lies.
    private void MakeRoom(int from, int count)
    {
        var (letters, last) = (0, (string?)null);
        for (var i = from; i < from + count; i++)
        {
            if (IsKnown(i) && !ReferenceEquals(texts[i], last))
            {
                last = texts[i];
                letters += last!.Length;
            }
        }

        if (bytes.Length < letters * MostBytes || bytes.Length == 0)
        {
            bytes = GC.AllocateUninitializedArray<byte>(Math.Max(4_096, letters * MostBytes), pinned: true);
        }
    }

    /// <summary>
    /// DuckDB's own layout of a text (duckdb_string_t): short ones lie in it, of others their first letters and where they are.
    /// </summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Cell
    {
        private const int MostWithin = 12;

        private uint length;
        private uint first;
        private ulong rest;

        public static Cell Of(byte* text, int length)
        {
            var cell = new Cell { length = (uint)length };
            if (length > MostWithin)
            {
                cell.first = MemoryMarshal.Read<uint>(new ReadOnlySpan<byte>(text, sizeof(uint)));
                cell.rest = (ulong)text;
                return cell;
            }

            new ReadOnlySpan<byte>(text, length).CopyTo(new Span<byte>((byte*)&cell + sizeof(uint), MostWithin));
            return cell;
        }
    }
}
