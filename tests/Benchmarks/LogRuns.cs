using System.Text.RegularExpressions;
using Marketing;
using Pipeline.Facts;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Benchmarks;

/// <summary>What is measured of access logs: taking one in without storage, the views over it, and the plain way to read one.</summary>
internal static partial class LogRuns
{
    public static void Receive(string log, string folder)
    {
        var side = MarketingPipeline.Marketing;
        using var facts = new UploadFacts(FactTable.Of(side.Knowledge), "benchmark", folder);
        var reader = new UploadReader(new Recognition(Knowledge.FormatsOf(side.Knowledge)), new PipelineSettings(), facts);
        var file = reader.Read(
            "access.log", new FileInfo(log).Length, _ => new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.Read, 1))[0];
        facts.FinishAsync().GetAwaiter().GetResult();
        Received.Note(facts, folder);
        var bytes = facts.Parts.Values.SelectMany(parts => parts).Sum(part => new FileInfo(part.Path).Length);
        Console.Error.WriteLine($"  {file.Rows.Kept:N0} lines kept, {file.Rows.Rejected:N0} rejected; {bytes / 1e6:0} MB of Parquet");
    }

    public static void Report(string log, string folder)
    {
        var receipt = Received.Recall(MarketingPipeline.Marketing, log, folder);
        using var database =
            FactLibrary.Lay(MarketingPipeline.Marketing, [receipt], new PipelineSettings(), new DateOnly(2030, 1, 1), folder);
        var visits = database.Query("select count(*) from visits", row => row.GetInt64(0)).First();
        var lines = database.Query("select sum(lines)::bigint from log_line_days", row => row.GetInt64(0)).First();
        Console.Error.WriteLine($"  {lines:N0} lines, {visits:N0} visits");
    }

    // The plain way: a string a line, a regular expression, dictionaries of visitors by the 30-minute rule.
    public static void Regex(string log)
    {
        var last = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        var (lines, visits) = (0L, 0L);
        foreach (var line in File.ReadLines(log))
        {
            var match = Combined().Match(line);
            if (!match.Success)
            {
                continue;
            }

            lines++;
            var at =
                DateTimeOffset.ParseExact(match.Groups["time"].Value, "dd/MMM/yyyy:HH:mm:ss zzz", CultureInfo.InvariantCulture).UtcDateTime;
            var visitor = match.Groups["address"].Value + match.Groups["agent"].Value;
            visits += last.TryGetValue(visitor, out var before) && at - before <= TimeSpan.FromMinutes(30) ? 0 : 1;
            last[visitor] = at;
        }

        Console.Error.WriteLine($"  {lines:N0} lines, {visits:N0} visits of all requests");
    }

    [GeneratedRegex(
        """^(?<address>\S+) (\S+) (.+?) \[(?<time>[^\]]+)\] "(?<method>\S+) (?<target>\S+)[^"]*" (?<status>\d{3}) (?<bytes>\d+|-) "(?<referrer>[^"]*)" "(?<agent>[^"]*)"$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Combined();
}
