namespace Marketing.Exports.Logs;

/// <summary>
/// Envoy's default format, https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage (documentation). It
/// names the client only as the proxy before it did, in x-forwarded-for; a person's request without one is rejected.
/// </summary>
public sealed class EnvoyLog : StatedLog
{
    public override string Id => "access-log-envoy";

    public override string Name => "Access log of Envoy";

    public override string NamesFrom => "documentation";

    public override string Expected =>
        "lines as [2026-02-01T10:00:00.310Z] \"GET / HTTP/2\" 200 - 0 226 100 26 \"192.0.2.28\" \"Mozilla/5.0\" "
            + "\"cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2\" \"example.org\" \"10.0.2.1:80\"";

    protected override string Words =>
        "[$time_iso8601] \"$request\" $status $flags $received $sent $duration "
            + "$upstream_time \"$http_x_forwarded_for\" \"$http_user_agent\" \"$request_id\" \"$host\" \"$upstream\"";
}
