using System.Text;
using Pipeline.Tests.Handoff.Diagnosis.Generated;

namespace Pipeline.Tests.Handoff;

/// <summary>
/// A made-up firm as the exports that its tools would give: contacts and deals of a CRM, calls, and a month of channels
/// for each month. From <see cref="Since"/> on, one thing is different.
/// </summary>
internal sealed class UploadedBusiness(int seed, Scenario scenario, int leadsAMonth)
{
    private static readonly (string Ga4, string Crm, double Share, double VisitToLead, double Win)[] Channels =
    [
        ("Organic Search", "Organic search", 0.45, 0.045, 0.26),
        ("Paid Search", "Paid search", 0.30, 0.030, 0.20),
        ("Paid Social", "Paid social", 0.25, 0.020, 0.09),
    ];

    private readonly Random random = new(seed);
    private readonly StringBuilder contacts =
        new("Record ID,Email,Lifecycle Stage,Lead Status,Original Traffic Source,Create Date,Reason for disqualification\n");
    private readonly StringBuilder deals =
        new("Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Contact IDs\n");
    private readonly StringBuilder activities = new("activity id,activity time,kind,lead id,direction,automatic\n");
    private readonly List<(string Name, string Content)> months = [];

    public static DateOnly Since { get; } = new(2026, 5, 1);

    /// <summary>With the horizon of 30 days, May is the newest month of which every lead can be judged.</summary>
    public static DateOnly AsOf { get; } = new(2026, 7, 1);

    public IReadOnlyList<(string Name, string Content)> Web => months;

    public (string Name, string Content) Contacts => ("hubspot-contacts-2026-07-01.csv", contacts.ToString());

    public (string Name, string Content) Deals => ("hubspot-deals-2026-07-01.csv", deals.ToString());

    public (string Name, string Content) Activities => ("activities-2026-07-01.csv", activities.ToString());

    public UploadedBusiness Play()
    {
        var perVisit = Channels.Sum(channel => channel.Share * channel.VisitToLead);
        for (var month = new DateOnly(2026, 2, 1); month < AsOf; month = month.AddMonths(1))
        {
            var days = DateTime.DaysInMonth(month.Year, month.Month);
            var table =
                new StringBuilder(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"# Start date: {month:yyyyMMdd}\n# End date: {month.AddMonths(1).AddDays(-1):yyyyMMdd}\nSession primary channel "
                            + $"group (Default Channel Group),Sessions,Engaged sessions,Event count\n"));
            for (var c = 0; c < Channels.Length; c++)
            {
                var channel = Channels[c];
                var visits = Poisson(leadsAMonth / perVisit * channel.Share * days / 30.4 * Traffic(month, c));
                table.Append(CultureInfo.InvariantCulture, $"{channel.Ga4},{visits},{visits / 2},{visits * 4}\n");
                for (var lead = Poisson(visits * channel.VisitToLead * (IsWorse(month, Scenario.Campaign) ? 0.5 : 1)); lead > 0; lead--)
                {
                    Lead(channel.Crm, month, days, channel.Win * (IsWorse(month, Scenario.Closing) ? 0.45 : 1));
                }
            }

            months.Add((string.Create(CultureInfo.InvariantCulture, $"traffic-{month:yyyyMM}.csv"), table.ToString()));
        }

        return this;
    }

    private bool IsWorse(DateOnly month, Scenario what) =>
        month >= Since && (scenario == what || (scenario == Scenario.Both && what is Scenario.FollowUp or Scenario.Campaign));

    // The best channel's visits go to the worst one.
    private double Traffic(DateOnly month, int channel) => !IsWorse(month, Scenario.Mix)
        ? 1 : channel switch { 0 => 0.3, 2 => 2.26, _ => 1 };

    private void Lead(string source, DateOnly month, int days, double win)
    {
        var id = 7_000_001 + deals.Length + contacts.Length;
        var created = new DateTime(month.Year, month.Month, 1 + random.Next(days), 8, 0, 0).AddMinutes(random.Next(600));
        var isRefused = random.NextDouble() < 0.15;
        contacts.Append(
            CultureInfo.InvariantCulture,
            $"{id},buyer{id}@firm.example,{(isRefused ? "Lead,Unqualified" : "Marketing Qualified Lead,In progress")},{source},"
                + $"{created:yyyy-MM-dd HH:mm},{(isRefused ? "Not a fit" : "")}\n");
        if (isRefused)
        {
            return;
        }

        var isPrompt = random.NextDouble() < (IsWorse(month, Scenario.FollowUp) ? 0.3 : 0.8);
        var touched = created.AddMinutes(isPrompt ? 20 + random.Next(1_200) : 2_000 + random.Next(6_000));
        activities.Append(CultureInfo.InvariantCulture, $"A{id},{touched:yyyy-MM-dd HH:mm},call,{id},out,no\n");
        var isWon = random.NextDouble() < win * (isPrompt ? 1 : 0.3);
        var value = Math.Round(
            Math.Exp(16 + (0.5 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))));
        var closed = touched.AddDays(2 + random.Next(20));
        deals.Append(
            CultureInfo.InvariantCulture,
            $"{id},Deal {id},{(isWon ? "Closed Won" : "Closed Lost")},{value:F0},IDR,{closed:yyyy-MM-dd HH:mm},{touched:yyyy-MM-dd HH:mm},"
                + $"{id}\n");
    }

    private int Poisson(double mean) =>
        (int)Math.Max(
            0, Math.Round(
                mean
                    + (Math.Sqrt(mean) * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))));
}
