using CsvHelper;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>The CSV of the rows of an upload that could not be read.</summary>
internal static class RejectedRows
{
    /// <summary>File, line, column, found, expected.</summary>
    public const int Columns = 5;

    public static CsvWriter Begin(string path)
    {
        var writer = CsvWriter.ToFile(path, new CsvWriterOptions { NewLine = "\n" });
        writer.WriteRecord("file", "line", "column", "found", "expected");
        return writer;
    }

    public static void Write(CsvWriter writer, Rejection rejection) => writer.WriteRecord(
        CsvFormulas.Guard(rejection.File), rejection.Line.ToString(CultureInfo.InvariantCulture), CsvFormulas.Guard(rejection.Column ?? ""),
        CsvFormulas.Guard(rejection.Found),
        CsvFormulas.Guard(rejection.Expected));
}
