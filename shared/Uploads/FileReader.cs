using Pipeline.Tables;
using Pipeline.Tables.Mappings;

namespace Pipeline.Uploads;

/// <summary>Reads one recognised file to its end: rows become facts, rejections or set-aside rows, each counted.</summary>
public sealed class FileReader(IFactSink facts)
{
    private const int LongestLine = 1024 * 1024;

    /// <summary>Why a line below a table that says whose it is counts not.</summary>
    public const string Footer = "copyright below the table";

    private const string Repeat = "repeated id: the last row of a record counts";

    private MappedRecords? mapped;
    private readonly Repeats repeats = new();
    private readonly CellsBeyond beyond = new();
    private readonly PartSums sink = new(facts);
    private readonly SortedDictionary<string, long> setAside = new(StringComparer.Ordinal);
    private long read;
    private long kept;
    private long rejected;

    /// <exception cref="RefusedException">The file as a whole cannot be understood.</exception>
    public FileReceipt Read(UploadFile file, FileHead head, Recognised recognised, Reading reading)
    {
        IReadOnlyList<Heading> headings = [];
        if (recognised.Format is LineFormat lines)
        {
            ReadLines(file, head, lines.Begin(reading), reading);
        }
        else
        {
            headings = ReadMapped(file, head, recognised, reading);
        }

        var columns = new FileColumns(headings, mapped);
        return new FileReceipt
        {
            File = file.Name,
            Format = recognised.Format.Id,
            Mapping = recognised.Mapped?.Mapping.Name,
            MappingsNotAsked = recognised.NotAsked is { Count: > 0 } others ? others : null,
            Defines = reading.Defined,
            Encoding = recognised.Dialect?.EncodingName,
            Separator = recognised.Dialect?.SeparatorName,
            Rows = new RowCounts { Read = read, Kept = kept, Rejected = rejected, SetAside = setAside },
            Tables = [.. headings.Select(heading => heading.Table.Name).Distinct()],
            Renamed = columns.Renamed(),
            Columns = [.. columns.Known()],
            UnknownColumns = [.. columns.Unknown()],
            UnknownMeanings = columns.Meanings((recognised.Format as TableFormat)?.Settled),
            LackingColumns = [.. columns.Lacking()],
            Notes = [.. reading.Notes],
        };
    }

    // What nobody can tell from the cells, people can say in their mapping.
    private List<Heading> ReadMapped(UploadFile file, FileHead head, Recognised recognised, Reading reading)
    {
        try
        {
            return ReadTables(file, head, recognised, reading);
        }
        catch (RefusedException e) when (recognised.Mapped is { } table && e.Refusal.Code == "date-order")
        {
            throw new RefusedException(e.Refusal with
            {
                Reason = $"{e.Refusal.Reason} The mapping '{table.Mapping.Name}' may say so in its column 'format': day first, or month "
                    + "first.",
            });
        }
    }

    private List<Heading> ReadTables(UploadFile file, FileHead head, Recognised recognised, Reading reading)
    {
        var (format, dialect) = ((TableFormat)recognised.Format, recognised.Dialect);
        var conventions = FileConventions.Learn(file, head, recognised);
        foreach (var (heading, rows) in conventions.UntoldGroups)
        {
            reading.Note(
                $"Column '{heading}' stands first and is blank in {Plural.Counted(rows, "row", "rows")} below a value, which "
                    + $"{Plural.Of(rows, "counts", "count")} as blank. If the report is grouped by it, export it with the details only, or "
                    + $"with subtotals.");
        }

        if (EncodingDoubt.Note(head, dialect) is { } doubt)
        {
            reading.Note(doubt);
        }

        var divided = Divided(file, recognised);
        using var records = recognised.Open(file);
        mapped = records as MappedRecords;
        var tables = new TableReader(records, recognised.Tables);
        var row = new Row(reading, records) { Divided = divided };
        while (tables.Read())
        {
            read++;
            if (records.Damage is { } damage)
            {
                Reject(new Rejection(file.Name, records.Line, null, Found(records.Cell(0)), damage));
            }
            else if (tables.IsBlankRow)
            {
                SetAside("empty row");
            }
            else if (tables.Heading is null || !recognised.Has(tables.Heading, tables.Above))
            {
                SetAside("table not measured: " + (tables.Heading is null ? tables.UnknownTable : tables.Heading.Table.Name));
            }
            else if (records.IsDoubtful && records.Count != tables.Heading.Texts.Count)
            {
                Reject(
                    new Rejection(
                        file.Name, records.Line, null, Plural.Counted(records.Count, "cell", "cells"),
                        $"{Plural.Counted(tables.Heading.Texts.Count, "cell", "cells")}; a quote inside a quoted cell is doubled"));
            }
            else if (mapped?.IsTotal == true)
            {
                SetAside("total");
            }
            else if (records.Fault is { } fault)
            {
                Reject(new Rejection(file.Name, records.Line, fault.Column, Found(Encoding.UTF8.GetBytes(fault.Found)), fault.Expected));
            }
            else
            {
                row.Turn(tables, conventions);
                if (row.IsGood)
                {
                    tables.Heading.Table.Read(row);
                }

                if (row.IsGood)
                {
                    divided?.Tell(row, records);
                }

                if (row.IsGood)
                {
                    sink.Compare(row);
                }

                if (row.IsGood)
                {
                    beyond.Look(records, tables.Heading);
                }

                Count(row, reading);
            }
        }

        if (HoldsNothing && tables.Heading is { } last && recognised.Has(last, tables.Above))
        {
            row.TurnHeading(tables, conventions);
            format.ReadNothing(row);
        }

        sink.Flush(reading);
        format.Finish(reading);
        reading.SharedKeys.Tell(reading);
        Flush(reading, records.Line);
        Tell(records.Cleaning, reading);
        beyond.Tell(reading);
        foreach (var repeated in tables.Headings.SelectMany(heading => heading.Repeated).Concat(mapped?.Repeated ?? []).Distinct())
        {
            reading.Note($"Column '{repeated}' stands more than once; the first was read.");
        }

        return tables.Headings;
    }

