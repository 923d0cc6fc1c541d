using CsCheck;
using Handoff.Diagnosis;

namespace Pipeline.Tests.Handoff.Diagnosis;

/// <summary>Cohorts of any shape, empty channels, classes and wins among them.</summary>
internal static class RandomCohorts
{
    private static readonly string[] Names = ["ads", "mail", "referral", "search", "social", "unknown"];

    private static readonly Gen<(FollowUp FollowUp, double Accepted, double Won, decimal Amount)> Class =
        Gen.Select(
            Gen.OneOf(FollowUp.Fast, FollowUp.InTime, FollowUp.Late, FollowUp.Untouched), Part, Part,
            Gen.Int[0, 9_000_000].Select(a => (decimal)a / 100));

    internal static Gen<Cohort> Any { get; } =
        Gen.Select(Gen.OneOf(Names).Array[0, 6], Gen.Bool).SelectMany((names, visits) =>
            Gen.Select(Channel(visits).Array[6], Gen.Int[28, 31]).Select((channels, days) => new Cohort
            {
                From = new(2026, 1, 1),
                To = new DateOnly(2026, 1, 1).AddDays(days - 1),
                HorizonDays = 60,
                Channels = [.. names.Distinct().Select((n, i) => channels[i] with { Channel = n })],
            }));

    // Shares that are often nothing or everything, where the zero rules are.
    private static Gen<double> Part => Gen.Frequency((1, Gen.Const(0.0)), (1, Gen.Const(1.0)), (4, Gen.Double[0, 1]));

    private static Gen<ChannelCohort> Channel(bool visits) =>
        Gen.Select(Gen.Int[0, 20_000], Part, Part, Class.Array[1, 4]).Select((visited, toLead, acceptance, classes) =>
        {
            var leads = (long)(visited * toLead / 10);
            var left = (long)(leads * acceptance);
            List<WorkedDeals> worked = [];
            var used = classes.DistinctBy(c => c.FollowUp).ToArray();
            foreach (var c in used)
            {
                var deals = c == used[^1] ? left : (long)(left * c.Accepted);
                left -= deals;
                var won = (long)(deals * c.Won);
                worked.Add(new() { FollowUp = c.FollowUp, Deals = deals, Won = WonAmounts.OfSums(won, won * c.Amount) });
            }

            return new ChannelCohort
            {
                Channel = "",
                Visits = visits
                ? visited : null,
                Leads = leads,
                Accepted = worked.Sum(w => w.Deals),
                Worked = worked
            };
        });
}
