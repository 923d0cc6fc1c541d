using Handoff.Diagnosis;
using Handoff.Diagnosis.Drawing;
using Handoff.Diagnosis.Drifting;

namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>
/// A firm over many months: two to five channels, days that hang together, months with a mood of their own, a mix of channels that wanders,
/// deals of three kinds, a season or none, and calls whose lateness costs. One figure slips, all at once, slowly, or not at all.
/// </summary>
internal sealed class MonthlyFirm
{
    private static readonly DateOnly First = new(2024, 1, 1);

    private readonly RandomNumbers _random;
    private readonly Source[] _channels;
    private readonly double _uneven, _holding, _mood, _rateMood, _season, _peak, _july, _accept, _inTime, _win, _late, _tail;
    private readonly int _deals;

    /// <param name="seed">Of all that chance does.</param>
    /// <param name="leads">A month.</param>
    /// <param name="hasSeason">Leads swing with the year, and July brings three of ten less.</param>
    internal MonthlyFirm(ulong seed, double leads, bool hasSeason)
    {
        _random = new(seed);
        _channels = [.. Enumerable.Range(0, 2 + _random.Below(4)).Select(_ => new Source(
            Math.Exp(0.8 * _random.Normal()), 0.4 * _random.Normal(), 2_000_000 * Math.Exp(0.5 * _random.Normal())))];
        var sum = _channels.Sum(c => c.Leads);
        _channels = [.. _channels.Select(c => c with { Leads = leads * c.Leads / sum })];
        (_uneven, _holding) = (0.15 * _random.Uniform(), 0.6 * _random.Uniform());
        (_mood, _rateMood) = (0.08 * _random.Uniform(), 0.12 * _random.Uniform());
        (_season, _peak, _july) = hasSeason ? (0.35 * _random.Uniform(), 12 * _random.Uniform(), 0.7) : (0, 0, 1);
        (_accept, _inTime) = (0.5 + (1.2 * _random.Uniform()), 0.3 + (1.5 * _random.Uniform()));
        (_win, _late) = (-2 + (1.2 * _random.Uniform()), 0.2 + (0.5 * _random.Uniform()));
        (_tail, _deals) = (0.5 + (0.7 * _random.Uniform()), _random.Below(3));
    }

    /// <summary>Months of which the last hold the change.</summary>
    /// <param name="count">How many in all.</param>
    /// <param name="figure">What slips; null where nothing does.</param>
    /// <param name="part">What is left of it in the end; of a share, of its odds.</param>
    /// <param name="over">Months over which it slips, to the last; 1 where it does at once.</param>
    /// <param name="step">The first month, from nought, of all that have it; none: it slips to the last month.</param>
    internal IReadOnlyList<Cohort> Play(int count, DriftingFigure? figure = null, double part = 1, int over = 1, int? step = null)
    {
        List<Cohort> months = [];
        double mood = 0;
        for (var m = 0; m < count; m++)
        {
            var slipped = Math.Pow(part, step is { } first ? m < first ? 0 : 1 : Math.Clamp((m - (count - 1 - over)) / (double)over, 0, 1));
            var from = First.AddMonths(m);
            var season = (1 + (_season * Math.Cos(2 * Math.PI * (from.Month - _peak) / 12))) * (from.Month == 7 ? _july : 1);
            var of = Math.Exp(_mood * _random.Normal()) * season * (figure == DriftingFigure.Leads ? slipped : 1);
            var rates = new Rates(
                _accept + (_rateMood * _random.Normal()) + (figure == DriftingFigure.Acceptance ? Math.Log(slipped) : 0),
                _inTime + (_rateMood * _random.Normal()) + (figure == DriftingFigure.InTime ? Math.Log(slipped) : 0),
                Math.Exp(_win + (_rateMood * _random.Normal())) * (figure == DriftingFigure.WinRate ? slipped : 1),
                figure == DriftingFigure.DealValue ? slipped : 1);
            months.Add(Month(from, of, rates, ref mood));
        }

        return months;
    }

    private Cohort Month(DateOnly from, double of, Rates rates, ref double mood)
    {
        var length = DateTime.DaysInMonth(from.Year, from.Month);
        List<CohortDay> days = [];
        List<(int Channel, FollowUp FollowUp, decimal? Won)> worked = [];
        var leads = new long[_channels.Length];
        double[] mix = [.. _channels.Select(_ => Math.Exp(0.2 * _random.Normal()))];
        for (var d = 0; d < length; d++)
        {
            mood = (_holding * mood) + (Math.Sqrt(_uneven * (1 - (_holding * _holding))) * _random.Normal());
            var weekday = from.AddDays(d).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.6 : 1.16;
            for (var c = 0; c < _channels.Length; c++)
            {
                var channel = _channels[c];
                var came = Counting.Poisson(_random, channel.Leads * mix[c] * of / 30.4 * weekday * Math.Exp(mood - (_uneven / 2)));
                long accepted = 0, inTime = 0, won = 0;
                for (var left = came; left > 0; left--)
                {
                    if (_random.Uniform() >= Chance(rates.Accept + channel.Quality))
                    {
                        continue;
                    }

                    var isInTime = _random.Uniform() < Chance(rates.InTime);
                    var isWon = _random.Uniform() < Math.Min(0.9, rates.Win * Math.Exp(0.5 * channel.Quality) * (isInTime ? 1 : _late));
                    worked.Add((c, isInTime ? FollowUp.InTime : FollowUp.Late,
                        isWon ? Math.Round((decimal)(channel.Worth * rates.Worth * Deal())) : null));
                    (accepted, inTime, won) = (accepted + 1, inTime + (isInTime ? 1 : 0), won + (isWon ? 1 : 0));
                }

                leads[c] += came;
                days.Add(new()
                {
                    Day = from.AddDays(d),
                    Channel = $"channel {c}",
                    Leads = came,
                    Accepted = accepted,
                    InTime = inTime,
                    Won = won,
                });
            }
        }

        return new()
        {
            From = from,
            To = from.AddDays(length - 1),
            HorizonDays = 60,
            Channels = [.. _channels.Select((_, c) => new ChannelCohort
            {
                Channel = $"channel {c}",
                Leads = leads[c],
                Accepted = worked.Count(w => w.Channel == c),
                Worked = [.. worked.Where(w => w.Channel == c).GroupBy(w => w.FollowUp).Select(g => new WorkedDeals
                {
                    FollowUp = g.Key,
                    Deals = g.Count(),
                    Won = WonAmounts.Of(g.Where(w => w.Won is not null).Select(w => w.Won!.Value)),
                })],
            })],
            Days = days,
        };
    }

    private double Deal() => _deals switch
    {
        0 => Math.Exp(_tail * _random.Normal()),
        1 => Math.Pow(Math.Max(1e-9, _random.Uniform()), -1 / (1.6 + (1.5 / _tail))),
        _ => new[] { 0.3, 0.6, 1, 1, 2.5 }[_random.Below(5)],
    };

    private static double Chance(double logit) => 1 / (1 + Math.Exp(-logit));

    private sealed record Source(double Leads, double Quality, double Worth);

    private sealed record Rates(double Accept, double InTime, double Win, double Worth);
}
