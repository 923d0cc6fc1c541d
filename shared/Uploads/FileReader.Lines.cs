using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>Files of lines, as logs are.</summary>
public sealed partial class FileReader
{
    private const int LongestLine = 1024 * 1024;

    private void ReadLines(UploadFile file, FileHead head, LineReading taking, Reading reading)
    {
        var cleaning = new Cleaning();
        using var clean = new CleanStream(LineReader.ToUtf8(file, head, cleaning), cleaning);
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
}
