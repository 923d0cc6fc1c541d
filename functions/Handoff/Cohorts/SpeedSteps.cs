using Handoff.Diagnosis;

namespace Handoff.Cohorts;

/// <summary>
/// Divides the follow-up classes where a business's own speeds lie close together, at the same hours for both periods. Calls that
/// come later within one class win less, and would pass for worse closing: a firm that calls within the hour and is allowed a
/// day has all its leads in one class.
/// </summary>
public sealed class SpeedSteps
{
    // Fewer wins a step would shake the worth of a deal in it more than the finer speed tells.
    private const int WinsAStep = 40;
    private const int MostSteps = 6;

    private readonly Dictionary<FollowUp, double[]> _bounds;

    private SpeedSteps(Dictionary<FollowUp, double[]> bounds) => _bounds = bounds;

    /// <param name="touched">The touched leads of both periods.</param>
    public static SpeedSteps Of(IEnumerable<(FollowUp FollowUp, double Hours, bool IsWon)> touched)
    {
        ArgumentNullException.ThrowIfNull(touched);
        return new(touched.GroupBy(lead => lead.FollowUp).ToDictionary(group => group.Key, group =>
        {
            double[] hours = [.. group.Select(lead => lead.Hours).Order()];
            var steps = Math.Clamp(group.Count(lead => lead.IsWon) / WinsAStep, 1, MostSteps);
            return Enumerable.Range(1, steps - 1).Select(step => hours[hours.Length * step / steps]).ToArray();
        }));
    }

    /// <summary>The step from 0, the soonest; equal hours are in one step.</summary>
    public int Step(FollowUp followUp, double? hours) => hours is { } h && _bounds.TryGetValue(followUp, out var bounds)
        ? bounds.Count(bound => bound <= h) : 0;
}
