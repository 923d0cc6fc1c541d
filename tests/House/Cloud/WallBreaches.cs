namespace Pipeline.Tests.House.Cloud;

/// <summary>The rules that no row may break, whatever else stands in the file.</summary>
internal static class WallBreaches
{
    private static readonly HashSet<WallRow> HandoffMay =
    [
        new("handoff", "read", "container", "marketing-published"),
        new("handoff", "read", "container", "sales-published"),
        new("handoff", "write", "container", "handoff-reports"),
        new("handoff", "write", "container", "handoff-digest"),
        new("handoff", "read", "secret", "handoff-mail"),
        new("handoff", "read", "secret", "handoff-chat"),
        new("handoff", "write", "container", "marketing-feedback"),
        new("handoff", "write", "container", "sales-feedback"),
        new("handoff", "own", "queue", "handoff-report"),
        new("handoff", "send", "queue", "marketing-report"),
        new("handoff", "send", "queue", "sales-report"),
        new("handoff", "own", "host", "handoff"),
        new("handoff", "send", "telemetry", "insights"),
    ];

    /// <summary>A sentence for each row that breaks a rule; none when all is well.</summary>
    public static IReadOnlyList<string> In(IEnumerable<WallRow> rows) =>
        [.. rows.SelectMany(row => Of(row).Select(rule => $"{row}: {rule}"))];

    private static IEnumerable<string> Of(WallRow row)
    {
        var app = row.Who.Replace("People", string.Empty, StringComparison.Ordinal);
        if (app is "marketing" or "sales")
        {
            if (Owner(row.On) is { } owner && owner != app)
            {
                yield return $"that is {owner}'s";
            }

            if (row.Kind == "container" && row.Right == "write" && row.Who == app
                && row.On is not ("marketing-receipts" or "marketing-facts" or "marketing-reports" or "marketing-published"
                    or "marketing-digest" or "sales-digest" or "sales-receipts" or "sales-facts" or "sales-reports" or "sales-published"))
            {
                yield return "an app writes neither uploads nor what it is given";
            }
        }

        if (row.Who == "handoff" && !HandoffMay.Contains(row))
        {
            yield return "the hand-off reads what is published, writes its reports and the feedback, asks for reports, sends its digest, "
                + "and no more";
        }

        if (row.Who.EndsWith("People", StringComparison.Ordinal) && row.Kind != "container")
        {
            yield return "people have rights on containers only";
        }

        if (row.Who.EndsWith("People", StringComparison.Ordinal) && row.Right == "write" && row.On != app + "-uploads")
        {
            yield return "people write uploads only";
        }

        if (row.Who == "handoffPeople" && row is not { On: "handoff-reports", Right: "read" })
        {
            yield return "they read the hand-off reports and no more";
        }

        if (row.Who == "events"
            && !(row is { Kind: "queue", Right: "send" } && row.On.EndsWith("-receive", StringComparison.Ordinal))
            && row is not { Kind: "container", Right: "write", On: "undelivered" })
        {
            yield return "Event Grid sends to the queues that receive and keeps what it could not deliver";
        }

        if (row.Who is not ("marketing" or "sales" or "handoff" or "events"
            or "marketingPeople" or "salesPeople" or "handoffPeople"))
        {
            yield return "nobody knows who that is";
        }

        if (Wall.RoleId(row.Kind, row.Right) is null)
        {
            yield return "no role gives this right";
        }
    }

    private static string? Owner(string thing) =>
        new[] { "marketing", "sales", "handoff" }
            .FirstOrDefault(side => thing == side || thing.StartsWith(side + "-", StringComparison.Ordinal));
}
