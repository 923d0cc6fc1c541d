namespace Marketing.Exports.Logs;

/// <summary>
/// nginx with a log_format of JSON. Everyone names the members themselves; these are the variables' names and what people commonly write,
/// Fastly's example among it.
/// </summary>
public sealed class NginxJsonLog : JsonLog
{
    public override string Id => "access-log-nginx-json";

    public override string Name => "Access log as JSON lines (nginx)";

    public override string Expected => "JSON lines with remote_addr, time_iso8601, request and status, or such names";

    public override double Resemble(IReadOnlyList<ReadOnlyMemory<byte>> lines) =>
        lines.Average(line => line.Span is [(byte)'{', ..] ? 0.4 : 0);

    protected override IReadOnlyDictionary<LogField, string[]> Members { get; } = new Dictionary<LogField, string[]>
    {
        [LogField.Address] =
            ["remote_addr", "client_ip", "clientip", "client", "remote_ip", "remote_host", "realip_remote_addr", "ip", "nginx.remote_addr",
                "http.remote_addr", "network.client.ip", "remoteaddr", "remoteip", "clientaddr", "source.address", "source.ip",
                "client.address", "client.ip", "httprequest.remoteip"],
        [LogField.Forwarded] = ["http_x_forwarded_for", "x_forwarded_for", "forwarded_for", "xff", "x-forwarded-for", "xforwardedfor"],
        [LogField.Site] = ["host", "http_host", "server_name", "vhost", "domain", "nginx.host", "servername", "url.domain"],
        [LogField.Method] =
            ["request_method", "method", "verb", "http_method", "nginx.request_method", "http.method", "requestmethod",
                "http.request.method", "httprequest.requestmethod"],
        [LogField.Target] =
            ["request_uri", "uri", "path", "url", "request_path", "nginx.request_uri", "http.url", "requesturi", "requesturl",
                "url.original", "url.path", "httprequest.requesturl"],
        [LogField.Query] = ["args", "query_string", "query", "querystring", "url.query"],
        [LogField.Request] = ["request", "request_line", "nginx.request"],
        [LogField.Status] =
            ["status", "status_code", "response", "response_code", "code", "nginx.status", "http.status_code", "statuscode",
                "response_status", "http.response.status_code", "httprequest.status"],
        [LogField.Referrer] =
            ["http_referer", "http_referrer", "request_referer", "request_referrer", "referer", "referrer", "nginx.http_referer",
                "http.referer", "http.request.referrer", "httprequest.referer"],
        [LogField.Agent] =
            ["http_user_agent", "user_agent", "request_user_agent", "useragent", "agent", "nginx.http_user_agent", "http.useragent",
                "user-agent", "user_agent.original", "httprequest.useragent"],
        [LogField.Time] =
            ["time_iso8601", "time_local", "timestamp", "@timestamp", "time", "datetime", "date", "msec", "nginx.time_iso8601",
                "nginx.time_local", "timelocal", "ts"],
    };
}
