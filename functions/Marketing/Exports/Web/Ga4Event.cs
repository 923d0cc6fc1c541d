using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>One event of GA4's BigQuery export while it is read: what sessions and days need of it.</summary>
internal sealed class Ga4Event
{
    /// <summary>The property's day.</summary>
    public DateOnly? Day { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Microseconds since 1970, UTC; 0 where the export leaves it out.</summary>
    public long Timestamp { get; private set; }

    /// <summary>Hash of the pseudonymous id; 0 where there is none.</summary>
    public ulong User { get; private set; }

    public string Session { get; private set; } = "";

    public bool IsEngaged { get; private set; }

    public long EngagementMilliseconds { get; private set; }

    public string? Page { get; private set; }

    public string? Source { get; private set; }

    public string? Medium { get; private set; }

    /// <summary>Takes a field of the event or a parameter, whose integers may be texts; those that nobody needs are passed over.</summary>
    public void Set(string name, string value)
    {
        if (value.Length == 0 || value == "null")
        {
            return;
        }

        value = CleanText.Of(value);
        switch (name)
        {
            case "event_date":
                Day = DateOnly.TryParseExact(
                    value, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
                break;
            case "event_name":
                Name = value;
                break;
            case "event_timestamp":
                Timestamp = Whole(value);
                break;
            case "user_pseudo_id":
                User = System.IO.Hashing.XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(value));
                break;
            case "ga_session_id":
                Session = value;
                break;
            case "session_engaged":
                IsEngaged |= value is "1" or "true";
                break;
            case "engagement_time_msec":
                EngagementMilliseconds = Whole(value);
                break;
            case "page_location":
                Page = Uri.TryCreate(value, UriKind.Absolute, out var address) ? address.AbsolutePath : value.Split('?')[0];
                break;
            case "source" or "manual_source":
                Source = value;
                break;
            case "medium" or "manual_medium":
                Medium = value;
                break;
        }
    }

    private static long Whole(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < 1e18 ? (long)number : 0;
}
