namespace Handoff.Diagnosis;

/// <summary>Rounds lines for print so that they still add up to their rounded total: the largest remainder method.</summary>
public static class Rounding
{
    /// <summary>
    /// Each line to whole units of <paramref name="unit"/>, the sum of the lines being the rounded sum of what was given.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not above zero.</exception>
    public static IReadOnlyList<decimal> ToUnits(IReadOnlyList<double> lines, decimal unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        decimal[] exact = [.. lines.Select(l => (decimal)l / unit)];
        decimal[] whole = [.. exact.Select(Math.Floor)];
        var left = (int)(Math.Round(exact.Sum(), MidpointRounding.AwayFromZero) - whole.Sum());

        // Equal remainders go to the earlier line, so that the same lines are always rounded the same way.
        foreach (var i in Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i] - whole[i]).Take(left))
        {
            whole[i]++;
        }

        return [.. whole.Select(w => w * unit)];
    }
}
