using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>What a landing address says of how somebody was sent: utm parameters, and the marks that advertisers' links bear.</summary>
public sealed record Campaign
{
    public static Campaign None { get; } = new();

    public string? Source { get; init; }

    public string? Medium { get; init; }

    public string? Name { get; init; }

    public static Campaign Of(ReadOnlySpan<byte> query)
    {
        if (query.IndexOf("utm_"u8) < 0 && query.IndexOf("clid="u8) < 0 && query.IndexOf("braid="u8) < 0)
        {
            return None;
        }

        var campaign = None;
        while (!query.IsEmpty)
        {
            var end = query.IndexOf((byte)'&');
            var pair = end < 0 ? query : query[..end];
            query = end < 0 ? default : query[(end + 1)..];
            var equals = pair.IndexOf((byte)'=');
            if (equals > 0 && equals + 1 < pair.Length)
            {
                campaign = campaign.With(pair[..equals], pair[(equals + 1)..]);
            }
        }

        return campaign;
    }

    // What the link says in words outweighs the advertiser's mark, wherever it stands in the query.
    private Campaign With(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) => name switch
    {
        _ when name.SequenceEqual("utm_source"u8) => this with { Source = Text(value) },
        _ when name.SequenceEqual("utm_medium"u8) => this with { Medium = Text(value) },
        _ when name.SequenceEqual("utm_campaign"u8) => this with { Name = Text(value) },
        _ when name.SequenceEqual("gclid"u8) || name.SequenceEqual("gbraid"u8)
            || name.SequenceEqual("wbraid"u8) => this with { Source = Source ?? "google", Medium = Medium ?? "cpc" },
        _ when name.SequenceEqual("msclkid"u8) => this with { Source = Source ?? "bing", Medium = Medium ?? "cpc" },
        _ => this,
    };

    private static string Text(ReadOnlySpan<byte> value)
    {
        const int Longest = 100;
        var text = CleanText.Of(Uri.UnescapeDataString(Encoding.UTF8.GetString(value).Replace('+', ' '))).Trim();
        return CleanText.Cut(text, Longest);
    }
}
