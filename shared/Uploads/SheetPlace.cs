namespace Pipeline.Uploads;

/// <summary>Where a fact stands in a workbook of which each sheet tells its things whole: the file and the sheet.</summary>
internal static class SheetPlace
{
    private const string Between = " › ";

    public static string Of(string file, string sheet) => file + Between + sheet;

    public static string FileOf(string place) => place.Split(Between)[0];
}
