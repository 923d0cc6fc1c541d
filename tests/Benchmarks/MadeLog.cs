namespace Pipeline.Benchmarks;

/// <summary>
/// A combined log as a shop has it: 200,000 browsers and some machines, six requests for parts to a page, over a month. The
/// same seed writes the same bytes.
/// </summary>
internal static class MadeLog
{
    private static readonly string[] Assets = ["css", "js", "png", "jpg", "woff2", "svg", "webp"];
    private static readonly string[] Referrers =
        ["-", "https://www.google.com/", "https://www.example.com/", "https://l.instagram.com/?u=shop",
            "https://www.bing.com/search?q=shoes"];

    /// <returns>Lines written.</returns>
    public static long Write(string path, long bytes)
    {
        var random = new Random(1);
        var agents = Agents(random);
        var (lines, written) = (0L, 0L);
        var time = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        var step = TimeSpan.FromDays(30) / (bytes / 220.0);
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        var line = new StringBuilder();
        var stamp = "";
        var second = -1L;
        while (written < bytes)
        {
            time += step * random.NextDouble() * 2;
            if (time.Ticks / TimeSpan.TicksPerSecond != second)
            {
                second = time.Ticks / TimeSpan.TicksPerSecond;
                stamp = time.ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture);
            }

            line.Clear();
            Line(line, random, agents, stamp);
            output.Write(line);
            written += line.Length;
            lines++;
        }

        return lines;
    }

    private static void Line(StringBuilder line, Random random, string[] agents, string stamp)
    {
        // Few come often, most come rarely.
        var client = (int)(200_000 * Math.Pow(random.NextDouble(), 3));
        var isBot = random.Next(100) < 12;
        line.Append(
            CultureInfo.InvariantCulture,
            $"{10 + (client >> 16)}.{(client >> 8) & 255}.{client & 255}.{client % 250} - - [{stamp}] \"GET ");
        if (random.Next(7) == 0)
        {
            line.Append(CultureInfo.InvariantCulture, $"/products/{(int)(4000 * Math.Pow(random.NextDouble(), 2))}/detail");
            line.Append(random.Next(20) == 0 ? "?utm_source=newsletter&utm_medium=email&utm_campaign=may" : "");
        }
        else
        {
            line.Append(CultureInfo.InvariantCulture, $"/static/assets/v3/part-{random.Next(300)}.{Assets[random.Next(Assets.Length)]}");
        }

        var status = random.Next(50) switch { 0 => 404, 1 => 301, < 8 => 304, _ => 200 };
        line.Append(
            CultureInfo.InvariantCulture,
            $" HTTP/1.1\" {status} {random.Next(200, 90_000)} \"{Referrers[random.Next(Referrers.Length)]}\" \"");
        line.Append(isBot ? "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" : agents[client % agents.Length])
            .Append("\"\n");
    }

    private static string[] Agents(Random random) =>
    [
        .. Enumerable.Range(0, 300).Select(_ => string.Create(
            CultureInfo.InvariantCulture,
            $"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{random.Next(90, 140)}.0."
                + $"{random.Next(7000)}.{random.Next(200)} Safari/537.36")),
    ];
}
