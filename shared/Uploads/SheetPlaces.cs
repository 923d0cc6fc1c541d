using System.Buffers.Text;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Looks, in the bytes of a sheet as they pass, for what its reader would lose without a word: a second row of the same number, a second
/// cell of the same place, a cell of another row's place, a text that the workbook does not hold, an end before the rows' own, and cells
/// whose formula is broken, which it reads as empty.
/// </summary>
internal sealed class SheetPlaces(string upload, string part)
{
    private const int MostColumns = 16 * 1024;
    private const int MostBroken = 1_000_000;

    private readonly byte[] tag = new byte[1024];
    private readonly byte[] value = new byte[16];
    private readonly bool[] filled = new bool[MostColumns + 1];
    private int tagLength;
    private int valueLength;
    private ushort ending;
    private bool isInTag;
    private bool isInData;
    private bool isInValue;
    private long row;
    private long held;
    private int column;
    private bool isNumbered;
    private int widest;
    private bool isText;
    private bool isBroken;
    private bool isSecondRow;
    private bool isSecondCell;
    private long largest = -1;
    private string largestPlace = "";

    /// <summary>The part of the workbook.</summary>
    public string Part { get; } = part;

    /// <summary>Whether a row or a cell stands again and holds nothing: the first tells what is there.</summary>
    public bool HasEmptySeconds { get; private set; }

    /// <summary>What stands in the cells whose formula is broken, by row and column from 1.</summary>
    public Dictionary<(long Row, int Column), string> Broken { get; } = [];

    /// <summary>How many texts the part holds for the cells of other parts.</summary>
    public long Texts { get; private set; }

