using Pipeline.Tables;
using Pipeline.Tables.Mappings;

namespace Pipeline.Uploads;

/// <summary>Reads one recognised file to its end: rows become facts, rejections or set-aside rows, each counted.</summary>
public sealed partial class FileReader
{
    /// <summary>Why a line below a table that says whose it is counts not.</summary>
    public const string Footer = "copyright below the table";

    private const string EmptyRow = "empty row";

    private const string Repeat = "repeated id: the last row of a record counts";

    private MappedRecords? mapped;
    private readonly Repeats repeats = new();
    private readonly CellsBeyond beyond = new();
    private readonly FilledColumns filled = new();
    private readonly RowSums sums;
    private readonly PartSums sink;
    private readonly SortedDictionary<string, long> setAside = new(StringComparer.Ordinal);
    private long read;
    private long kept;
    private long rejected;
    private long unknown;
    private Heading? lastHeading;
    private bool isOfFormat;
    private readonly UnreadSheets unread = new();
    private string? sheet;
    private Func<string> place = () => "";
    private string? firstSheet;

    public FileReader(IFactSink facts)
    {
        sums = new(facts);
        sink = new(sums);
    }

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

        var columns = new FileColumns(headings, mapped, filled);
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
        var sheets = format.IsSheetAFile ? records as SheetRecords : null;
        var tables = new TableReader(records, recognised.Tables);
        var row = new Row(reading, records) { Divided = divided };
        var formulas = new BrokenFormulas(file);
        place = () => SheetPlace.Of(file, records);
        while (tables.Read())
        {
            read++;
            sheet = sheets?.Sheet;
            if (records.Damage is { } damage)
            {
                Reject(new Rejection(file.Name, records.Line, null, Found(records.Cell(0)), damage));
            }
            else if (tables.IsBlankRow)
            {
                SetAside(EmptyRow);
            }
            else if (tables.Heading is null || !Has(recognised, tables))
            {
                unknown += tables.Heading is null ? 1 : 0;
                SetAside("table not measured: " + unread.Left(records, tables.Heading?.Table.Name ?? tables.UnknownTable));
            }
            else if (file.IsWorkbook && conventions.Copies.Contains(tables.TableNumber))
            {
                SetAside("told twice: the sheet is a copy of one before it");
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
                unread.Read(records);
                filled.Look(records, tables.Heading);
                formulas.Look(records, tables.Heading);
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

        if (HoldsNothing && tables.Heading is { } last && recognised.Has(last, tables.Above) && ReportHead.IsAll(tables.Above))
        {
            row.TurnHeading(tables, conventions);
            format.ReadNothing(row);
        }
        else if (HoldsOtherThings && reading.Siblings.Count <= 1)
        {
            throw new RefusedException(
                new Refusal(
                    "no-rows",
                    $"'{file.Name}' holds the heading of {format.Name} ({format.Id}), no row of it, and lines of something else; expected "
                        + $"the export as the tool wrote it.")
                {
                    Nearest = format.Id,
                });
        }

        sink.Flush(reading);
        sums.Flush();
        format.Finish(reading);
        reading.SharedKeys.Tell(reading);
        Flush(reading, records.Line);
        Tell(records.Cleaning, reading);
        beyond.Tell(reading);
        formulas.Tell(reading);
        unread.Tell(reading, format);
        foreach (var repeated in tables.Headings.SelectMany(heading => heading.Repeated).Concat(mapped?.Repeated ?? []).Distinct())
        {
            reading.Note($"Column '{repeated}' stands more than once; the first was read.");
        }

        return tables.Headings;
    }

    // A heading is another object wherever lines above it are others.
    private bool Has(Recognised recognised, TableReader tables)
    {
        if (!ReferenceEquals(lastHeading, tables.Heading))
        {
            (lastHeading, isOfFormat) = (tables.Heading, recognised.Has(tables.Heading!, tables.Above));
        }

        return isOfFormat;
    }

    private bool HoldsNothing =>
        kept == 0 && rejected == 0 && setAside.Keys.All(reason => reason is "total" or EmptyRow or Footer);

    // A program or a text in which a heading happens to stand is no report.
    private bool HoldsOtherThings =>
        kept == 0 && rejected == 0 && unknown > 0 && unknown + setAside.GetValueOrDefault(EmptyRow) == read;

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

    private static void Tell(Cleaning cleaning, Reading reading)
    {
        if (cleaning.Note is { } note)
        {
            reading.Note(note);
        }
    }
}
