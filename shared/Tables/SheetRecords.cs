using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>The rows of a workbook's sheets, one sheet after another, each below a line that holds its name.</summary>
public sealed class SheetRecords : RecordReader
{
    private readonly IExcelDataReader reader;
    private readonly List<byte[]> cells = [];
    private bool isBetween = true;
    private bool isNamed;
    private int row;

    public SheetRecords(Stream workbook, string file)
    {
        try
        {
            reader = ExcelReaderFactory.CreateReader(workbook);
        }
        catch (InvalidPasswordException)
        {
            workbook.Dispose();
            throw new RefusedException("encrypted", $"'{file}' is protected by a password; expected a workbook that opens without one.");
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or EndOfStreamException or FormatException)
        {
            workbook.Dispose();
            throw new RefusedException("damaged", $"'{file}' cannot be opened as a workbook ({e.Message}); expected a whole XLSX or XLS file.");
        }
    }

    public override long Line => row;

    public override int Count => cells.Count;

    public override ReadOnlySpan<byte> Cell(int index) => cells[index];

    // Between two sheets stand an empty line and the sheet's name, so that sheets read as stacked tables.
    public override bool Read()
    {
        cells.Clear();
        if (isBetween)
        {
            if (!isNamed)
            {
                isNamed = true;
                return true;
            }

            (isBetween, row) = (false, 0);
            cells.Add(Encoding.UTF8.GetBytes("# " + reader.Name));
            return true;
        }

        if (reader.Read())
        {
            row++;
            for (var i = 0; i < reader.FieldCount; i++)
            {
                cells.Add(Encoding.UTF8.GetBytes(Text(reader.GetValue(i))));
            }

            return true;
        }

        if (!reader.NextResult())
        {
            return false;
        }

        (isBetween, isNamed) = (true, false);
        return Read();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
