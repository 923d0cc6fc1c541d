namespace Marketing.Exports.Logs;

/// <summary>
/// Istio's default format, https://istio.io/latest/docs/tasks/observability/logs/access-log/ (documentation): Envoy's, with the
/// connection's own addresses behind it.
/// </summary>
public sealed class IstioLog : StatedLog
{
    public override string Id => "access-log-istio";

    public override string Name => "Access log of Istio";

    public override string NamesFrom => "documentation";

    public override string Expected =>
        "lines as [2026-02-01T10:00:00.310Z] \"GET / HTTP/1.1\" 200 - via_upstream - \"-\" 0 226 100 "
            + "26 \"192.0.2.28\" \"Mozilla/5.0\" \"cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2\" \"example.org\" \"10.0.2.1:80\" outbound|80||"
            + "web 10.0.2.9:1 10.0.2.1:80 192.0.2.28:5678 - default";

    protected override string Words =>
        "[$time_iso8601] \"$request\" $status $flags $details $termination \"$failure\" $received $sent $duration "
            + "$upstream_time \"$http_x_forwarded_for\" \"$http_user_agent\" \"$request_id\" \"$host\" \"$upstream\" $cluster "
            + "$upstream_local $downstream_local $remote_addr:$remote_port ";
}
