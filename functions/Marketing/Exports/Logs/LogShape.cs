namespace Marketing.Exports.Logs;

/// <summary>
/// Where the parts of a request stand in the lines of a log that nobody has described, learned from its first lines: counted from the
/// request itself, so that a head of syslog's or a user's name before it moves nothing. What cannot be told for sure makes no shape.
/// </summary>
/// <param name="Status">The status's place, from the request's.</param>
/// <param name="Agent">The user agent's; null where none is.</param>
/// <param name="Referrer">The referring page's.</param>
/// <param name="Forwarded">The place of what a proxy says of the client.</param>
/// <param name="Client">The place of the client's address among the line's words, where the first address is always the same; else null:
/// the first.</param>
/// <param name="Request">The request's place among the line's words where a line's own request is none.</param>
internal sealed record LogShape(int Status, int? Agent, int? Referrer, int? Forwarded, int? Client, int Request)
{
    private const int Enough = 10;
    private const double Sure = 0.95;
    private const int Far = 40;

    /// <summary>The shape of most of these lines; null where they have none.</summary>
    public static LogShape? Learn(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var evidence = new ShapeEvidence();
        foreach (var line in lines)
        {
            evidence.See(line.Span);
        }

        // Behind the request first, as nearly all have it; else the first before it, which is the server's own and not one of what stands
        // behind it.
        int[] behind = [.. Enumerable.Range(1, Far)];
        int[] before = [.. Enumerable.Range(1, Far).Reverse().Select(place => -place)];
        int[] all = [.. behind, .. before];
        var status = Array.Find(all, place => evidence.Share(place, WordKind.Status) >= Sure && evidence.Has(place, WordKind.Good));
        if (status == 0)
        {
            return null;
        }

        var agent = Best(all, place => evidence.Share(place, WordKind.Agent), 0.3);
        var referrer = agent is null ? Best(behind, place => Pages(evidence, place), 0.9)
            : Best([.. all.Where(place => Math.Abs(place - agent.Value) <= 2)], place => Pages(evidence, place), 0.9);
        var forwarded =
            Best(
                [.. behind.Where(place => place != agent && place != referrer)], place => evidence.Has(place, WordKind.QuotedAddress)
                    ? evidence.Share(place, WordKind.QuotedAddress) + evidence.Share(place, WordKind.Nothing) : 0, Sure);
        return new LogShape(
            status, agent, referrer, forwarded, evidence.Requests < Enough ? null : evidence.MovingAddress, evidence.UsualRequest);
    }

    private static double Pages(ShapeEvidence evidence, int place) => evidence.Has(place, WordKind.Page)
        ? evidence.Share(place, WordKind.Page) + evidence.Share(place, WordKind.Nothing) : 0;

    private static int? Best(int[] places, Func<int, double> share, double least)
    {
        var best = places.MaxBy(share);
        return places.Length > 0 && share(best) >= least ? best : null;
    }
}
