namespace Marketing.Exports.Logs;

/// <summary>
/// AWS Classic Load Balancer, https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html (documentation).
/// Times are UTC.
/// </summary>
public sealed class ElbLog : StatedLog
{
    public override string Id => "access-log-elb";

    public override string Name => "Access log of AWS Classic Load Balancer";

    public override string NamesFrom => "documentation";

    public override string Expected =>
        "lines as 2026-02-01T10:00:00.123456Z web 192.0.2.1:2817 10.0.0.1:80 0.000073 0.001048 0.000057 200 200 0 29 \"GET "
            + "http://example.org:80/ HTTP/1.1\" \"Mozilla/5.0\" - -";

    protected override string Words =>
        "$time_iso8601 $elb $remote_addr:$remote_port $backend $request_processing $backend_processing $response_processing $status "
            + "$backend_status $received $sent \"$request\" \"$http_user_agent\" ";
}
