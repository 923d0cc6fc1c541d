namespace Handoff.Diagnosis.Drawing;

/// <summary>
/// How much less often a lead is won the later it is first touched: one curve for both periods and all channels. Within a channel
/// and period wins are compared by speed alone (log-binomial regression with a level for each channel and period; McCullagh and
/// Nelder 1989), so neither a change of closing nor a better channel bends it. Neighbouring speeds are held together by a random
/// walk (Rue and Held 2005, section 3.3), so many steps of speed cost no certainty. Leads that nobody touched are a level of their own.
/// </summary>
internal sealed class ResponseCurve
{
    // How far the logarithm of the chance may run from the soonest call to the latest: a fall to a third is one deviation.
    private const double Run = 1.2;

    // Leads that nobody touched may be won far less often still.
    private const double ToUntouched = 1.5;
    private const double ToUnknown = 0.7;

    // A channel and period without wins leans on the rate of all.
    private const double Levels = 1.5;
    private const double HighestChance = 0.9;
    private const int Iterations = 40;

    private readonly double[] _logs;
    private readonly Cholesky? _covariance;
    private readonly double[] _normal;
    private readonly double[] _moved;

    private ResponseCurve(double[] logs, Cholesky? covariance)
    {
        _logs = logs;
        _covariance = covariance;
        Chances = [.. logs.Select(Math.Exp)];
        _normal = new double[logs.Length];
        _moved = new double[logs.Length];
    }

    /// <summary>By class and step of the chain: the chance to be won against the first's; 1 where speeds are unknown.</summary>
    internal double[] Chances { get; }

    internal static ResponseCurve Fit(Chain chain, double uneven)
    {
        var classes = chain.Classes.Count;
        if (!chain.SeesFollowUp || classes < 2)
        {
            return new(new double[classes], null);
        }

        int levels = 2 * chain.Channels.Count, size = levels + classes;
        double deals = 0, wins = 0;
        foreach (var (p, c, k) in Places(chain))
        {
            deals += chain.Worked(p, c, k).Deals;
            wins += chain.Worked(p, c, k).Won.Count;
        }

        var usual = Math.Log(Math.Min(HighestChance, (wins + 0.5) / (deals + 1)));
        var x = new double[size];
        Array.Fill(x, usual, 0, levels);
        var (precision, centre) = Prior(chain, levels, usual);
        double[][] information = [.. Enumerable.Range(0, size).Select(_ => new double[size])];
        for (var turn = 0; turn < Iterations; turn++)
        {
            var slope = Slope(chain, uneven, x, precision, centre, information);
            var step = new Cholesky(information).Solve(slope);
            var longest = step.Max(Math.Abs);
            var by = longest > 1 ? 1 / longest : 1;
            for (var i = 0; i < size; i++)
            {
                x[i] += by * step[i];
            }

            if (longest < 1e-9)
            {
                break;
            }
        }

        var inverse = new Cholesky(information).Inverse();
        double[][] covariance = [.. Enumerable.Range(0, classes).Select(_ => new double[classes])];
        for (var i = 0; i < classes; i++)
        {
            for (var j = 0; j < classes; j++)
            {
                covariance[i][j] = inverse[levels + i][levels + j];
            }
        }

        return new(x[levels..], new Cholesky(covariance));
    }

    /// <summary>The curve as it might truly be.</summary>
    internal void Draw(RandomNumbers random, Span<double> chances)
    {
        if (_covariance is null)
        {
            Chances.CopyTo(chances);
            return;
        }

        for (var k = 0; k < _normal.Length; k++)
        {
            _normal[k] = random.Normal();
        }

        _covariance.Multiply(_normal, _moved);
        for (var k = 0; k < _moved.Length; k++)
        {
            chances[k] = Math.Exp(_logs[k] + _moved[k]);
        }
    }

    private static IEnumerable<(int Period, int Channel, int Class)> Places(Chain chain) =>
        from p in Enumerable.Range(0, 2)
        from c in Enumerable.Range(0, chain.Channels.Count)
        from k in Enumerable.Range(0, chain.Classes.Count)
        where chain.Worked(p, c, k).Deals > 0
        select (p, c, k);

    private static (double[][] Precision, double[] Centre) Prior(Chain chain, int levels, double usual)
    {
        var classes = chain.Classes.Count;
        double[][] precision = [.. Enumerable.Range(0, levels + classes).Select(_ => new double[levels + classes])];
        var centre = new double[levels + classes];
        for (var i = 0; i < levels; i++)
        {
            precision[i][i] = 1 / (Levels * Levels);
            centre[i] = usual;
        }

        int[] timed =
            [.. Enumerable.Range(0, classes).Where(k => chain.Classes[k].FollowUp is not (FollowUp.Unknown or FollowUp.Untouched))];
        var first = levels + (timed.Length > 0 ? timed[0] : 0);
        var gap = Run / Math.Sqrt(Math.Max(1, timed.Length - 1));
        precision[first][first] += 1e6;
        for (var i = 1; i < timed.Length; i++)
        {
            Hold(levels + timed[i - 1], levels + timed[i], gap);
        }

        for (var k = 0; k < classes; k++)
        {
            if (chain.Classes[k].FollowUp == FollowUp.Untouched && levels + k != first)
            {
                Hold(timed.Length > 0 ? levels + timed[^1] : first, levels + k, ToUntouched);
            }
            else if (chain.Classes[k].FollowUp == FollowUp.Unknown && levels + k != first)
            {
                Hold(timed.Length > 0 ? levels + timed[timed.Length / 2] : first, levels + k, ToUnknown);
            }
        }

        return (precision, centre);

        void Hold(int i, int j, double deviation)
        {
            var weight = 1 / (deviation * deviation);
            precision[i][i] += weight;
            precision[j][j] += weight;
            precision[i][j] -= weight;
            precision[j][i] -= weight;
        }
    }

    private static double[] Slope(Chain chain, double uneven, double[] x, double[][] precision, double[] centre, double[][] information)
    {
        var levels = 2 * chain.Channels.Count;
        var slope = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < x.Length; j++)
            {
                slope[i] -= precision[i][j] * (x[j] - centre[j]);
                information[i][j] = precision[i][j];
            }
        }

        foreach (var (p, c, k) in Places(chain))
        {
            var worked = chain.Worked(p, c, k);
            int level = (p * chain.Channels.Count) + c, speed = levels + k;
            var chance = Math.Min(HighestChance, Math.Exp(x[level] + x[speed]));
            var pull = (worked.Won.Count - (worked.Deals * chance)) / (1 - chance) / uneven;
            var weight = worked.Deals * chance / (1 - chance) / uneven;
            slope[level] += pull;
            slope[speed] += pull;
            information[level][level] += weight;
            information[speed][speed] += weight;
            information[level][speed] += weight;
            information[speed][level] += weight;
        }

        return slope;
    }
}
