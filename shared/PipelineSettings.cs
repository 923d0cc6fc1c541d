using Pipeline.Reports.Links;

namespace Pipeline;

/// <summary>What an operator may set; each value has a default that works.</summary>
public sealed record PipelineSettings
{
    /// <summary>The business's zone: its day, week and month are these.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    /// <summary>ISO 4217 code of money that names no currency, and of totals.</summary>
    public string Currency { get; init; } = "IDR";

    /// <summary>"id" or "en".</summary>
    public string Language { get; init; } = "id";

    /// <summary>Languages of the digest beside that of the report: each costs the rendering of a page.</summary>
    public IReadOnlyList<string> DigestLanguages { get; init; } = [];

    /// <summary>Within how many hours after its creation a lead is to be turned to; what marketing and sales agreed on.</summary>
    public double AgreedHours { get; init; } = 24;

    /// <summary>How many days after its creation a lead is judged; null: learned from how long won leads took.</summary>
    public int? HorizonDays { get; init; }

    /// <summary>After how many days without a word of a person their next enquiry is a new lead.</summary>
    public int SilenceDays { get; init; } = 180;

    /// <summary>
    /// How many days the reports of a day are kept, with what was published and given back beside them; null: for ever. The latest always
    /// is.
    /// </summary>
    public int? KeepReportsDays { get; init; }

    /// <summary>Sources that must come, and after how many days at most; others are judged by their own habit.</summary>
    public IReadOnlyDictionary<string, int> ExpectedSources { get; init; } = new Dictionary<string, int>();

    /// <summary>Where leads and deals can be opened in the tools that keep them; none: their ids stand without a link.</summary>
    public IReadOnlyList<RecordAddress> CrmAddresses { get; init; } = [];

    /// <summary>The most bytes an hour of uploads that older code has read and that are received again.</summary>
    public long RereadBytesAnHour { get; init; } = 1024L * 1024 * 1024;

    /// <summary>
    /// Words by which the business tells machines and people apart in what user agents say, beside those that ship: see
    /// <see cref="AgentsOf"/>.
    /// </summary>
    public IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>
    /// The words of a text, one a line or divided by semicolons; what begins with # is a remark. "person: WORD" is a person's, any other a
    /// machine's.
    /// </summary>
    public static IReadOnlyList<string> AgentsOf(string? text) =>
        [.. (text ?? "").Split(['\r', '\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word[0] != '#').Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>Languages divided by commas or semicolons; null where one is none that is known.</summary>
    public static IReadOnlyList<string>? LanguagesOf(string? text)
    {
        var languages = (text ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return languages.All(language => language is "id" or "en") ? languages : null;
    }

    /// <summary>Key of the hashes that stand for visitors and leads; the same on both sides, known to neither report.</summary>
    public string HashKey { get; init; } = "local";

    /// <summary>Tells one key from another, and nothing of it.</summary>
    public string HashKeyId =>
        Convert.ToHexStringLower(
            System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(HashKey), "id of the key"u8))[..16];
}