    private bool HoldsNothing =>
        kept == 0 && rejected == 0 && setAside.Keys.All(reason => reason is "total" or "empty row" or Footer);

    private static DividedRows? Divided(UploadFile file, Recognised recognised)
    {
        if (((TableFormat)recognised.Format).Dividing is not { } dividing)
        {
            return null;
        }

        using var records = recognised.Open(file);
        return DividedRows.Find(dividing, new TableReader(records, recognised.Tables), recognised);
    }

    private static string Found(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text[..Math.Min(120, text.Length)]);

    private void Reject(Rejection rejection)
    {
        rejected++;
        sink.Reject(rejection);
    }

    private void Count(Row row, Reading reading)
    {
        if (row.Rejection is { } rejection)
        {
            Reject(rejection.Column is { } column ? rejection with { Column = FileColumns.Spelled(column, mapped) } : rejection);
        }
        else if (row.SetAsideAs is { } reason)
        {
            SetAside(reason);
            foreach (var fact in reading.Aside)
            {
                sink.Keep(fact, reading.File, row.Line);
            }
        }
        else
        {
            Keep(reading);
            foreach (var fact in reading.Offered.Concat(reading.Aside))
            {
                sink.Keep(fact, reading.File, row.Line);
            }
        }

        reading.Forget();
    }

    private void Keep(Reading reading)
    {
        reading.Settle();
        if (repeats.Any(reading.Offered))
        {
            SetAside(Repeat);
        }
        else
        {
            kept++;
        }
    }

    private void ReadLines(UploadFile file, FileHead head, LineReading taking, Reading reading)
    {
        var cleaning = new Cleaning();
        using var clean = new CleanStream(LineReader.ToUtf8(file, head), cleaning);
        using var lines = new LineReader(clean, LongestLine);
        while (lines.Read())
        {
            var taken = lines.IsUnfinished ? taking.TakeUnfinished(lines.Current) : taking.Take(lines.Current);
            switch (taken)
            {
                case LineTaken.NoRow:
                    continue;
                case LineTaken.Empty:
                    SetAside("empty line");
                    break;
                case LineTaken.Kept:
                    kept++;
                    break;
                default:
                    rejected++;
                    var fault = taking.Explain(lines.Current);
                    sink.Reject(new Rejection(file.Name, lines.Line, fault.Column, fault.Found, fault.Expected));
                    break;
            }

            read++;
            Flush(reading, lines.Line);
        }

        taking.Finish();
        Flush(reading, lines.Line);
        Tell(cleaning, reading);
    }

    private void Flush(Reading reading, long line)
    {
        // Most lines offer nothing: this runs millions of times, so it makes no enumerator.
        var offered = reading.Offered;
        if (offered.Count == 0)
        {
            return;
        }

        for (var i = 0; i < offered.Count; i++)
        {
            sink.Keep(offered[i], reading.File, line);
        }

        reading.Forget();
    }

    private static void Tell(Cleaning cleaning, Reading reading)
    {
        if (cleaning.Note is { } note)
        {
            reading.Note(note);
        }
    }

    private void SetAside(string reason) => setAside[reason] = setAside.GetValueOrDefault(reason) + 1;
}
