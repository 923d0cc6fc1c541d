namespace Handoff.Diagnosis;

/// <summary>Two cohorts laid side by side: the same channels, the same follow-up classes, the links that both can show.</summary>
internal sealed class Chain
{
    internal const int Factors = 7;

    // Above this share of leads without a touch time the class "unknown" would decide what follow-up seems to do.
    private const double MostUnknownTouches = 0.1;

    // A channel seen in one period only with this share of its leads is more than a whim of chance.
    private const double LeastOfOnePeriod = 0.05;

    // A channel renamed keeps about its size: within two of one.
    private const double LikeSize = 2;

    private readonly ChannelCohort[][] _channels;
    private readonly WorkedDeals[][] _worked;

    private Chain(Cohort before, Cohort after)
    {
        before.Check();
        after.Check();
        Periods = [before, after];
        Channels =
            [.. Periods.SelectMany(p => p.Channels).Where(c => c.Visits > 0 || c.Leads > 0).Select(c => c.Channel).Distinct()
                .Order(StringComparer.Ordinal)];
        _channels = [.. Periods.Select(p => Channels.Select(name => p.Channels.FirstOrDefault(c => c.Channel == name)
            ?? new() { Channel = name, Visits = 0 }).ToArray())];
        SeesVisits = _channels.All(p => p.All(c => c.Visits > 0 || (c.Visits == 0 && c.Leads == 0)));
        SeesFollowUp = Periods.All(p => Unknown(p) <= MostUnknownTouches * p.Accepted) && Periods.Any(p => p.Accepted > 0);
        Classes = SeesFollowUp
            ? [.. Periods.SelectMany(p => p.Channels).SelectMany(c => c.Worked).Where(w => w.Deals > 0).Select(w => (w.FollowUp, w.Step))
                .Distinct().Order()]
            : [(FollowUp.Unknown, 0)];
        var (ended, began) = (OfOnePeriod(0), OfOnePeriod(1));
        HasChannelsOfOnePeriod = ended.Length + began.Length > 0;
        Renamed = ended.SelectMany(e => began.Select(b => (Ended: e, Began: b)))
            .Where(
                x => _channels[1][x.Began].Leads <= LikeSize * _channels[0][x.Ended].Leads
                    && _channels[0][x.Ended].Leads <= LikeSize * _channels[1][x.Began].Leads)
            .OrderByDescending(x => _channels[0][x.Ended].Leads).Select(x => new Renamed(Channels[x.Ended], Channels[x.Began]))
            .FirstOrDefault();
        _worked = [.. _channels.Select(p => p.SelectMany(c => Classes.Select(k => Worked(c, k))).ToArray())];
    }

    internal IReadOnlyList<Cohort> Periods { get; }

    internal IReadOnlyList<string> Channels { get; }

    /// <summary>The follow-up classes, divided into steps of speed where the cohorts are.</summary>
    internal IReadOnlyList<(FollowUp FollowUp, int Step)> Classes { get; }

    internal bool SeesVisits { get; }

    internal bool SeesFollowUp { get; }

    /// <summary>Channels that came or went, or were given another name.</summary>
    internal bool HasChannelsOfOnePeriod { get; }

    /// <summary>What may be one channel under two names.</summary>
    internal Renamed? Renamed { get; }

    internal bool EquallyLong => Periods[0].Length == Periods[1].Length;

    internal IReadOnlyList<Limit> Limits =>
    [
        .. When(!SeesVisits, Limit.VisitsUnknown),
        .. When(!SeesFollowUp, Limit.TouchTimesUnknown),
        .. When(Periods.Any(p => p.Channels.Any(c => c.Worked.Any(w => w.Won.Amounts is null))), Limit.AmountsUnknown),
        .. When(Periods.Any(p => p.Days is null), Limit.DaysUnknown),
        .. When(!EquallyLong, Limit.UnequalPeriods),
        .. When(Periods[0].HorizonDays != Periods[1].HorizonDays, Limit.UnequalHorizons),
        .. When(Renamed is not null, Limit.ChannelRenamed),
    ];

    internal int Cells => Channels.Count * Classes.Count;

    internal static Chain Of(Cohort before, Cohort after) => new(before, after);

    internal static Factor FactorAt(int index) => (Factor)index;

    /// <summary>Where the factors of a channel and class begin.</summary>
    internal int At(int channel, int followUp) => ((channel * Classes.Count) + followUp) * Factors;

    internal ChannelCohort Channel(int period, int channel) => _channels[period][channel];

    internal WorkedDeals Worked(int period, int channel, int followUp) => _worked[period][(channel * Classes.Count) + followUp];

    internal long Base(int period, int channel)
    {
        var c = _channels[period][channel];
        return SeesVisits ? c.Visits!.Value : c.Leads;
    }

    /// <summary>What a channel won in a period, at any speed.</summary>
    internal WonAmounts Won(int period, int channel) =>
        _channels[period][channel].Worked.Aggregate(WonAmounts.None, (sum, w) => sum.With(w.Won));

