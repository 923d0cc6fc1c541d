using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>Where a fact stands in a workbook of which each sheet tells its things whole: the file and the sheet.</summary>
internal static class SheetPlace
{
    private const string Between = " › ";

    /// <summary>The file of a record, with its sheet where the workbook has several.</summary>
    public static string Of(UploadFile file, RecordReader records) =>
        records.SheetOfSeveral is { } sheet ? Of(file.Name, sheet) : file.Name;

    public static string Of(string file, string sheet) => file + Between + sheet;

    public static string FileOf(string place) => place.Split(Between)[0];
}
