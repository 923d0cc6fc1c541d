using System.Globalization;
using System.Text;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Pipeline.Tests.Local;
using Xunit;

namespace Pipeline.Tests.Uploads.Odd;

/// <summary>
/// What a process takes at most for the worst files, as the system counts it (VmHWM): the runtime, its libraries and what they hold beside
/// the heap are in it.
/// </summary>
public sealed class PeakMemoryTests
{
    private const long Most = 300 * 1024;
    private const string Large = "A file as large as may be takes a process many seconds: PIPELINE_SLOW=1 tries all of them.";

    private static readonly string[] Heading = ["Record ID", "Deal Name", "Deal Stage", "Amount", "Close Date", "Create Date"];
    private static readonly string[] Deal = ["1", "One", "Closed Won", "100", "2026-01-10", "2026-01-01"];

    // What is told once is not held until the file's end.
    [Fact(Skip = Large, SkipUnless = nameof(IsSlow))]
    [Trait("Category", "Slow")]
    public async Task Half_a_million_posts() =>
        Assert.Contains(
            "500000 kept",
            await ExplainAsync("posts.csv", Encoding.UTF8.GetBytes(
                "post id,social network,published on,views,text\n" + string.Concat(
                    Enumerable.Range(0, 500_000).Select(i => $"{i},Threads,2026-10-01,7,Kiriman nomor {i} dari kami\n")))),
            StringComparison.Ordinal);

    [Fact(Skip = Large, SkipUnless = nameof(IsSlow))]
    [Trait("Category", "Slow")]
    public async Task Many_short_texts_of_a_workbook() =>
        Assert.Contains(
            "1 kept",
            await ExplainAsync("deals.xlsx", Workbooks.Of(Two, Strings(string.Concat(Enumerable.Repeat("<si><t>a</t></si>", 2_800_000))))),
            StringComparison.Ordinal);

    [Fact(Skip = Large, SkipUnless = nameof(IsSlow))]
    [Trait("Category", "Slow")]
    public async Task One_text_of_a_workbook_without_end() =>
        Assert.Contains(
            "Refused (too-large)",
            await ExplainAsync("deals.xlsx", Workbooks.Of(Two, Strings($"<si><t>{new string('a', 40 * 1024 * 1024)}</t></si>"))),
            StringComparison.Ordinal);

    [Fact]
    public async Task One_text_in_a_million_pieces() =>
        Assert.Contains(
            "Refused (too-large)",
            await ExplainAsync(
                "deals.xlsx",
                Workbooks.Of(
                    Two, Strings($"<si>{string.Concat(Enumerable.Repeat("<r><t>aaaaaaaaaaaaaaaaaaaa</t></r>", 1_000_000))}</si>"))),
                    StringComparison.Ordinal);

    [Fact(Skip = Large, SkipUnless = nameof(IsSlow))]
    [Trait("Category", "Slow")]
    public async Task A_blank_in_the_last_column_of_a_sheet_of_twenty_five_thousand_rows()
    {
        var rows =
            string.Concat(
                Enumerable.Range(2, 25_000)
                    .Select(
                        row =>
                            $"<row r='{row}'>{string.Concat(Deal.Select((cell, i) => $"<c t='inlineStr'><is><t>{(i == 0 ? row : cell)}</t></is></c>"))}<c r='XFD{row}' t='inlineStr'><is><t xml:space='preserve'> </t></is></c></row>"));
        Assert.Contains(
            "25000 kept", await ExplainAsync("deals.xlsx", Workbooks.Of(Workbooks.Row("r='1'", Heading) + rows)), StringComparison.Ordinal);
    }

    [Fact(Skip = Large, SkipUnless = nameof(IsSlow))]
    [Trait("Category", "Slow")]
    public async Task As_many_texts_as_an_old_workbook_may_have() =>
        Assert.Contains(
            "1 kept", await ExplainAsync("deals.xls", OldWorkbooks.Of([Heading, Deal], fillers: 1_199_900)), StringComparison.Ordinal);

    [Fact(Skip = Large, SkipUnless = nameof(IsSlow))]
    [Trait("Category", "Slow")]
    public async Task More_texts_than_an_old_workbook_may_have() =>
        Assert.Contains(
            "Refused (too-large)", await ExplainAsync("deals.xls", OldWorkbooks.Of([Heading, Deal], fillers: 4_000_000)),
            StringComparison.Ordinal);

    [Fact]
    public async Task An_old_workbook_that_says_to_have_two_thousand_million_rows() =>
        Assert.Contains(
            "Refused (too-large)", await ExplainAsync("deals.xls", OldWorkbooks.Of([Heading, Deal], lastRow: int.MaxValue)),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_cell_without_end() =>
        Assert.Contains(
            "1 kept + 1 rejected",
            await ExplainAsync(
                "deals.csv",
                Encoding.UTF8.GetBytes($"{string.Join(',', Heading)}\n{string.Join(',', Deal)}\n2,{new string('a', 200 * 1024 * 1024)}")),
                StringComparison.Ordinal);

    public static bool IsSlow => Lane.Slow;

    private static string Two => Workbooks.Row("r='1'", Heading) + Workbooks.Row("r='2'", Deal);

    private static byte[] Strings(string items) =>
        Encoding.UTF8.GetBytes($"<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{items}</sst>");

    private static async Task<string> ExplainAsync(string name, byte[] content)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process took at most is asked of /proc, which only Linux has.");
        using var processes = new Processes();
        var path = Path.Combine(processes.Folder, name);
        await File.WriteAllBytesAsync(path, content);
        using var running = processes.Start(["explain", path, "--language", "en"]);
        var ended = running.EndAsync();
        var peak = Watch(running.Id, () => ended.IsCompleted);
        var (_, output, _) = await ended;
        Assert.InRange(await peak, 10 * 1024, Most);
        return output;
    }

    // On a thread of its own: the pool's may all be taken by other tests for longer than the process lives.
    private static Task<long> Watch(int process, Func<bool> hasEnded) =>
        Task.Factory.StartNew(
            () =>
            {
                var peak = 0L;
                while (!hasEnded())
                {
                    peak = Math.Max(peak, Peak(process));
                    Thread.Sleep(10);
                }

                return peak;
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    // In KB; 0 once the process is gone.
    private static long Peak(int process)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Select(line => long.Parse(line.AsSpan(6, line.Length - 9).Trim(), CultureInfo.InvariantCulture)).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
