namespace Marketing.Exports.Logs;

/// <summary>The host of a referring page; the rest of its address is nobody's business.</summary>
public static class Referrers
{
    /// <summary>Empty where there is none.</summary>
    public static ReadOnlySpan<byte> HostOf(ReadOnlySpan<byte> referrer)
    {
        var scheme = referrer.IndexOf("://"u8);
        if (scheme < 0)
        {
            return default;
        }

        var host = referrer[(scheme + 3)..];
        var end = host.IndexOfAny("/?#:"u8);
        host = end < 0 ? host : host[..end];
        var user = host.LastIndexOf((byte)'@');
        return user < 0 ? host : host[(user + 1)..];
    }

    /// <summary>A host name as the line has it, without its port.</summary>
    public static ReadOnlySpan<byte> WithoutPort(ReadOnlySpan<byte> host)
    {
        var colon = host.LastIndexOf((byte)':');
        return colon > 0 && host.IndexOf((byte)':') == colon ? host[..colon] : host;
    }
}
