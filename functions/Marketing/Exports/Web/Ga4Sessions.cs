using System.Runtime.InteropServices;
using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Reduces GA4's events to sessions and days while they are read; nothing else of them is kept. A session is a pseudonymous id with its
/// ga_session_id, dated by its first event; it is engaged as GA4 says: told so, or longer than 10 s, or two page views
/// (https://support.google.com/analytics/answer/9191807).
/// </summary>
internal sealed class Ga4Sessions
{
    private const string Tool = "ga4-bigquery";
    private const string IntradayTool = "ga4-intraday";
    private const string PiecesTool = "ga4-pieces";

    private struct Session
    {
        public long First;
        public int Day;
        public int Views;
        public long Milliseconds;
        public bool IsEngaged;
        public string? SourceMedium;
        public long SourceAt;
    }

    private readonly Dictionary<(ulong User, ulong Session), Session> sessions = [];
    private readonly HashSet<(int Day, ulong User)> users = [];
    private readonly HashSet<(int Day, ulong User)> newUsers = [];
    private readonly SortedDictionary<(int Day, string Name), long> events = new(ByDayAndText);
    private readonly SortedDictionary<(int Day, string Page), long> pages = new(ByDayAndText);
    private readonly HashSet<int> daysWithoutUser = [];
    private long withoutUser;

    private static readonly Comparer<(int Day, string Text)> ByDayAndText =
        Comparer<(int Day, string Text)>.Create((a, b) => a.Day != b.Day ? a.Day.CompareTo(b.Day) : string.CompareOrdinal(a.Text, b.Text));

    public void Add(Ga4Event told)
    {
        var day = told.Day!.Value.DayNumber;
        Count(events, (day, told.Name));
        if (told.Name is "page_view" or "screen_view")
        {
            Count(pages, (day, told.Page ?? "(not set)"));
        }

        if (told.User == 0)
        {
            withoutUser++;
            daysWithoutUser.Add(day);
        }
        else
        {
            users.Add((day, told.User));
            if (told.Name is "first_visit" or "first_open")
            {
                newUsers.Add((day, told.User));
            }
        }

        if (told.Session.Length > 0)
        {
            Add(told, day);
        }
    }

    private void Add(Ga4Event told, int day)
    {
        ref var session = ref CollectionsMarshal.GetValueRefOrAddDefault(
            sessions, (told.User, System.IO.Hashing.XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(told.Session))), out var exists);
        if (!exists || told.Timestamp < session.First || (told.Timestamp == session.First && day < session.Day))
        {
            (session.First, session.Day) = (told.Timestamp, day);
        }

