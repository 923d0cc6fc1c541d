using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// A workbook whose sheets are several exports: a sheet of which nothing is the format's as which the workbook is read, and which is
/// another export by itself, is read as that, as a file of an archive is.
/// </summary>
internal static class WorkbookSheets
{
    // A workbook of thousands of sheets is not looked through sheet by sheet.
    private const int Most = 32;

    /// <summary>What a workbook is whose sheets fit two formats alike: what the first sheet is that fits one.</summary>
    /// <exception cref="RefusedException">None does.</exception>
    public static Recognised First(UploadFile workbook, Refusal refusal, Func<UploadFile, Recognised> tell)
    {
        var names = Names(workbook);
        for (var number = 0; names.Count is > 1 and <= Most && number < names.Count; number++)
        {
            if (Tell(Sheet(workbook, names, number), tell) is { Format: TableFormat } told)
            {
                return told;
            }
        }

        throw new RefusedException(refusal);
    }

    /// <summary>The workbook without the sheets that are other exports, and each of these.</summary>
    public static IReadOnlyList<(UploadFile File, Recognised As)> Divide(
        UploadFile workbook, Recognised recognised, Func<UploadFile, Recognised> tell)
    {
        // What people map is theirs whole.
        if (!workbook.IsWorkbook || recognised.Mapped is not null || recognised.Format is not TableFormat format)
        {
            return [(workbook, recognised)];
        }

        var (names, own) = Look(workbook, recognised);
        List<(int Number, UploadFile File, Recognised As)> others = [];
        for (var number = 0; names.Count is > 1 and <= Most && number < names.Count; number++)
        {
            var sheet = Sheet(workbook, names, number);
            if (!own.Contains(number) && Tell(sheet, tell) is { Mapped: null } told && !told.Format.IsSameList(format))
            {
                others.Add((number, sheet, told));
            }
        }

        if (others.Count == 0)
        {
            return [(workbook, recognised)];
        }

        var rest = Enumerable.Range(0, names.Count).Except(others.Select(other => other.Number)).ToHashSet();
        return [(workbook with { Sheets = rest }, recognised), .. others.Select(other => (other.File, other.As))];
    }

    private static UploadFile Sheet(UploadFile workbook, List<string> names, int number) => workbook with
    {
        Name = $"{workbook.Name}/{names[number]}",
        Sheets = new HashSet<int> { number },
        Workbook = workbook.Name,
    };

    // What is no export by itself stays unread.
    private static Recognised? Tell(UploadFile sheet, Func<UploadFile, Recognised> tell)
    {
        try
        {
            return tell(sheet);
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static List<string> Names(UploadFile workbook)
    {
        using var records = new SheetRecords(workbook);
        while (records.Read())
        {
            records.Leave();
        }

        return records.Names;
    }

    // The sheets, and those of which a row is the format's.
    private static (List<string> Names, HashSet<int> Own) Look(UploadFile workbook, Recognised recognised)
    {
        using var records = new SheetRecords(workbook);
        var tables = new TableReader(records, recognised.Tables);
        var own = new HashSet<int>();
        while (tables.Read())
        {
            if (tables.Heading is { } heading && recognised.Has(heading, tables.Above))
            {
                own.Add(records.Number);
                records.Leave();
            }
        }

        return (records.Names, own);
    }
}
