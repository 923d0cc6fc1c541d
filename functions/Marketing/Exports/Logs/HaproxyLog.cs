namespace Marketing.Exports.Logs;

/// <summary>HAProxy's HTTP log (option httplog), plain or behind syslog's head.</summary>
public sealed class HaproxyLog : LogFormat
{
    public override string Id => "access-log-haproxy";

    public override string Name => "Access log of HAProxy";

    public override string Expected =>
        "lines as 192.0.2.1:33317 [06/Feb/2009:12:14:14.655] http-in static/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 \"GET / "
            + "HTTP/1.1\"";

    protected override HitReader Open() => new HaproxyReader();
}
