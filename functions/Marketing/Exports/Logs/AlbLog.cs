namespace Marketing.Exports.Logs;

/// <summary>
/// AWS Application Load Balancer, https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
/// (documentation). Times are UTC; a target's own address and status stand beside the client's.
/// </summary>
public sealed class AlbLog : StatedLog
{
    public override string Id => "access-log-alb";

    public override string Name => "Access log of AWS Application Load Balancer";

    public override string NamesFrom => "documentation";

    public override string Expected =>
        "lines as https 2026-02-01T10:00:00.123456Z app/web/50dc6c495c0c9188 192.0.2.1:2817 10.0.0.1:80 0.000 0.001 0.000 200 200 34 "
            + "366 \"GET https://example.org:443/ HTTP/1.1\" \"Mozilla/5.0\"";

    protected override string Words =>
        "$type $time_iso8601 $elb $remote_addr:$remote_port $target $request_processing $target_processing $response_processing $status "
            + "$target_status $received $sent \"$request\" \"$http_user_agent\" $ssl_cipher ";
}
