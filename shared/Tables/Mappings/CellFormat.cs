using System.Buffers;

namespace Pipeline.Tables.Mappings;

/// <summary>How the cells of a column are written that is not ours; what is not said is told from the column, as ever.</summary>
internal sealed record CellFormat
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789.,- "u8);

    /// <summary>The order of day and month.</summary>
    public DateOrder Order { get; init; }

    public DecimalMark Mark { get; init; }

    /// <summary>What one of theirs is in ours: a thousand, a million.</summary>
    public decimal Scale { get; init; } = 1m;

    /// <summary>What one of theirs is in seconds; null where it is no length of time.</summary>
    public decimal? Seconds { get; init; }

    /// <summary>What a hundred per cent is in theirs: 100, or 1; null where nothing is said of it.</summary>
    public decimal? Whole { get; init; }

    /// <summary>The currency of amounts that name none.</summary>
    public string? Currency { get; init; }

    /// <summary>
    /// The mark that the mapping says of the file's other columns: by it a whole number's thousands are told where nothing is said of its
    /// own.
    /// </summary>
    public DecimalMark Beside { get; init; }

    /// <summary>Whether a cell is another number here than there, and not only written otherwise.</summary>
    private bool IsCounted => Scale != 1m || Seconds is not null || Whole is not null;

    private bool IsOfNumbers => Mark != DecimalMark.Unknown || IsCounted || Currency is not null;

    private bool IsNone => Order == DateOrder.Unknown && !IsOfNumbers;

    /// <summary>Reads what people said, in words or by an example: 'day first', 'dd/mm/yyyy', '1.234,56; thousands', 'IDR'.</summary>
    public static bool TryRead(string? text, Column column, out CellFormat format, out string expected)
    {
        (format, expected) = (new(), "");
        foreach (var word in (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (FormatWords.Add(format, word) is not { } more)
            {
                expected = $"what is known of {Kinds(column)}: {FormatWords.Examples(column)}; several divided by ';'";
                return false;
            }

            format = more;
        }

        var isFitting = column.Kind switch
        {
            ColumnKind.Date or ColumnKind.Text => !format.IsOfNumbers,
            ColumnKind.Number => format.Order == DateOrder.Unknown && (format.Seconds is null || column.IsSeconds),
            ColumnKind.Count => format is { Order: DateOrder.Unknown, Seconds: null, Whole: null, Currency: null },
            _ => format.IsNone,
        };
        expected = isFitting ? "" : $"nothing, or what is told of {Kinds(column)}: {FormatWords.Examples(column)}";
        return isFitting;
    }

    /// <summary>A constant as every row shall have it.</summary>
    public bool TryWriteConstant(string constant, Column column, out byte[] written, out string expected)
    {
        var cell = Encoding.UTF8.GetBytes(constant);
        if (column.Kind == ColumnKind.Date && Order == DateOrder.Unknown)
        {
            expected = "a date as 2026-01-31";
            return (this with { Order = DateOrder.YearMonthDay }).TryWrite(cell, column, false, out written, out _, out _);
        }

        if (column.Kind is ColumnKind.Number or ColumnKind.Count && Mark == DecimalMark.Unknown)
        {
            return (this with { Mark = DecimalMark.Dot }).TryWrite(cell, column, false, out written, out _, out expected);
        }

        return TryWrite(cell, column, false, out written, out _, out expected);
    }

    /// <summary>Writes a cell as our template has it; what nothing was said of, as it stands.</summary>
    /// <param name="cell">Theirs.</param>
    /// <param name="column">Ours.</param>
    /// <param name="isTyped">Whether the cell is a number to what wrote it.</param>
    /// <param name="written">The cell.</param>
    /// <param name="isNumber">Whether that is a number whose mark is the dot.</param>
    /// <param name="expected">What was expected, where it cannot be read so.</param>
    public bool TryWrite(
        ReadOnlySpan<byte> cell, Column column, bool isTyped, out byte[] written, out bool isNumber, out string expected)
    {
        (written, isNumber, expected) = ([], isTyped, "");
        if (column.Kind == ColumnKind.Count && Mark == DecimalMark.Unknown && Beside != DecimalMark.Unknown && !isTyped
            && Numbers.TryRead(cell, DecimalMark.Unknown, out _, out var shape) && shape.MarkAssumed)
        {
            return (this with { Mark = Beside }).TryWrite(cell, column, isTyped, out written, out isNumber, out expected);
        }

        if (IsNone || Missing.Is(cell))
        {
            written = cell.ToArray();
            return true;
        }

        if (column.Kind is ColumnKind.Number or ColumnKind.Count)
        {
            return Seconds is { } seconds && Durations.TryRead(cell, out var length) && cell.ContainsAnyExcept(Digits)
                ? Write(Text((decimal)length), out written, out isNumber)
                : TryWriteNumber(cell, column, isTyped, seconds: Seconds ?? 1m, out written, out isNumber, out expected);
        }

        (isNumber, expected) = (false, $"a date, {FormatWords.Of(Order)}");
        if (!Dates.TryRead(cell, Order, out var moment, out _))
        {
            return false;
        }

        var wall = moment.HasTime ? moment.Wall.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
            : moment.Wall.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var behind = moment.Offset is { } offset
            ? (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture) : "";
        written = Encoding.UTF8.GetBytes(wall + behind);
        return true;
    }

    private bool TryWriteNumber(
        ReadOnlySpan<byte> cell, Column column, bool isTyped, decimal seconds, out byte[] written, out bool isNumber, out string expected)
    {
        (written, isNumber, expected) = ([], true, column.Kind == ColumnKind.Count ? "a whole number" : "a number");
        var mark = isTyped ? DecimalMark.Dot : Mark;
        if (!Numbers.TryRead(cell, mark, out var value, out var shape))
        {
            expected += mark == DecimalMark.Unknown ? "" : $" with a decimal {(mark == DecimalMark.Comma ? "comma" : "point")}";
            return false;
        }

        // A sign of several currencies is of the one that the mapping tells.
        if (Currency is not null && Currencies.Of(shape.Currency)?.Contains(Currency) == true)
        {
            shape = shape with { Currency = Currency };
        }

        if (mark == DecimalMark.Unknown && !IsCounted)
        {
            // Only its currency was said: the column itself tells the rest.
            isNumber = false;
            return Write(
                shape.Currency is null ? $"{Currency} {Encoding.UTF8.GetString(Blanks.Trim(cell))}" : Encoding.UTF8.GetString(cell),
                out written, out _);
        }

        if (shape.MarkAssumed)
        {
            expected = "a number whose decimal mark can be told: say 'decimal comma' or 'decimal point' in the mapping's format";
            return false;
        }

        try
        {
            // What has a percent sign was made a fraction when it was read.
            var whole = shape.IsPercent ? 1m : Whole;
            value = whole is { } hundred ? value / hundred * 100m : value * Scale * seconds;
            if (column.Kind == ColumnKind.Count && (whole is not null || value != decimal.Truncate(value)))
            {
                return false;
            }

            var bound = shape.IsBelow ? "<" : shape.IsAbove ? ">" : "";
            var currency = bound.Length == 0 && whole is null && (shape.Currency ?? Currency) is { } code ? code + " " : "";
            return Write($"{bound}{currency}{Text(value)}{(whole is null ? "" : "%")}", out written, out isNumber);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static bool Write(string text, out byte[] written, out bool isNumber, bool isTyped = true)
    {
        (written, isNumber) = (Encoding.UTF8.GetBytes(text), isTyped);
        return true;
    }

    private static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Kinds(Column column) => column.Kind switch
    {
        ColumnKind.Date => "dates",
        ColumnKind.Number => column.IsSeconds ? "lengths of time" : "numbers",
        ColumnKind.Count => "whole numbers",
        ColumnKind.Id => "ids",
        _ => "texts and months",
    };
}
