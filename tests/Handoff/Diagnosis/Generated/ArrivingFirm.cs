using Handoff.Diagnosis;
using Handoff.Diagnosis.Drawing;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>
/// A firm whose leads ask at all hours of the week: callers with log-normal or exponential delays, some at their desks in working hours
/// alone; days that swing, a channel of night owls. In the second period calls come later for leads of some times, of all, or of none.
/// </summary>
internal sealed class ArrivingFirm
{
    private const int Days = 28;

    private readonly RandomNumbers _random;
    private readonly double[] _channels, _night;
    private readonly double _hours, _scatter, _agreed, _accept, _win, _uneven, _untouched;
    private readonly bool _inOffice, _isExponential;

    internal ArrivingFirm(ulong seed, double leads)
    {
        _random = new(seed);
        _channels = [.. Enumerable.Range(0, 2 + _random.Below(3)).Select(_ => Math.Exp(0.7 * _random.Normal()))];
        _channels = [.. _channels.Select(c => leads * c / _channels.Sum())];
        _night = [.. _channels.Select(_ => 0.2 + (0.4 * _random.Uniform()))];
        (_hours, _scatter) = (0.5 + (5 * _random.Uniform()), 0.5 + _random.Uniform());
        (_accept, _win) = (0.6 + (0.3 * _random.Uniform()), 0.1 + (0.2 * _random.Uniform()));
        (_uneven, _untouched) = (0.1 * _random.Uniform(), 0.08 * _random.Uniform());
        (_inOffice, _isExponential) = (_random.Below(2) == 0, _random.Below(2) == 0);
        _agreed = _inOffice ? 24 + (48 * _random.Below(2)) : _hours * (1.5 + (2 * _random.Uniform()));
    }

    /// <param name="late">At which times calls come later in the second period.</param>
    /// <param name="by">How many times as long they take then.</param>
    internal (Cohort Before, Cohort After) Play(IReadOnlyCollection<Arrival> late, double by) =>
        (Count(new(2026, 3, 2), [], 1), Count(new(2026, 3, 30), late, by));

    private Cohort Count(DateOnly from, IReadOnlyCollection<Arrival> late, double by)
    {
        List<(int Day, int Channel, Arrival Arrival, bool IsAccepted, FollowUp FollowUp, bool IsWon)> leads = [];
        for (var day = 0; day < Days; day++)
        {
            var mood = _uneven > 0 ? _random.Gamma(1 / _uneven) * _uneven : 1;
            var slow = Math.Exp(0.2 * _random.Normal());
            for (var c = 0; c < _channels.Length; c++)
            {
                for (var left = Counting.Poisson(_random, _channels[c] / Days * mood); left > 0; left--)
                {
                    var hour = _random.Uniform() < _night[c] ? (17 + (15 * _random.Uniform())) % 24 : 8 + (9 * _random.Uniform());
                    var at = from.AddDays(day).ToDateTime(TimeOnly.MinValue).AddHours(hour);
                    var arrival = ArrivedLeads.At(at, hasHour: true);
                    var waited = Waited(at, slow * (late.Contains(arrival) ? by : 1));
                    var isUntouched = _random.Uniform() < _untouched;
                    var followUp = isUntouched ? FollowUp.Untouched : waited <= _agreed ? FollowUp.InTime : FollowUp.Late;
                    var isAccepted = _random.Uniform() < _accept;
                    var isWon = isAccepted && _random.Uniform() < (isUntouched ? 0.02 : _win * Math.Exp(-waited / _agreed / 4));
                    leads.Add((day, c, arrival, isAccepted, followUp, isWon));
                }
            }
        }

        return new()
        {
            From = from,
            To = from.AddDays(Days - 1),
            HorizonDays = 60,
            Channels = [.. _channels.Select((_, c) => leads.FindAll(l => l.Channel == c)).Select((own, c) => new ChannelCohort
            {
                Channel = $"channel {c}",
                Leads = own.Count,
                Accepted = own.Count(l => l.IsAccepted),
                Worked = [.. own.Where(l => l.IsAccepted).GroupBy(l => l.FollowUp).Select(g => new WorkedDeals
                {
                    FollowUp = g.Key,
                    Deals = g.Count(),
                    Won = WonAmounts.Of(g.Where(l => l.IsWon).Select(_ => 1_000_000m)),
                })],
            })],
            Days = [.. leads.GroupBy(l => (l.Day, l.Channel)).Select(g => new CohortDay
            {
                Day = from.AddDays(g.Key.Day),
                Channel = $"channel {g.Key.Channel}",
                Leads = g.Count(),
                Accepted = g.Count(l => l.IsAccepted),
                InTime = g.Count(l => l is { IsAccepted: true, FollowUp: FollowUp.InTime }),
                Won = g.Count(l => l.IsWon),
            })],
            Arrivals = [.. leads.GroupBy(l => (l.Channel, l.Arrival)).Select(g => new ArrivedLeads
            {
                Channel = $"channel {g.Key.Channel}",
                Arrival = g.Key.Arrival,
                Leads = g.Count(),
                Timed = g.Count(l => l.IsAccepted),
                InTime = g.Count(l => l is { IsAccepted: true, FollowUp: FollowUp.InTime }),
                Untouched = g.Count(l => l is { IsAccepted: true, FollowUp: FollowUp.Untouched }),
                Won = g.Count(l => l.IsWon),
                UntouchedWon = g.Count(l => l is { IsWon: true, FollowUp: FollowUp.Untouched }),
            })],
        };
    }

    // What is not done at the desk by the evening waits for the next working morning.
    private double Waited(DateTime at, double slow)
    {
        var hours = _hours * slow * (_isExponential ? _random.Exponential() : Math.Exp(_scatter * _random.Normal()));
        if (!_inOffice)
        {
            return hours;
        }

        var now = at;
        while (true)
        {
            var (opens, closes) = (now.Date.AddHours(8), now.Date.AddHours(17));
            var isOpen = now.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            var left = isOpen ? (closes - (now > opens ? now : opens)).TotalHours : 0;
            if (left > 0 && hours <= left)
            {
                return ((now > opens ? now : opens).AddHours(hours) - at).TotalHours;
            }

            hours -= Math.Max(0, left);
            now = now.Date.AddDays(1);
        }
    }
}
