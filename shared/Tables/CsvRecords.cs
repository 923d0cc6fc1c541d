using CsvHelper;
using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>
/// Records of delimited text, streamed. A quote that is opened and not closed would swallow the rows below it up to
/// the next quote: its line alone is then told as damaged, and the swallowed lines are read again, one row a line.
/// </summary>
public sealed class CsvRecords : RecordReader
{
    /// <summary>A record longer than this is an unclosed quote or no text, not a row.</summary>
    public const int LongestRecord = 4 * 1024 * 1024;

    // Each costs a new start from the top of the file; a file with more is not a table with a flaw.
    private const int MostRestarts = 20;
    private const string UnclosedQuote = "a quote that is closed in the same cell";

    /// <summary>What is expected of a row with more cells than any table has columns.</summary>
    public static readonly string TooWide = $"a row of at most {Limits.Columns:N0} cells";

    private const string TooLong = "a row of less than 4 MB";

    private readonly Func<Stream> open;
    private readonly Dialect dialect;
    private CsvReader reader;
    private long linesBefore;
    private int restarts;
    private CsvReader? swallowed;
    private long linesBeforeSwallowed;
    private CsvMalformedReason? malformed;
    private byte[] damaged = [];
    private long damagedLine;
    private string? damage;

    public CsvRecords(Func<Stream> open, Dialect dialect)
    {
        this.open = open;
        this.dialect = dialect;
        reader = Start(Text(), dialect.LineBreaksInQuotes);
    }

    public override string? Damage => damage;

    public override bool IsDoubtful => malformed is CsvMalformedReason.TextAfterClosingQuote;

    public override long Line => damage is not null ? damagedLine : Present(out var before).LineNumber + before;

    public override int Count => damage is not null ? 1 : Present(out _).FieldCount;

    public override bool Read()
    {
        damage = null;
        malformed = null;
        if (swallowed is not null)
        {
            if (swallowed.Read())
            {
                if (malformed is CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote)
                {
                    Tell(UnclosedQuote, linesBeforeSwallowed + swallowed.LineNumber, swallowed.RawRecord);
                }

                return true;
            }

            swallowed.Dispose();
            swallowed = null;
        }

        return ReadNext();
    }

    public override ReadOnlySpan<byte> Cell(int index) => damage is not null ? damaged : Present(out _).GetSpan(index);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            swallowed?.Dispose();
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private CsvReader Present(out long before)
    {
        before = swallowed is null ? linesBefore : linesBeforeSwallowed;
        return swallowed ?? reader;
    }

    private bool ReadNext()
    {
        try
        {
            if (!reader.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException e)
        {
            Restart(linesBefore + Math.Max(1, e.LineNumber));
            return true;
        }

        if (malformed is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote)
        {
            Split(reader.RawRecord);
        }

        if (damage is null && reader.FieldCount > Limits.Columns)
        {
            Tell(TooWide, linesBefore + reader.LineNumber, reader.RawRecord);
        }

        return true;
    }

    private void Split(ReadOnlySpan<byte> record)
    {
        var end = record.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
        {
            return;
        }

        Tell(UnclosedQuote, linesBefore + reader.LineNumber, record[..end]);
        var rest = record[(end + (record[end..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1))..].ToArray();
        linesBeforeSwallowed = damagedLine;
        swallowed = Start(new MemoryStream(rest, writable: false), lineBreaksInQuotes: false);
    }

    private void Restart(long line)
    {
        if (++restarts > MostRestarts)
        {
            throw new RefusedException(
                "damaged",
                $"The text cannot be split into rows: found more than {MostRestarts} records longer than {LongestRecord / 1024 / 1024} MB, "
                    + $"the last from line {line}; expected a row a line, and quotes that are closed.");
        }

        reader.Dispose();
        linesBefore = line;
#pragma warning disable CA2000 // Each stream owns the one it reads, and the reader owns the last.
        reader = Start(new TailStream(Text(), line), dialect.LineBreaksInQuotes);
#pragma warning restore CA2000
        Tell(TooLong, line, "…"u8);
    }

    private void Tell(string expected, long line, ReadOnlySpan<byte> found) =>
        (damage, damagedLine, damaged) = (expected, line, found[..Math.Min(found.Length, 500)].ToArray());

    // From the top: what was cleaned away before is counted anew.
    private CleanStream Text()
    {
        Cleaning = new();
#pragma warning disable CA2000 // Each stream owns the one it reads.
        return new CleanStream(TextEncoding.ToUtf8(open(), dialect.Encoding, Cleaning), Cleaning);
#pragma warning restore CA2000
    }

    private CsvReader Start(Stream text, bool lineBreaksInQuotes) => CsvReader.Create(
        text,
        CsvReaderOptions.Default with
        {
            Separator = dialect.Separator,
            Encoding = null,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRecord,
            AllowLineBreaksInQuotes = lineBreaksInQuotes,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = record => malformed = record.Reason,
        },
        leaveOpen: false);
}
