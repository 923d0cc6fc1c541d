namespace Marketing.Exports.Logs;

/// <summary>
/// Envoy's and Istio's access log as JSON lines, by the names of the default JSON format,
/// https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage (documentation, and public logs of Envoy
/// Gateway).
/// </summary>
public sealed class EnvoyJsonLog : JsonLog
{
    public override string Id => "access-log-envoy-json";

    public override string Name => "Access log as JSON lines (Envoy, Istio)";

    public override string NamesFrom => "documentation";

    public override string Expected => "JSON lines with start_time, method, path, response_code and downstream_remote_address";

    protected override IReadOnlyDictionary<LogField, string[]> Members { get; } = new Dictionary<LogField, string[]>
    {
        [LogField.Address] = ["downstream_remote_address", "downstream_direct_remote_address"],
        [LogField.Forwarded] = ["x-forwarded-for", "x_forwarded_for"],
        [LogField.Site] = [":authority", "authority"],
        [LogField.Method] = ["method"],
        [LogField.Target] = ["x-envoy-origin-path", "x-envoy-original-path", "path"],
        [LogField.Status] = ["response_code"],
        [LogField.Referrer] = ["referer"],
        [LogField.Agent] = ["user-agent", "user_agent"],
        [LogField.Time] = ["start_time"],
    };
}