    public void Take(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty)
        {
            var at = piece.IndexOf(isInTag ? (byte)'>' : (byte)'<');
            var told = at < 0 ? piece : piece[..at];
            piece = at < 0 ? default : piece[(at + 1)..];
            if (!isInTag)
            {
                Add(told, value, ref valueLength);
                (isInTag, tagLength, ending) = at < 0 ? (false, tagLength, ending) : (true, 0, (ushort)0);
                continue;
            }

            Add(told, tag, ref tagLength);
            foreach (var sign in told[Math.Max(0, told.Length - 2)..])
            {
                ending = (ushort)((ending << 8) | sign);
            }

            if (at >= 0 && !IsUnfinished(tag.AsSpan(0, tagLength)))
            {
                isInTag = false;
                Tag(tag.AsSpan(0, tagLength));
            }
        }
    }

    /// <exception cref="RefusedException">A cell names a text beyond the last one, or the sheet ends before its rows do.</exception>
    public void Check(long texts)
    {
        if (isInData)
        {
            throw Damaged($"ends within its rows, at row {row}", "a whole sheet");
        }

        // A list of texts that was not found, or is of another encoding, proves nothing.
        if (texts > 0 && largest >= texts)
        {
            throw Lacking(largestPlace, $"{largest:N0}", $"at most {texts - 1:N0}");
        }
    }

    // A comment may hold whatever looks like a tag.
    private bool IsUnfinished(ReadOnlySpan<byte> read) =>
        (read.StartsWith("!--"u8) && ending != (('-' << 8) | '-')) || (read.StartsWith("![CDATA["u8) && ending != ((']' << 8) | ']'));

    private static void Add(ReadOnlySpan<byte> told, byte[] to, ref int length)
    {
        var taken = told[..Math.Min(told.Length, to.Length - length)];
        taken.CopyTo(to.AsSpan(length));
        length += taken.Length;
    }

    private void Tag(ReadOnlySpan<byte> read)
    {
        var isEnd = read is [(byte)'/', ..];
        var name = read[(isEnd ? 1 : 0)..];
        var end = name.IndexOfAny(" \t\r\n/"u8);
        name = end < 0 ? name : name[..end];
        name = name[(name.IndexOf((byte)':') + 1)..];
        var wasValue = isInValue;
        isInValue = false;
        if (name.SequenceEqual("sheetData"u8))
        {
            isInData = !isEnd && read[^1] != '/';
        }
        else if (!isInData)
        {
            Texts += !isEnd && name.SequenceEqual("si"u8) ? 1 : 0;
        }
        else if (isEnd)
        {
            Ended(wasValue && name.SequenceEqual("v"u8));
        }
        else if (name.SequenceEqual("row"u8))
        {
            Row(read);
        }
        else if (name.SequenceEqual("c"u8))
        {
            Cell(read);
        }
        else if (read[^1] != '/' && (name.SequenceEqual("v"u8) || name.SequenceEqual("is"u8)))
        {
            Fill();
            (isInValue, valueLength) = (name.SequenceEqual("v"u8), 0);
        }
    }

    // A second row that holds something is known by its first cell that does.
    private void Row(ReadOnlySpan<byte> read)
    {
        isNumbered = Utf8Parser.TryParse(Attribute(read, "r"u8), out long told, out _);
        var number = isNumbered ? told : row + 1;
        isSecondRow = number == row && held > 0;
        if (isSecondRow)
        {
            (HasEmptySeconds, column) = (true, 0);
            return;
        }

        Array.Clear(filled, 0, widest + 1);
        (row, column, widest, held) = (number, 0, 0, 0);
    }

    private void Cell(ReadOnlySpan<byte> read)
    {
        var place = Attribute(read, "r"u8);
        var told = 0;
        foreach (var sign in place)
        {
            if (told > MostColumns || (sign | 0x20) is < 'a' or > 'z')
            {
                break;
            }

            told = (told * 26) + (sign | 0x20) - 'a' + 1;
        }

        var letters = place.IndexOfAnyInRange((byte)'0', (byte)'9');
        if (isNumbered && letters > 0 && Utf8Parser.TryParse(place[letters..], out long own, out _) && own != row)
        {
            throw Damaged($"holds in its row {row} a cell of the place {Encoding.UTF8.GetString(place)}", "every cell in its own row");
        }

        column = told == 0 ? column + 1 : told;
        var kind = Attribute(read, "t"u8);
        (isText, isBroken) = (kind.SequenceEqual("s"u8), kind.SequenceEqual("e"u8));
        isSecondCell = column <= MostColumns && filled[column];
        HasEmptySeconds |= isSecondCell;
    }

    private void Fill()
    {
        if (isSecondRow || isSecondCell)
        {
            throw isSecondRow ? Damaged($"holds two rows of the number {row}", "every row once")
                : Damaged($"holds two cells of the place {Place()}", "every cell once");
        }

        if (column is >= 1 and <= MostColumns)
        {
            (filled[column], widest, held) = (true, Math.Max(widest, column), held + 1);
        }
    }

    private void Ended(bool isOfValue)
    {
        if (isOfValue && isBroken)
        {
            Broken[(row, column)] = Formulas.Spelled(value.AsSpan(0, valueLength));
            if (Broken.Count > MostBroken)
            {
                throw Damaged($"holds more than {MostBroken:N0} cells whose formula is broken", "values");
            }
        }

        if (!isOfValue || !isText)
        {
            return;
        }

        var told = value.AsSpan(0, valueLength).Trim(" \t\r\n"u8);
        if (!Utf8Parser.TryParse(told, out long text, out var length) || length < told.Length || text < 0)
        {
            throw Lacking(Place(), $"'{Encoding.UTF8.GetString(told)}'", "a number from 0");
        }

        if (text > largest)
        {
            (largest, largestPlace) = (text, Place());
        }
    }

    private string Place()
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return $"{letters}{row}";
    }

    // The value of an attribute; empty where there is none of the name.
    private static ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> read, ReadOnlySpan<byte> name)
    {
        for (var at = 0; read[at..].IndexOf(name) is >= 0 and var found; at += found + 1)
        {
            var rest = read[(at + found)..];
            if (at + found > 0 && read[at + found - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'
                && rest.Length > name.Length + 1 && rest[name.Length] == '=' && rest[name.Length + 1] is (byte)'"' or (byte)'\'')
            {
                var text = rest[(name.Length + 2)..];
                var end = text.IndexOf(rest[name.Length + 1]);
                return end < 0 ? default : text[..end];
            }
        }

        return default;
    }

    private RefusedException Lacking(string place, string found, string expected) => Damaged(
        $"names in cell {place} the text {found} of its list", expected);

    private RefusedException Damaged(string found, string expected) => new(
        "damaged",
        $"'{upload}' {found} ({Part}); expected {expected}. Nothing tells what stood there: open it in a spreadsheet program, look at that "
            + "place and save it anew, or export it again.");
}
