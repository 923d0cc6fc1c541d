namespace Pipeline.Benchmarks;

/// <summary>A table of Google Analytics by day, channel and landing page; the same rows write the same bytes.</summary>
internal static class MadeTraffic
{
    private static readonly string[] Channels = ["Organic Search", "Direct", "Paid Search", "Organic Social", "Email", "Referral"];

    private static readonly string[] Headings =
    [
        "Date", "Session primary channel group (Default Channel Group)", "Landing page", "Sessions", "Engaged sessions", "Engagement rate",
        "Average engagement time per session", "Events per session", "Event count", "Key events", "Session key event rate", "Total revenue",
    ];

    public static void Write(string path, long rows, int first = 0)
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        output.Write("""
            # ----------------------------------------
            # Traffic acquisition
            # Account: Made
            # Property: made.example - GA4
            # ----------------------------------------
            #
            # All Users
            # Start date: 20250101
            # End date: 20251231
            """.ReplaceLineEndings("\n") + "\n" + string.Join(',', Headings) + "\n");
        for (var row = 0L; row < rows; row++)
        {
            var sessions = 20 + ((row + first) * 7919 % 4000);
            var day = new DateOnly(2025, 1, 1).AddDays((int)(row % 365));
            var (channel, page) = (Channels[row / 365 % Channels.Length], row / 365 / Channels.Length);
            var (rate, keyRate) = (sessions / 2 / (double)sessions, sessions / 60 / (double)sessions);
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{day:yyyyMMdd},{channel},/page/{page},{sessions},{sessions / 2},{rate:R},{30.25 + (row % 60):R},3.9,{sessions * 4},"));
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{sessions / 50},{keyRate:R},0\n"));
        }
    }
}
