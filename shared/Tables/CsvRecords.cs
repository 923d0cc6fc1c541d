using CsvHelper;
using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>Records of delimited text, streamed.</summary>
public sealed class CsvRecords : RecordReader
{
    /// <summary>A record longer than this is an unclosed quote, not a row.</summary>
    public const int LongestRecord = 4 * 1024 * 1024;

    private readonly CsvReader reader;
    private readonly Dialect dialect;

    public CsvRecords(Stream text, Dialect dialect)
    {
        this.dialect = dialect;
        reader = CsvReader.Create(
            text,
            CsvReaderOptions.Default with
            {
                Separator = dialect.Separator,
                Encoding = dialect.Encoding,
                HasHeader = false,
                SkipEmptyLines = false,
                TrackLineNumbers = true,
                MaxRecordSize = LongestRecord,
                AllowLineBreaksInQuotes = dialect.LineBreaksInQuotes,
                FieldCountMismatch = CsvFieldCountHandling.Allow,
                MalformedData = CsvMalformedDataHandling.Recover,
            },
            leaveOpen: false);
    }

    public override long Line => reader.LineNumber;

    public override int Count => reader.FieldCount;

    public override bool Read()
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException e)
        {
            throw new RefusedException(new Refusal(
                "damaged",
                $"The text cannot be split into rows after line {reader.LineNumber}: found a record longer than {LongestRecord / 1024 / 1024} MB, expected quotes to be closed. ({e.GetType().Name}, separator '{dialect.Separator}')"));
        }
    }

    public override ReadOnlySpan<byte> Cell(int index) => reader.GetSpan(index);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }
}
