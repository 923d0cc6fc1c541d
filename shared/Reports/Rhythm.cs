using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>
/// How often a source's data come, learned from its own uploads, and whether they are late: silence is not success. An
/// export that covers days reaches to its last day; one of states (deals, posts) to the day it was made. What bears no day
/// (brand terms, teams) or is of days to come (quotas, holidays) is kept by hand and has no rhythm.
/// </summary>
public static class Rhythm
{
    /// <summary>Code of the warning that a source which used to come has not come.</summary>
    public const string SilentSource = "silent-source";

    // Two steps are the fewest that can be called a rhythm; old habits say nothing of the present one.
    private const int FewestSteps = 2;
    private const int MostSteps = 12;

    /// <summary>An upload may come so long after its last day; longer is a backfill, which tells no habit.</summary>
    private const int LongestDelay = 10;

    /// <summary>The state with what its uploads up to the day tell of its rhythm, or with the rhythm that is set for it.</summary>
    public static SourceState Judge(
        SourceState state, IReadOnlyList<(Receipt Receipt, FileReceipt File)> files, DateOnly asOf, int? setDays = null)
    {
        List<(DateOnly Reach, int? Delay)> uploads =
            [.. files.GroupBy(pair => pair.Receipt.Upload, StringComparer.Ordinal).Select(Reach).OfType<(DateOnly Reach, int? Delay)>()
                .Where(upload => upload.Reach <= asOf)];
        List<DateOnly> reached = [.. uploads.Select(upload => upload.Reach).Distinct().Order()];
        List<int> steps = [.. reached.Zip(reached.Skip(1), (one, next) => next.DayNumber - one.DayNumber).TakeLast(MostSteps)];
        if (setDays is { } set)
        {
            DateOnly? newest = reached.Count > 0 ? reached[^1] : state.NewestSnapshot is { } at && DateOnly.FromDateTime(at) <= asOf
                ? DateOnly.FromDateTime(at) : null;
            return state with
            {
                ExpectedEveryDays = set,
                ExpectedBy = newest?.AddDays(set),
                IsLate = newest is null
                || asOf > newest.Value.AddDays(set)
            };
        }

        if (steps.Count < FewestSteps)
        {
            return state;
        }

        var every = Median(steps);
        List<int> delays = [.. uploads.Select(upload => upload.Delay).OfType<int>().Where(delay => delay <= LongestDelay)];
        // Who is often later is not late by that.
        var usual = Math.Max(Patience(every), steps.Order().ElementAt(((steps.Count * 4) - 1) / 5));
        var expectedBy = reached[^1].AddDays(usual + (delays.Count == 0 ? 0 : Median(delays)));
        return state with { ExpectedEveryDays = every, ExpectedBy = expectedBy, IsLate = asOf > expectedBy };
    }

    /// <summary>
    /// How long what comes every so many days may be awaited: half a step more, or two days, as a weekend or a busy week takes.
    /// </summary>
    public static int Patience(int every) => every + Math.Max(2, every / 2);

    /// <summary>A warning for each source that is late, in the order of the sources.</summary>
    public static IEnumerable<ReportWarning> Warn(IReadOnlyList<SourceState> sources, DateOnly asOf)
    {
        var (english, indonesian) = (ReportCulture.Of("en"), ReportCulture.Of("id"));
        foreach (var late in sources.Where(source => source.IsLate))
        {
            if (late.ExpectedBy is not { } due)
            {
                yield return new ReportWarning(
                    SilentSource,
                    $"{late.Source} is silent: nothing has ever come, though something is expected every {Days(late, "day", "days")}.",
                    $"Tidak ada kabar dari {late.Source}: belum pernah datang apa pun, padahal diharapkan tiap {Days(late, "hari", "hari")}"
                        + $".");
                continue;
            }

            var newest = (late.NewestData is { } day && day <= asOf ? day : (DateOnly?)null)
                ?? (late.NewestSnapshot is { } time ? DateOnly.FromDateTime(time) : asOf);
            yield return new ReportWarning(
                SilentSource,
                $"{late.Source} is silent: nothing newer than {english.Day(newest)} has come, something is expected every "
                    + $"{Days(late, "day", "days")}; it was due by {english.Day(due)}. Figures that rest on it end there.",
                $"Tidak ada kabar dari {late.Source}: tidak ada yang lebih baru dari {indonesian.Day(newest)}, padahal diharapkan tiap "
                    + $"{Days(late, "hari", "hari")}; semestinya datang paling lambat {indonesian.Day(due)}. Angka yang bertumpu padanya "
                    + $"berhenti di sana.");
        }
    }

    private static string Days(SourceState source, string one, string many) => source.ExpectedEveryDays == 1
        ? one : $"{source.ExpectedEveryDays} {many}";

    private static (DateOnly Reach, int? Delay)? Reach(IEnumerable<(Receipt Receipt, FileReceipt File)> upload)
    {
        var files = upload.ToList();
        var last = files.Max(pair => pair.File.To);
        var made = files[0].Receipt.Snapshot is { } snapshot ? DateOnly.FromDateTime(snapshot.At) : (DateOnly?)null;
        return last is not { } to || (IsPlan(made, files.Min(pair => pair.File.From), to) && files[0].Receipt.Covers.Count == 0) ? null
            : files[0].Receipt.Covers.Count > 0 ? (to, made is { } day && day >= to ? day.DayNumber - to.DayNumber : null)
            : made is { } only ? (only, null) : null;
    }

    // One date that was mistyped makes no plan of a long list.
    private static bool IsPlan(DateOnly? made, DateOnly? first, DateOnly last) => made < last && first > made.Value.AddYears(-1);

    private static int Median(List<int> numbers)
    {
        var ordered = numbers.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2] + 1) / 2;
    }
}
