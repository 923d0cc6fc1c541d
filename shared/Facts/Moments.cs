namespace Pipeline.Facts;

/// <summary>
/// Moments of which one may be written by its day alone, as SQL. Such a day is kept as its midnight and means the whole day: nothing on the
/// same day comes after it. A clock that shows midnight to the second says no more than the day either: spreadsheets write days so.
/// </summary>
public static class Moments
{
    /// <summary><c>came_before(moment, other)</c>: whether it surely came before the other.</summary>
    public const string BeforeMacro =
        """
        create macro came_before(moment, other) as
            case when moment = moment::date::timestamp then moment::date < other::date else moment < other end
        """;

    /// <summary><c>latest_of(moment)</c>: until when it can have been; the end of the day for a day alone.</summary>
    public const string LatestMacro =
        "create macro latest_of(moment) as case when moment = moment::date::timestamp then moment + interval 1 day else moment end";
}