        session.Views += told.Name is "page_view" or "screen_view" ? 1 : 0;
        session.Milliseconds += told.EngagementMilliseconds;
        session.IsEngaged |= told.IsEngaged;
        if (told.Source is { } source && (session.SourceMedium is null || told.Timestamp < session.SourceAt))
        {
            (session.SourceMedium, session.SourceAt) = ($"{source} / {told.Medium ?? "(none)"}", told.Timestamp);
        }
    }

    /// <summary>Offers the days, in order.</summary>
    public void Finish(Reading reading)
    {
        var isIntraday = reading.File.Contains("intraday", StringComparison.OrdinalIgnoreCase)
            || reading.Upload.Contains("intraday", StringComparison.OrdinalIgnoreCase);
        if (!isIntraday && Ga4Piece.NameOf(reading) is { } piece)
        {
            FinishPiece(reading, piece);
            return;
        }

        var tool = isIntraday ? IntradayTool : Tool;
        foreach (var fact in Undivided(TrafficTable.Undivided(tool, "")).Concat(Divided(tool)).Concat(Counted(tool, null)))
        {
            reading.Offer(fact);
        }

        if (isIntraday)
        {
            reading.Note("Events of a day that is not over: they count until the table of the whole day is there.");
        }

        if (withoutUser > 0)
        {
            reading.Note(
                $"{Plural.Counted(withoutUser, "event", "events")} {Plural.Of(withoutUser, "has", "have")} no user_pseudo_id: sessions "
                    + "there are told by ga_session_id alone, and nobody's users are counted.");
        }
    }

    // Events and page views of the pieces of a day add up; sessions and users are put together when they are read.
    private void FinishPiece(Reading reading, string piece)
    {
        foreach (var fact in Counted(PiecesTool, piece))
        {
            reading.Offer(fact);
        }

        foreach (var part in Parts("ga4-pieces|" + piece))
        {
            reading.Offer(part);
        }

        reading.Note(
            $"One piece of an export that was cut ('{piece}'): the pieces of a day count together, and the same piece again replaces "
                + $"itself.");
    }

    private IEnumerable<SessionPart> Parts(string series)
    {
        foreach (var (key, session) in sessions.OrderBy(pair => pair.Value.Day).ThenBy(pair => pair.Key.User)
            .ThenBy(pair => pair.Key.Session))
        {
            yield return new SessionPart
            {
                Series = series,
                Day = DateOnly.FromDayNumber(session.Day),
                UserKey = key.User,
                SessionKey = key.Session,
                IsNewUser = newUsers.Contains((session.Day, key.User)),
                IsEngaged = session.IsEngaged,
                FirstAt = session.First,
                Views = session.Views,
                Milliseconds = session.Milliseconds,
                SourceMedium = session.SourceMedium,
                SourceAt = session.SourceAt,
            };
        }

        var seen = sessions.Select(pair => (pair.Value.Day, pair.Key.User)).ToHashSet();
        foreach (var (day, user) in users.Concat(daysWithoutUser.Select(day => (Day: day, User: 0UL))).Where(user => !seen.Contains(user))
            .Order())
        {
            yield return new SessionPart
            {
                Series = series,
                Day = DateOnly.FromDayNumber(day),
                UserKey = user,
                IsNewUser = newUsers.Contains((day, user))
            };
        }
    }

    private IEnumerable<Traffic> Undivided(TrafficTable table)
    {
        var sessionDays = sessions.Values.GroupBy(session => session.Day)
            .ToDictionary(
                group => group.Key,
                group =>
                    (Count: group.Count(), Engaged: group.Count(IsEngaged), Seconds: group.Sum(session => session.Milliseconds) / 1000d));
        var userDays = users.GroupBy(user => user.Day).ToDictionary(group => group.Key, group => group.Count());
        var newDays = newUsers.GroupBy(user => user.Day).ToDictionary(group => group.Key, group => group.Count());
        var views = pages.GroupBy(page => page.Key.Day).ToDictionary(group => group.Key, group => group.Sum(page => page.Value));
        foreach (var day in events.GroupBy(named => named.Key.Day))
        {
            var on = DateOnly.FromDayNumber(day.Key);
            var (count, engaged, seconds) = sessionDays.GetValueOrDefault(day.Key);
            Figure[] figures =
            [
                new("sessions", count), new("engaged_sessions", engaged, count), new("engagement_seconds", seconds, count),
                new("total_users", withoutUser > 0 ? null : userDays.GetValueOrDefault(day.Key)),
                new("new_users", withoutUser > 0 ? null : newDays.GetValueOrDefault(day.Key)),
                new("page_views", views.GetValueOrDefault(day.Key)), new("events", day.Sum(named => named.Value)),
            ];
            foreach (var fact in table.Facts(null, (on, on), figures, 0))
            {
                yield return fact;
            }
        }
    }

    private IEnumerable<Traffic> Divided(string tool)
    {
        return sessions.Values.GroupBy(session => (session.Day, Item: session.SourceMedium ?? "(direct) / (none)"))
            .OrderBy(group => group.Key.Day).ThenBy(group => group.Key.Item, StringComparer.Ordinal)
            .SelectMany(group => new TrafficTable(tool, "", "source_medium", "source_medium")
                .Facts(
                    group.Key.Item, On(group.Key.Day),
                    [new("sessions", group.Count()), new("engaged_sessions", group.Count(IsEngaged), group.Count())], 0));
    }

    private IEnumerable<Traffic> Counted(string tool, string? piece) =>
        Counts(new TrafficTable(tool, "", "page", "page", piece), "page_views", pages)
            .Concat(Counts(new TrafficTable(tool, "", "event", "event", piece), "events", events));

    private static IEnumerable<Traffic> Counts(TrafficTable table, string measure, SortedDictionary<(int Day, string Item), long> counts) =>
        counts.SelectMany(pair => table.Facts(pair.Key.Item, On(pair.Key.Day), [new(measure, pair.Value)], 0));

    private static (DateOnly From, DateOnly To) On(int day) => (DateOnly.FromDayNumber(day), DateOnly.FromDayNumber(day));

    private static bool IsEngaged(Session session) => session.IsEngaged || session.Views >= 2 || session.Milliseconds > 10_000;

    private static void Count(SortedDictionary<(int Day, string Item), long> counts, (int Day, string Item) key) =>
        counts[key] = counts.GetValueOrDefault(key) + 1;
}
