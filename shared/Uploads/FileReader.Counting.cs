using Pipeline.Tables;

namespace Pipeline.Uploads;

// What became of each row: kept, rejected or set aside, and of one of the three in any case.
public sealed partial class FileReader
{
    private void Reject(Rejection rejection)
    {
        rejected++;
        sink.Reject(rejection with { File = place() });
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
            Keep(reading.Aside, reading, row);
        }
        else
        {
            Keep(reading);
            Keep(reading.Offered, reading, row);
            Keep(reading.Aside, reading, row);
        }

        reading.Forget();
    }

    private void Keep(IReadOnlyList<object> facts, Reading reading, Row row)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            firstSheet ??= sheet;
            sink.Keep(facts[i], sheet == firstSheet ? reading.File : SheetPlace.Of(reading.File, sheet!), row.Line);
        }
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

    private void SetAside(string reason) => setAside[reason] = setAside.GetValueOrDefault(reason) + 1;
}
