namespace Pipeline.Benchmarks;

/// <summary>A table of Google Analytics by day, channel and landing page; the same rows write the same bytes.</summary>
internal static class MadeTraffic
{
    private static readonly string[] Channels = ["Organic Search", "Direct", "Paid Search", "Organic Social", "Email", "Referral"];

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
            Date,Session primary channel group (Default Channel Group),Landing page,Sessions,Engaged sessions,Engagement rate,Average engagement time per session,Events per session,Event count,Key events,Session key event rate,Total revenue

            """.ReplaceLineEndings("\n"));
        for (var row = 0L; row < rows; row++)
        {
            var sessions = 20 + ((row + first) * 7919 % 4000);
            output.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{new DateOnly(2025, 1, 1).AddDays((int)(row % 365)):yyyyMMdd},{Channels[row / 365 % Channels.Length]},/page/{row / 365 / Channels.Length},{sessions},{sessions / 2},{sessions / 2 / (double)sessions:R},{30 + (row % 60) + 0.25:R},{3.9:R},{sessions * 4},{sessions / 50},{sessions / 60 / (double)sessions:R},0\n"));
        }
    }
}
