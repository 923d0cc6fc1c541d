using System.Text.RegularExpressions;

namespace Marketing.Exports.Logs;

/// <summary>
/// log_format name [escape=…] 'text $variable text' '…'; http://nginx.org/en/docs/http/ngx_http_log_module.html, variables of
/// ngx_http_core_module.
/// </summary>
internal sealed partial class NginxDirective : LogDirective
{
    private static readonly Dictionary<string, (LogField Meaning, int Rank)> Known = new(StringComparer.Ordinal)
    {
        ["remote_addr"] = (LogField.Address, 3),
        ["realip_remote_addr"] = (LogField.Address, 1),
        ["proxy_protocol_addr"] = (LogField.Address, 2),
        ["http_x_forwarded_for"] = (LogField.Forwarded, 2),
        ["proxy_add_x_forwarded_for"] = (LogField.Forwarded, 1),
        ["http_x_real_ip"] = (LogField.Forwarded, 1),
        ["http_cf_connecting_ip"] = (LogField.Forwarded, 3),
        ["http_true_client_ip"] = (LogField.Forwarded, 3),
        ["host"] = (LogField.Site, 3),
        ["http_host"] = (LogField.Site, 2),
        ["server_name"] = (LogField.Site, 1),
        ["request_method"] = (LogField.Method, 1),
        ["request_uri"] = (LogField.Target, 2),
        ["uri"] = (LogField.Target, 1),
        ["document_uri"] = (LogField.Target, 1),
        ["args"] = (LogField.Query, 1),
        ["query_string"] = (LogField.Query, 1),
        ["request"] = (LogField.Request, 1),
        ["status"] = (LogField.Status, 1),
        ["http_referer"] = (LogField.Referrer, 1),
        ["http_user_agent"] = (LogField.Agent, 1),
        ["time_local"] = (LogField.Time, 1),
        ["time_iso8601"] = (LogField.Time, 1),
        ["msec"] = (LogField.Time, 1),
    };

    public override bool Begins(string text) => BeginsWith(text, "log_format", StringComparison.Ordinal);

    public override bool IsEnd(string text) => text.EndsWith(';');

    public override bool Continues(string text) => text is ['\'' or '"' or ';', ..];

    public override IEnumerable<LogToken> Tokens(string statement)
    {
        var format = string.Concat(
            Split(statement).Skip(2).Where(word => word.IsQuoted || word.Text.Contains('$', StringComparison.Ordinal))
                .Select(word => word.Text));
        var at = 0;
        foreach (Match variable in Variable().Matches(format))
        {
            yield return new LogToken(format[at..variable.Index]);
            var name = variable.Groups["name"].Value;
            yield return LogToken.Field("$" + name, Known.TryGetValue(name, out var known) ? known : null);
            at = variable.Index + variable.Length;
        }

        yield return new LogToken(format[at..]);
    }

    [GeneratedRegex(@"\$(?:\{(?<name>\w+)\}|(?<name>\w+))")]
    private static partial Regex Variable();
}
