using System.Security.Cryptography;

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

    /// <summary>Who gets the side's digest, and what became of each.</summary>
    public static string Digests(string side) => side + "-digest";

    public static string ReceiveQueue(string side) => side + "-receive";

    public static string ReportQueue(string side) => side + "-report";

    /// <summary>
    /// Where the Functions host puts a storage queue's message that failed each of its tries; it makes the queue when it needs it.
    /// </summary>
    public static string Poison(string queue) => queue + "-poison";

    /// <summary>
    /// The receipt of one upload of these bytes; the hash first, so that one listing finds every upload of the same bytes.
    /// </summary>
    public static string Receipt(string hash, string upload) => $"{hash}/{upload}.json";

    /// <summary>Beside the receipts: the folder of notes of what is being taken back.</summary>
    public const string Withdrawals = "withdrawals/";

    /// <summary>Beside the receipts: the folder of the keys of persons whose facts are not kept; each is an empty blob.</summary>
    public const string Forgotten = "forgotten/";

    /// <summary>Beside the receipts: the folder of notes of those that state a mapping.</summary>
    public const string MappingNotes = "mappings/";

    /// <summary>The note that a receipt states a mapping.</summary>
    public static string MappingOf(string upload, string hash) => MappingNotes + FactsOf(upload) + hash;

    /// <summary>The note since when what was made holds facts that are being forgotten.</summary>
    public const string Forgetting = "forgetting";

    /// <summary>The note that an upload is being taken back.</summary>
    public static string WithdrawalOf(string upload) => Withdrawals + FactsOf(upload).TrimEnd('/');

    /// <summary>The folder of all receipts of the same bytes.</summary>
    public static string ReceiptsOf(string hash) => hash + "/";

    /// <summary>
    /// The folder of all that one upload left. No other upload writes there, not even one of the same bytes, so that taking one back
    /// takes nothing from another. The name is hashed, as it may be as long as a blob's name can be.
    /// </summary>
    public static string FactsOf(string upload) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(upload)))[..16] + "/";

    /// <summary>The folder of what one upload left of one content.</summary>
    public static string FactsOf(string upload, string hash) => FactsOf(upload) + hash + "/";

    /// <summary>
    /// One Parquet part; named by its own content too, so that a better reading stands beside the one before until its receipt is written.
    /// </summary>
    public static string Part(string upload, string hash, string table, int number, string content) =>
        $"{FactsOf(upload, hash)}{table}-{number:0000}-{content[..16]}.parquet";

    /// <summary>The rows of an upload that could not be read, as CSV.</summary>
    public static string Rejected(string upload, string hash, string content) => $"{FactsOf(upload, hash)}rejected-{content[..16]}.csv";

    /// <summary>A report's page in its folder.</summary>
    public const string Page = "report.html";

    /// <summary>The page of a day's report that counts; its metadata name the folder of the same report in its other forms.</summary>
    public static string DayReport(DateOnly asOf) => $"{asOf:yyyy-MM-dd}/{Page}";

    /// <summary>The newest report's page; its metadata name the folder of the same report in its other forms.</summary>
    public const string LatestReport = "latest/" + Page;

    /// <summary>
    /// The folder of one finished work of a day: a report, what a side published, what was given back; named by its content.
    /// </summary>
    public static string FolderOf(DateOnly asOf, string content) => $"{asOf:yyyy-MM-dd}/{content[..12]}/";

    /// <summary>Beside a side's reports: says which folders count, in all containers.</summary>
    public const string EditionPointer = "pointer.json";

    /// <summary>The page that lists a side's reports by date.</summary>
    public const string ReportIndex = "index.html";

    /// <summary>In a container that one app gives and another reads: the folders that count, by day.</summary>
    public const string Current = "current.json";
}
