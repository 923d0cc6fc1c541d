namespace Marketing.Exports.Logs;

/// <summary>Common or combined with "%v:%p" in front, as Debian's vhost_combined and many hosters write it.</summary>
public sealed class VhostLog : NcsaLog
{
    public override string Id => "access-log-vhost";

    public override string Name => "Access log with the site in front (vhost_combined)";

    public override string Expected =>
        "lines as www.example.com:443 192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.0\" 200 2326 \"-\" \"Mozilla/5.0\"";

    protected override NcsaShape Shape => NcsaShape.WithSite;
}