    /// <summary>The mean over a channel's accepted leads of what their speed is worth.</summary>
    internal double Promptness(int period, int channel, ReadOnlySpan<double> chances)
    {
        double sum = 0, deals = 0;
        for (var k = 0; k < Classes.Count; k++)
        {
            sum += Worked(period, channel, k).Deals * chances[k];
            deals += Worked(period, channel, k).Deals;
        }

        return sum / deals;
    }

    internal double Revenue(int period, int channel) =>
        (double)_channels[period][channel].Worked.Sum(w => w.Won.Sum);

    internal bool Sees(Factor factor) => factor switch
    {
        Factor.VisitToLead => SeesVisits,
        Factor.TimelyFollowUp => SeesFollowUp,
        _ => true,
    };

    internal IReadOnlyDictionary<Factor, double> Name(IReadOnlyList<double> effects)
    {
        var named = new Dictionary<Factor, double>();
        for (var f = 0; f < Factors; f++)
        {
            if (Sees(FactorAt(f)))
            {
                named.Add(FactorAt(f), effects[f]);
            }
        }

        return named;
    }

    /// <summary>
    /// The factors as counted, by channel, period by period, with the zero rules applied; a factor that cannot be seen is 1 in both.
    /// Follow-up is what the leads' speeds are worth on the curve, and closing what was won against that (an indirectly standardized
    /// ratio, as of observed to expected deaths: Breslow and Day 1987, chapter 2): their product is the win rate as counted.
    /// </summary>
    internal (double[] Before, double[] After) Observed(ReadOnlySpan<double> chances)
    {
        double[][] x = [new double[Channels.Count * Factors], new double[Channels.Count * Factors]];
        for (var p = 0; p < 2; p++)
        {
            for (var c = 0; c < Channels.Count; c++)
            {
                var promptness = SeesFollowUp ? Promptness(p, c, chances) : 1;
                var won = Won(p, c);
                Fill(x[p].AsSpan(c * Factors, Factors), p, c, promptness, (double)won.Count / _channels[p][c].Accepted / promptness, won);
            }
        }

        FillUnknown(x[0], x[1]);
        return (x[0], x[1]);
    }

    /// <summary>
    /// As <see cref="Observed(ReadOnlySpan{double})"/>, each class by itself: the share of it, and the win rate and value in it.
    /// </summary>
    internal (double[] Before, double[] After) Observed()
    {
        double[][] x = [new double[Cells * Factors], new double[Cells * Factors]];
        for (var p = 0; p < 2; p++)
        {
            for (var c = 0; c < Channels.Count; c++)
            {
                for (var k = 0; k < Classes.Count; k++)
                {
                    var worked = Worked(p, c, k);
                    var share = SeesFollowUp ? (double)worked.Deals / _channels[p][c].Accepted : 1;
                    Fill(x[p].AsSpan(At(c, k), Factors), p, c, share, (double)worked.Won.Count / worked.Deals, worked.Won);
                }
            }
        }

        FillUnknown(x[0], x[1]);
        return (x[0], x[1]);
    }

    /// <summary>
    /// Zero rule 1: a rate without a base (0/0, here NaN) is taken from the other period, so that the whole change lies in what
    /// emptied the base, and none in the rate. Without a base in both the rate multiplies nothing.
    /// </summary>
    internal static void FillUnknown(Span<double> before, Span<double> after)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (double.IsNaN(before[i]))
            {
                before[i] = double.IsNaN(after[i]) ? 0 : after[i];
            }

            if (double.IsNaN(after[i]))
            {
                after[i] = before[i];
            }
        }
    }

    // Channels of a good size that had no lead in the other period.
    private int[] OfOnePeriod(int period) =>
    [
        .. Enumerable.Range(0, Channels.Count).Where(c => _channels[1 - period][c].Leads == 0 && _channels[period][c].Leads > 0
            && Periods[1 - period].Leads > 0 && _channels[period][c].Leads >= LeastOfOnePeriod * Periods[period].Leads),
    ];

    private void Fill(Span<double> cell, int period, int channel, double followUp, double closing, WonAmounts won)
    {
        var of = _channels[period][channel];
        double volume = Enumerable.Range(0, Channels.Count).Sum(c => Base(period, c));
        cell[0] = volume;
        cell[1] = Base(period, channel) / volume;
        cell[2] = SeesVisits ? (double)of.Leads / Base(period, channel) : 1;
        cell[3] = (double)of.Accepted / of.Leads;
        cell[4] = followUp;
        cell[5] = closing;
        cell[6] = (double)won.Sum / won.Count;
    }

    private static Limit[] When(bool holds, Limit limit) => holds ? [limit] : [];

    private static long Unknown(Cohort cohort) =>
        cohort.Channels.Sum(c => c.Worked.Where(w => w.FollowUp == FollowUp.Unknown).Sum(w => w.Deals));

    private WorkedDeals Worked(ChannelCohort channel, (FollowUp FollowUp, int Step) of) =>
        SeesFollowUp
            ? channel.Worked.FirstOrDefault(w => (w.FollowUp, w.Step) == of) ?? new() { FollowUp = of.FollowUp, Step = of.Step }
            : new()
            {
                Deals = channel.Accepted,
                Won = channel.Worked.Aggregate(WonAmounts.None, (sum, w) => sum.With(w.Won)),
            };
}
