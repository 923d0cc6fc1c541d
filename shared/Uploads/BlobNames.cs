namespace Pipeline.Uploads;

/// <summary>Every container, queue and blob name, spelled once.</summary>
public static class BlobNames
{
    public static string Uploads(string side) => side + "-uploads";

    public static string Receipts(string side) => side + "-receipts";

    public static string Facts(string side) => side + "-facts";

    public static string Reports(string side) => side + "-reports";

    public static string Published(string side) => side + "-published";

    public static string Feedback(string side) => side + "-feedback";

    public static string ReceiveQueue(string side) => side + "-receive";

    public static string ReportQueue(string side) => side + "-report";

    /// <summary>Where the Functions host puts a storage queue's message that failed each of its tries; it makes the queue when it needs it.</summary>
    public static string Poison(string queue) => queue + "-poison";

    /// <summary>The receipt of one upload of these bytes; the hash first, so that one listing finds every upload of the same bytes.</summary>
    public static string Receipt(string hash, string upload) => $"{hash}/{upload}.json";

    /// <summary>The folder of all receipts of the same bytes.</summary>
    public static string ReceiptsOf(string hash) => hash + "/";

    /// <summary>One Parquet part of one upload's facts.</summary>
    public static string Part(string table, string hash, int number) => $"{table}/{hash}/{number:0000}.parquet";

    /// <summary>The rows of an upload that could not be read, as CSV.</summary>
    public static string Rejected(string hash) => $"rejected/{hash}.csv";

    public static string ReportOf(DateOnly asOf, string file) => $"{asOf:yyyy-MM-dd}/{file}";

    /// <summary>The page that lists a side's reports by date.</summary>
    public const string ReportIndex = "index.html";

    /// <summary>What a side published as of a day; beside the report of that day.</summary>
    public static string PublishedOf(DateOnly asOf, string shape) => $"{asOf:yyyy-MM-dd}/{shape}.parquet";

    /// <summary>What the hand-off last gave back to a side.</summary>
    public static string FeedbackOf(string list, string ending) => $"latest/{list}.{ending}";

    public static string LatestReport(string file) => "latest/" + file;
}
