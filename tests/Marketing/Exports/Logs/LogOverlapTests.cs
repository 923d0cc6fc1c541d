using CsCheck;
using Xunit;

namespace Pipeline.Tests.Marketing.Exports.Logs;

/// <summary>
/// However a log is cut, copied, grown and packed, each of its lines counts once; where that cannot be told, the report says so.
/// </summary>
public sealed class LogOverlapTests
{
    private const string Lines = "select coalesce(sum(lines), 0)::bigint from log_line_days";
    private const string Doubts = "select count(*) from log_doubts";

    private static readonly Gen<(int Seed, int Lines, int Cuts)> AnyLog = Gen.Select(Gen.Int, Gen.Int[1, 1_500], Gen.Int[0, 6]);

    [Fact]
    public void Pieces_stretches_and_the_whole_count_each_line_once() => AnyLog.Sample(
        (seed, lines, cuts) =>
        {
            var any = new AnyOverlap(seed);
            var log = any.Log(lines, 1, 3, "shop");
            // A piece of one second at another's end is told as doubtful, though it counts right.
            return Counted(
                uploads => any.Send(uploads, [.. any.Pieces(log, cuts), any.Stretch(log), any.Stretch(log), log])).Lines == lines;
        },
        iter: 8);

    [Fact]
    public void Pieces_alone_count_each_line_once() => AnyLog.Sample(
        (seed, lines, cuts) =>
        {
            var any = new AnyOverlap(seed);
            var log = any.Log(lines, 1, 3, "shop");
            return Counted(uploads => any.Send(uploads, any.Pieces(log, cuts))) == (lines, 0);
        },
        iter: 5);

    [Fact]
    public void A_log_that_has_grown_counts_as_its_newest_copy() => AnyLog.Sample(
        (seed, lines, cuts) =>
        {
            var any = new AnyOverlap(seed);
            var log = any.Log(lines, 0, 2, "shop");
            var grown = any.Pieces(log, cuts)
                .Aggregate(new List<string[]>(), (copies, piece) => [.. copies, [.. copies.LastOrDefault() ?? [], .. piece]]);
            return Counted(uploads => any.Send(uploads, grown)) is var (counted, doubts) && (counted == lines || doubts > 0);
        },
        iter: 8);

    [Fact]
    public void Busy_seconds_count_once_or_are_told_as_doubtful() => AnyLog.Sample(
        (seed, lines, cuts) =>
        {
            var any = new AnyOverlap(seed);
            var log = any.Log(lines, 0, 1, "shop");
            return Counted(uploads => any.Send(uploads, [.. any.Pieces(log, cuts), log])) is var (counted, doubts)
                && (counted == lines || doubts > 0);
        },
        iter: 8);

    [Fact]
    public void Two_servers_count_both() => AnyLog.Sample(
        (seed, lines, cuts) =>
        {
            var any = new AnyOverlap(seed);
            var (one, other) = (any.Log(lines, 0, 2, "shop"), any.Log(lines, 0, 2, "blog"));
            return Counted(uploads => any.Send(uploads, [.. any.Pieces(one, cuts), other, any.Stretch(other)])) is var (counted, doubts)
                && (counted == 2 * lines || doubts > 0);
        },
        iter: 5);

    [Fact]
    public void Two_servers_that_write_the_same_lines_count_both_or_are_told_as_doubtful() => AnyLog.Sample(
        (seed, lines, _) =>
        {
            var any = new AnyOverlap(seed);
            var check = any.Log(lines, 2, 2, "health");
            var (one, other) =
                (AnyOverlap.Merged(any.Log(lines, 0, 4, "shop"), check), AnyOverlap.Merged(any.Log(lines, 0, 4, "blog"), check));
            return Counted(uploads => any.Send(uploads, [one, other])) is var (counted, doubts) && (counted == 4 * lines || doubts > 0);
        },
        iter: 5);

    [Fact]
    public void A_copy_that_ends_within_a_line_leaves_that_line_to_the_next_copy() => AnyLog.Sample(
        (seed, lines, _) =>
        {
            var any = new AnyOverlap(seed);
            var log = Encoding.UTF8.GetBytes(string.Join('\n', any.Log(lines, 1, 3, "shop")) + '\n');
            return Counted(uploads =>
            {
                uploads.Receive(
                    "access.log", [.. Encoding.UTF8.GetBytes(any.Log(1, 1, 1, "blog")[0] + '\n'), .. log[..^(1 + (seed & 31))]]);
                uploads.Receive("access.log", log);
            }).Lines == lines + 1;
        },
        iter: 8);

    private static (long Lines, long Doubts) Counted(Action<LogUploads> send)
    {
        using var uploads = new LogUploads();
        send(uploads);
        using var database = uploads.Open(Lines, Doubts);
        return (database.Query(Lines, row => row.GetInt64(0)).Single(), database.Query(Doubts, row => row.GetInt64(0)).Single());
    }
}
