using System.Text.Json.Serialization;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>A column that nobody reads and that may make a source's figures another thing.</summary>
/// <param name="Format">The format of its file.</param>
/// <param name="Heading">As the file spells it.</param>
/// <param name="Meaning">What it seems to tell: "currency", "money", "date", "identity", "segment" or "kind".</param>
public sealed record UnreadColumn(string Format, string Heading, string Meaning)
{
    [JsonIgnore]
    public string English => $"'{Heading}' seems to tell {EnglishOf(Meaning)} ({Format})";

    [JsonIgnore]
    public string Indonesian => $"'{Heading}' tampaknya berisi {IndonesianOf(Meaning)} ({Format})";

    public string In(string language) => language == "id" ? Indonesian : English;

    /// <summary>Those of the newest upload of each format: what an older export held has been replaced.</summary>
    public static IReadOnlyList<UnreadColumn> Tell(IEnumerable<(Receipt Receipt, FileReceipt File)> files) =>
    [
        .. from pair in files
           group pair by pair.File.Format into format
           from pair in format.GroupBy(pair => (pair.Receipt.Snapshot?.At, pair.Receipt.Upload)).MaxBy(upload => upload.Key)!
           from meaning in pair.File.UnknownMeanings
           group meaning by (Format: format.Key!, meaning.Key) into column
           orderby column.Key.Format, column.Key.Key
           select new UnreadColumn(column.Key.Format, column.Key.Key, column.First().Value),
    ];

    /// <summary>With its article, as a sentence has it.</summary>
    public static string EnglishOf(string meaning) => meaning switch
    {
        "identity" => "an identity",
        "money" => "an amount of money",
        _ => "a " + meaning,
    };

    /// <summary>The same in Indonesian.</summary>
    public static string IndonesianOf(string meaning) => meaning switch
    {
        "currency" => "mata uang",
        "money" => "jumlah uang",
        "date" => "tanggal",
        "identity" => "identitas",
        "segment" => "segmen",
        _ => "jenis",
    };
}
