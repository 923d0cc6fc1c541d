using System.Runtime.InteropServices;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// Reduces Umami's events to days: a visit is of the day of its first event, bounces with one page view, lasts from its first event to its
/// last (https://umami.is/docs/metric-definitions); a person counts on each day with a page view.
/// </summary>
internal sealed class UmamiVisits
{
    public const string Tool = "umami";

    private struct VisitSum
    {
        public DateTime First;
        public DateTime Last;
        public DateOnly Day;
        public int Views;
        public string Source;
        public string? Campaign;
    }

    private readonly Dictionary<(string Website, string Visit), VisitSum> visits = [];
    private readonly HashSet<(string Website, DateOnly Day, string Session)> people = [];
    private readonly Dictionary<(string Website, string Dimension, DateOnly Day, string Item), long> counts = [];
    private readonly Dictionary<(string Website, string Host), long> hosts = [];

    public void Add(in UmamiEvent told)
    {
        var day = DateOnly.FromDateTime(told.Local);
        CollectionsMarshal.GetValueRefOrAddDefault(hosts, (told.Website, told.Host ?? told.Website), out _)++;
        if (told.Event is { } name)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (told.Website, "event", day, name), out _)++;
        }

        if (told.Page is { } page)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (told.Website, "page", day, page), out _)++;
            people.Add((told.Website, day, told.Session));
        }

        ref var visit = ref CollectionsMarshal.GetValueRefOrAddDefault(visits, (told.Website, told.Visit), out var exists);
        if (!exists || told.Utc < visit.First)
        {
            (visit.First, visit.Day, visit.Source, visit.Campaign) = (told.Utc, day, Source(told), told.UtmCampaign);
        }

        visit.Last = exists && visit.Last > told.Utc ? visit.Last : told.Utc;
        visit.Views += told.Page is null ? 0 : 1;
    }

    /// <summary>Offers the days, in order.</summary>
    public void Finish(Reading reading)
    {
        foreach (var website in hosts.Keys.Select(key => key.Website).Distinct().Order(StringComparer.Ordinal))
        {
            var property = hosts.Where(pair => pair.Key.Website == website).OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key.Host, StringComparer.Ordinal).First().Key.Host;
            var own = visits.Where(pair => pair.Key.Website == website && pair.Value.Views > 0).Select(pair => pair.Value).ToList();
            foreach (var fact in Days(TrafficTable.Undivided(Tool, property), website, own).Concat(Divided(property, website, own)))
            {
                reading.Offer(fact);
            }
        }

        reading.Note("Umami writes times in UTC; visits and days are those of the business's zone.");
    }

    private IEnumerable<object> Days(TrafficTable table, string website, List<VisitSum> own)
    {
        var views = counts.Where(pair => pair.Key.Website == website && pair.Key.Dimension == "page").GroupBy(pair => pair.Key.Day)
            .ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        var persons = people.Where(one => one.Website == website).CountBy(one => one.Day).ToDictionary();
        var byDay = own.ToLookup(visit => visit.Day);
        return views.Keys.Concat(byDay.Select(group => group.Key)).Distinct().Order().SelectMany(day =>
        {
            var sessions = (double)byDay[day].Count();
            return table.Facts(
                null, (day, day),
                [
                    new("sessions", sessions),
                    new("page_views", views.GetValueOrDefault(day)),
                    new("total_users", persons.GetValueOrDefault(day)),
                    new("bounces", byDay[day].Count(visit => visit.Views == 1), sessions),
                    new("visit_seconds", byDay[day].Sum(visit => (visit.Last - visit.First).TotalSeconds), sessions),
                ],
                0);
        });
    }

    private IEnumerable<object> Divided(string property, string website, List<VisitSum> own)
    {
        var (pages, events) = (new TrafficTable(Tool, property, "page", "page"), new TrafficTable(Tool, property, "event", "event"));
        foreach (var ((_, dimension, day, item), count) in counts.Where(pair => pair.Key.Website == website).OrderBy(pair => pair.Key.Day)
            .ThenBy(pair => pair.Key.Item, StringComparer.Ordinal))
        {
            foreach (var fact in (dimension == "page" ? pages : events)
                .Facts(item, (day, day), [new(dimension == "page" ? "page_views" : "events", count)], 0))
            {
                yield return fact;
            }
        }

        foreach (var (dimension, of)
            in new (string, Func<VisitSum, string?>)[] { ("source_medium", visit => visit.Source), ("campaign", visit => visit.Campaign) })
        {
            var table = new TrafficTable(Tool, property, dimension, dimension);
            foreach (var group in own.Where(visit => of(visit) is not null).GroupBy(visit => (visit.Day, Item: of(visit)!))
                .OrderBy(group => group.Key.Day).ThenBy(group => group.Key.Item, StringComparer.Ordinal))
            {
                foreach (var fact in table.Facts(group.Key.Item, (group.Key.Day, group.Key.Day), [new("sessions", group.Count())], 0))
                {
                    yield return fact;
                }
            }
        }
    }

    // What the link says, else who referred; the site itself refers nobody to itself.
    private static string Source(in UmamiEvent told) =>
        told.UtmSource is { } source ? $"{source} / {told.UtmMedium ?? "(none)"}"
        : told.Referrer is { } referrer && !SameHost(referrer, told.Host) ? $"{Bare(referrer)} / referral"
        : "(direct) / (none)";

    private static bool SameHost(string referrer, string? host) =>
        host is not null && string.Equals(Bare(referrer), Bare(host), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
