namespace Handoff.Diagnosis.Verdicts;

/// <summary>Finds the channel whose leads alone are of another quality.</summary>
internal static class ChannelQualities
{
    // Each of both by itself one in a hundred, and both together one in some thousands: every channel is tried.
    private const double Each = 2.33;
    private const double Together = 3.5;
    private const double Still = 1.96;
    private const double MostElsewhere = 0.25;
    private const double MostMoneyElsewhere = 0.5;

    internal static ChannelQuality? Of(Evidence evidence, NamingRule rule)
    {
        var channels = evidence.Chain.Channels;
        return !evidence.Chain.SeesFollowUp || channels.Count < 2 || evidence.Chain.HasChannelsOfOnePeriod
            ? null
            : Enumerable.Range(0, channels.Count).Select(c => Of(evidence, c, rule)).FirstOrDefault(found => found is not null);
    }

    private static ChannelQuality? Of(Evidence evidence, int channel, NamingRule rule)
    {
        var deals = evidence.Draws.Deals;
        var (acceptance, closing) =
            (Deviations(deals.Of(f => f == Factor.Acceptance, channel)), Deviations(deals.Of(f => f == Factor.Closing, channel)));
        var direction = Math.Sign(acceptance);
        if (Math.Min(acceptance * direction, closing * direction) < Each)
        {
            return null;
        }

        var own = deals.Of(IsQuality, channel);
        double[] others = [.. deals.Of(IsQuality).Zip(own, (all, one) => all - one)];
        var (ownMoney, otherMoney) = (Money(evidence, name => name == channel), Money(evidence, name => name != channel));
        return Deviations(own) * direction < Together
            || Math.Abs(Deviations(others)) >= Still
            || Math.Abs(others.Average()) > MostElsewhere * Math.Abs(own.Average())
            || !IsApart(own, Sales(evidence, channel), others, Sales(evidence, null) - Sales(evidence, channel), direction)
            || Math.Abs(otherMoney) > MostMoneyElsewhere * Math.Abs(ownMoney)
            || ownMoney * direction < rule.LeastPart * Math.Max(evidence.Split.Before, evidence.Split.After)
            || Money(evidence, c => c == channel, Factor.Acceptance) * direction <= 0
            || Money(evidence, c => c == channel, Factor.Closing) * direction <= 0

            // Deals that only take longer are not lost.
            || evidence.Later * direction <= -rule.LaterDeviations
            ? null
            : new() { Channel = evidence.Chain.Channels[channel], Acceptance = acceptance, Closing = closing };
    }

    // Of what each brings, the channel lost surely more than the others: few others stand still by chance.
    private static bool IsApart(double[] own, double sales, double[] others, double otherSales, int direction) => otherSales > 0
        && own.Zip(others, (one, rest) => (one / sales) - (rest / otherSales)).ToArray() is var apart
        && Deviations(apart) * direction >= Each
        && apart.Average() * direction >= (1 - MostElsewhere) * own.Average() / sales * direction;

    private static double Sales(Evidence evidence, int? channel) => evidence.Split.Channels
        .Where(c => channel is not { } one || c.Channel == evidence.Chain.Channels[one]).Sum(c => c.Before + c.After);

    private static bool IsQuality(Factor factor) => factor is Factor.Acceptance or Factor.Closing;

    private static double Money(Evidence evidence, Func<int, bool> which, Factor? only = null) => evidence.Split.Channels
        .Where(c => which(evidence.Chain.Channels.Index().First(name => name.Item == c.Channel).Index))
        .Sum(c => c.Effects.Where(e => only is { } one ? e.Key == one : IsQuality(e.Key)).Sum(e => e.Value));

    private static double Deviations(double[] draws)
    {
        var mean = draws.Average();
        var deviation = Math.Sqrt(draws.Average(d => (d - mean) * (d - mean)));
        return deviation > 0 ? mean / deviation : 0;
    }
}
