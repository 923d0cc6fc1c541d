using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>The rows of a workbook's sheets, one sheet after another, each below a line that holds its name.</summary>
public sealed class SheetRecords : RecordReader
{
    // Old workbooks write their texts in code pages.
    static SheetRecords() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private readonly IExcelDataReader reader;
    private readonly string file;
    private readonly IReadOnlySet<int>? only;
    private readonly BrokenCells? broken;
    private readonly bool isSheet;
    private readonly List<byte[]> cells = [];
    private readonly List<bool> numbers = [];
    private bool isBetween = true;
    private bool isNamed;
    private bool isLeft;
    private int row;
    private long used;

    public SheetRecords(UploadFile file)
    {
        (this.file, only, broken, isSheet) = (file.Workbook ?? file.Name, file.Sheets, file.Broken, file.Workbook is not null);
        var workbook = file.Open();
        try
        {
            reader = ExcelReaderFactory.CreateReader(workbook);
        }
        catch (InvalidPasswordException)
        {
            workbook.Dispose();
            throw new RefusedException(
                "encrypted", $"'{this.file}' is protected by a password; expected a workbook that opens without one.");
        }
        catch (Exception e) when (IsDamage(e))
        {
            workbook.Dispose();
            throw Damaged(e);
        }
    }

    public override long Line => row;

    public override int Count => cells.Count;

    /// <summary>The name of the sheet that begins with this record; null in any other.</summary>
    public string? SheetName { get; private set; }

    /// <summary>The name of the sheet on which the record stands.</summary>
    public string? Sheet { get; private set; }

    // A sheet that is a file of its own is named by that.
    public override string? SheetOfSeveral => isSheet || reader.ResultsCount < 2 ? null : Sheet;

    /// <summary>Its number in the workbook, from 0.</summary>
    public int Number { get; private set; }

    /// <summary>The names of the sheets that were met so far, by their numbers.</summary>
    public List<string> Names { get; } = [];

    public override ReadOnlySpan<byte> Cell(int index) => cells[index];

    public override bool IsNumber(int index) => index < numbers.Count && numbers[index];

    // Between two sheets stand an empty line and the sheet's name, so that sheets read as stacked tables.
    public override bool Read()
    {
        cells.Clear();
        numbers.Clear();
        SheetName = null;
        if (isBetween)
        {
            if (!isNamed)
            {
                isNamed = only is null || only.Contains(Number) || TurnTo(only);
                return isNamed;
            }

            (isBetween, row, used) = (false, 0, 0);
            if (reader.FieldCount > Limits.SheetColumns)
            {
                throw TooWide(reader.FieldCount, Limits.Columns);
            }

            if (reader.RowCount > Limits.SheetRows)
            {
                throw TooLarge(reader.RowCount);
            }

            Sheet = SheetName = CleanText.Of(reader.Name);
            Names.Add(SheetName);
            cells.Add(Encoding.UTF8.GetBytes("# " + SheetName));
            return true;
        }

        try
        {
            return ReadRow();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(e);
        }
    }

    /// <summary>The next record is of the next sheet.</summary>
    public void Leave() => isLeft = true;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool ReadRow()
    {
        if (!isLeft && reader.Read())
        {
            row++;
            var width = Width();

            // A row that holds something costs what it holds, and an empty one what the sheet is wide: millions of those are walked through
            // for nothing.
            used += width > 0 ? width : reader.FieldCount;
            if (row > Limits.SheetRows || used > Limits.SheetCells)
            {
                throw TooLarge(row);
            }

            var errors = broken?.Of(reader.Name);
            for (var i = 0; i < width; i++)
            {
                var value = errors?.GetValueOrDefault((row, i + 1)) ?? reader.GetValue(i);
                cells.Add(value is null ? [] : Encoding.UTF8.GetBytes(CleanText.Of(Text(value), Cleaning, row)));
                numbers.Add(value is double or int);
            }

            return true;
        }

        if (!reader.NextResult())
        {
            return false;
        }

        (isBetween, isNamed, isLeft) = (true, false, false);
        Number++;
        return Read();
    }

    private bool TurnTo(IReadOnlySet<int> wanted)
    {
        try
        {
            while (reader.NextResult())
            {
                Number++;
                if (wanted.Contains(Number))
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(e);
        }
    }

    // A stray cell far to the right makes a sheet wide; a row of it ends where its own cells do.
    private int Width()
    {
        var width = reader.FieldCount;
        if (width <= Limits.Columns)
        {
            return width;
        }

        while (width > 0 && (reader.GetValue(width - 1) is not { } value || (value is string text && string.IsNullOrWhiteSpace(text))))
        {
            width--;
        }

        return width <= Limits.Columns ? width : throw TooWide(width, Limits.Columns);
    }

    private RefusedException TooWide(int found, int most) =>
        new("too-wide",
            $"Sheet '{reader.Name}' of '{file}' has {found:N0} columns{(row > 0 ? $" in row {row}" : "")}; expected at most {most:N0}. "
                + $"Export fewer columns, or delete what stands far to the right.");

    private RefusedException TooLarge(int beyond) => new(
        "too-large",
        $"Sheet '{reader.Name}' of '{file}' goes beyond row {beyond:N0} with {reader.FieldCount:N0} columns; expected at most "
            + $"{Limits.SheetRows:N0} rows and {Limits.SheetCells:N0} cells in use or in "
        + "empty rows. Delete the empty rows and columns behind the last one in use, or save the sheet as CSV.");

    // The library reads a damaged workbook until something in it does not fit, and then throws whatever that gives. What storage throws is
    // none of these.
    private static bool IsDamage(Exception e) => e is
        ExcelReaderException or InvalidDataException or EndOfStreamException or FormatException or ArgumentException
            or InvalidOperationException
        or IndexOutOfRangeException or NullReferenceException or OverflowException or InvalidCastException or NotSupportedException
        or KeyNotFoundException
        or System.Xml.XmlException or System.Security.Cryptography.CryptographicException;

    private RefusedException Damaged(Exception e) =>
        new("damaged",
            $"'{file}' cannot be read as a workbook{(row > 0 ? $" beyond row {row} of sheet '{reader.Name}'" : "")} ({e.GetType().Name}); "
                + $"expected a whole XLSX or XLS file.");

    // A sheet knows that 1.25 and 1.234 are no thousands; as text the second could be either, and 1.2340 could not.
    private static string Unmistakable(string number) => number is [.., '.', _, _, _] ? number + "0" : number;

    private static string Text(object? value) => value switch
    {
        null => "",
        // A time of day without a date is a date of the year 1899 to Excel.
        DateTime { Year: < 1901 } clock => clock.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        double number => Unmistakable(number.ToString("R", CultureInfo.InvariantCulture)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
