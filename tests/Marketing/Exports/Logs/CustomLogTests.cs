using System.Text;
using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing.Exports.Logs;

/// <summary>Logs of any format: stated on the first line, laid down by their tool, or told by their look.</summary>
public sealed class CustomLogTests
{
    private const string Browser = "\"Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36\"";

    [Theory]
    [InlineData("15-alb-ipv6.log", "access-log-alb", "6 shop.example.org /harga, 5 shop.example.org /", 2)]
    [InlineData("30-cloudflare-logpush.ndjson", "access-log-cloudflare-json", "6 example.org /harga, 5 example.org /", 2)]
    [InlineData("52-haproxy-custom-format.log", "access-log-custom", "5 www.example.org /harga, 5 www.example.org /", 2)]
    [InlineData("53-apache-duration-before-request.log", "access-log-custom", "5  /harga, 5  /kontak", 2)]
    [InlineData("55-apache-vhost-port-iso.log", "access-log-custom", "5  /harga", 1)]
    public void A_log_of_an_unusual_format_gives_its_views(string file, string format, string views, int lines)
    {
        var taken = Taking.Of(file, File.ReadAllBytes(SmallCases.Path(file)));
        Assert.Equal(format, taken.File.Format);
        Assert.Equal(views, Views(taken));
        Assert.Equal((lines, lines), (taken.File.Rows.Read, taken.File.Rows.Kept));
    }

    [Theory]
    [InlineData(
        "log_format f '$remote_addr [$time_iso8601] $request_time $status \"$request\"';",
        "203.0.113.5 [2026-10-05T09:00:00+07:00] 200 404 \"GET /a HTTP/1.1\"",
        "e")]
    [InlineData(
        "log_format f '$remote_addr [$time_iso8601] $status $request_time \"$request\"';",
        "203.0.113.5 [2026-10-05T09:00:00+07:00] 200 404 \"GET /a HTTP/1.1\"",
        "p")]
    [InlineData("log_format f '$status $uri$is_args$args $remote_addr $msec';", "200 /a?b=c 203.0.113.5 1791219599.5", "p")]
    [InlineData(
        "log_format f '$remote_addr - $remote_user [$time_local] $request $status';",
        "2001:db8::1 - user name [05/Oct/2026:09:00:00 +0700] GET /a HTTP/1.1 200",
        "p")]
    [InlineData(
        "LogFormat \"%a:%{remote}p %t \\\"%r\\\" %>s\"",
        "2001:db8:1:2:3:4:5:6:50718 [05/Oct/2026:09:00:00 +0700] \"GET /a HTTP/1.1\" 304",
        "p")]
    [InlineData("CustomLog \"|/usr/bin/rotatelogs /var/log/a.%Y\" \"%h %{sec}t %m %U %s\"", "203.0.113.5 1791219599 GET /a 200", "p")]
    [InlineData("log_format\tf\t'$remote_addr $msec $status \"$request\"';", "203.0.113.5 1791219599.5 200 \"GET /a HTTP/1.1\"", "p")]
    [InlineData("LogFormat\t\"%h %t %>s %r\"", "203.0.113.5 [05/Oct/2026:09:00:00 +0700] 200 GET /a HTTP/1.1", "p")]
    [InlineData(
        "log_format f '$msec $remote_addr '\n\n  # the answer\n  '\"$request\" $status';",
        "1791219599.5 203.0.113.5 \"GET /a HTTP/1.1\" 200", "p")]
    [InlineData("log-format %ci:%cp\\ [%tr]\\ %ST\\ %{+Q}r", "203.0.113.5:5040 [05/Oct/2026:02:49:46.785] 200 \"GET /a HTTP/1.1\"", "p")]
    [InlineData(
        "log-format \"%{+Q}o %ci %tr %HM %HPO %ST %[capture.req.hdr(0)]\"",
        "\"203.0.113.5\" \"05/Oct/2026:02:49:46.785\" \"GET\" \"/a\" \"200\" \"x\"",
        "p")]
    public void A_stated_format_counts_whatever_the_line_looks_like(string statement, string line, string kinds)
    {
        var taken = Taking.Of("access.log", $"{statement}\n{line}\n");
        Assert.Equal(("access-log-custom", 1L, 0L), (taken.File.Format, taken.File.Rows.Kept, taken.File.Rows.Rejected));
        Assert.Equal(kinds, Assert.Single(taken.All<LogChunk>()).Kinds);
    }

    [Fact]
    public void A_statement_of_any_length_counts()
    {
        var label = new string('k', 30_000);
        var line = $"{label} 203.0.113.5 - - [05/Oct/2026:09:00:00 +0700] \"GET /a HTTP/1.1\" 500 200";
        var taken =
            Taking.Of("access.log", $"log_format f '{label} $remote_addr - - [$time_local] \"$request\" $request_time $status';\n{line}\n");
        Assert.Equal(("access-log-custom", 1L, 0L), (taken.File.Format, taken.File.Rows.Kept, taken.File.Rows.Rejected));
        Assert.Equal("p", Assert.Single(taken.All<LogChunk>()).Kinds);
    }

    [Theory]
    [InlineData(
        "$remote_addr [$time_local] $http_user_agent $request_time $status $request",
        "Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 0.1 200 GET /a HTTP/1.1")]
    [InlineData("$remote_addr [$time_local] $request $request_time $status \"$http_user_agent\"", "GET /a HTTP/1.1 0.1 200 " + Browser)]
    [InlineData(
        "$remote_addr [$time_local] \"$request\" $status $request_time \"$http_user_agent\"", "\"GET /a?q=\"x\" y HTTP/1.1\" 200 0.1 "
            + Browser)]
    public void A_field_that_nothing_closes_reaches_as_far_as_the_rest_still_fits(string format, string rest)
    {
        var taken = Taking.Of("access.log", $"log_format f '{format}';\n203.0.113.5 [05/Oct/2026:09:00:00 +0700] {rest}\n");
        Assert.Equal("5  /a", Views(taken));
    }

    [Theory]
    [InlineData("log_format f '$remote_addr [$time_local] \"$request\"';", "no field for the status")]
    [InlineData(
        "log_format f '$remote_addr$remote_user [$time_local] \"$request\" $status';",
        "nothing between $remote_addr and $remote_user")]
    [InlineData("LogFormat \"%>s %b\"", "the time, the client's address, the request or its path")]
    [InlineData("log-format \"%ci %HU %ST\"", "no field for the time")]
    public void A_stated_format_that_cannot_be_read_says_why(string statement, string reason)
    {
        var refusal = Taking.Refused("access.log", $"{statement}\n203.0.113.5 x\n");
        Assert.Equal("log-format", refusal.Code);
        Assert.Contains(reason, refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_not_as_stated_says_which_field_it_lacks()
    {
        var taken = Taking.Of(
            "access.log",
            "log_format f '$remote_addr [$time_iso8601] \"$request\" $status';\n"
                + "203.0.113.5 [2026-10-05T09:00:00+07:00] \"GET / HTTP/1.1\" 2000\n"
                + "203.0.113.5 [2026-10-05T09:00:00+07:00] \"GET / HTTP/1.1\" 200\n");
        var rejection = Assert.Single(taken.Rejected);
        Assert.Equal((2L, "$status"), (rejection.Line, rejection.Column));
        Assert.Contains("log_format f", rejection.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-05T09:00:00+07:00 203.0.113.5 \"GET /a HTTP/1.1\" 200 12 " + Browser)]
    [InlineData("203.0.113.5 \"user, name\" [05/Oct/2026:09:00:00 +07:00] 0.407 \"GET /a HTTP/1.1\" 200 12 \"-\" " + Browser)]
    [InlineData("[2001:db8::5]:50718 2026-10-05 09:00:00.123 +0700 GET /a HTTP/1.1 200 12 - " + Browser)]
    [InlineData("2026-10-05T02:00:00.123456Z\t203.0.113.5\tGET\t/a\t200\t0.003\tMozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36")]
    [InlineData("10.0.0.1:443 [05/Oct/2026:09:00:00 +0700] 200 0.004 \"GET /a HTTP/1.1\" \"-\" " + Browser + " \"203.0.113.5, 10.0.0.9\"")]
    [InlineData("<134>2026-10-05T02:00:00Z cache-sin1 Log[62959]: 203.0.113.5 \"GET /a HTTP/1.1\" 200 512 " + Browser)]
    public void A_log_that_nobody_has_described_is_told_by_its_look(string line)
    {
        var taken = Taking.Of("access.log", string.Join('\n', Enumerable.Range(0, 3).Select(_ => line)) + "\n");
        Assert.Equal(("access-log-custom", 3L), (taken.File.Format, taken.File.Rows.Kept));
        Assert.Equal("5  /a, 5  /a, 5  /a", Views(taken));
        Assert.Contains(taken.File.Notes, note => note.Contains("found by their look", StringComparison.Ordinal));
    }

    [Fact]
    public void A_duration_that_looks_like_a_status_is_none_where_other_lines_show_that_it_is_not()
    {
        var taken = Taking.Of(
            "access.log",
            $"203.0.113.5 [05/Oct/2026:09:00:00 +0700] \"GET /a HTTP/1.1\" 404 200 {Browser}\n"
                + $"203.0.113.5 [05/Oct/2026:09:00:01 +0700] \"GET /b HTTP/1.1\" 7 200 {Browser}\n");
        Assert.Equal("5  /a, 5  /b", Views(taken));
    }

    [Fact]
    public void Behind_a_proxy_the_address_that_changes_is_the_client()
    {
        var lines = Enumerable.Range(1, 12).Select(i =>
            $"10.0.0.1 203.0.113.{i % 4} [05/Oct/2026:09:00:{i:00} +0700] 12 \"GET /a HTTP/1.1\" 200 {Browser}\n");
        Assert.Equal(4, Taking.Of("access.log", string.Concat(lines)).All<LogHit>().Select(hit => hit.Visitor).Distinct().Count());
    }

    [Theory]
    [InlineData("Oct  5 02:49:46 web sshd[4531]: Failed password for root from 203.0.113.5 port 5040 ssh2", "one-column")]
    [InlineData("2026-10-05 09:00:00,123 INFO [main] 203.0.113.5 Served GET /a in 12 ms", "no-format")]
    [InlineData("2026-10-05T09:00:00+07:00 \"GET /a HTTP/1.1\" 200 12 -", "no-format")]
    [InlineData("203.0.113.5 \"GET /a HTTP/1.1\" 200 12 - -", "no-format")]
    public void A_log_without_time_client_request_or_status_is_refused(string line, string code) =>
        Assert.Equal(code, Taking.Refused("app.log", string.Join('\n', Enumerable.Range(0, 5).Select(_ => line)) + "\n").Code);

    [Fact]
    public void A_platform_s_own_requests_need_no_address()
    {
        var taken = Taking.Of(
            "s3.log",
            "79a59df9 logs [05/Oct/2026:02:00:00 +0000] - svc:delivery.logs.amazonaws.com MVGX REST.PUT.OBJECT a.gz \"PUT /a.gz "
                + "HTTP/1.1\" 200 - - 773 103 13 \"-\" \"-\" - 02Sx= SigV4 ECDHE AuthHeader s3 TLSv1.2 -\n"
                + "79a59df9 logs [05/Oct/2026:02:00:01 +0000] - AmazonS3 366D S3.EXPIRE.OBJECT a.gz \"-\" - - - 317 - - \"-\" \"-\" qsEq "
                + "DMlP - - - - - - -\n");
        Assert.Equal(("access-log-s3", 2L), (taken.File.Format, taken.File.Rows.Kept));
        Assert.Empty(taken.All<LogHit>());
    }

    [Fact]
    public void The_log_of_ingress_nginx_is_of_the_combined_format()
    {
        var taken = Taking.Of(
            "ingress.log",
            $"203.0.113.5 - - [05/Oct/2026:09:00:00 +0700] \"GET /a HTTP/2.0\" 200 512 \"-\" {Browser} 412 0.004 [default-web-80] [] "
                + $"10.244.0.5:8080 512 0.004 200 9d5c\n");
        Assert.Equal(("access-log-combined", "5  /a"), (taken.File.Format, Views(taken)));
    }

    [Theory]
    [InlineData("203.0.113.5 - - [05/Oct/2026:09:00:00 +0700] \"GET /a HTTP/1.1\" 200 512 \"-\" " + Browser, "access-log-combined")]
    [InlineData("203.0.113.5 [05/Oct/2026:09:00:00 +0700] 12 \"GET /a HTTP/1.1\" 200 512 \"-\" " + Browser, "access-log-custom")]
    [InlineData(
        "{\"remote_addr\":\"203.0.113.5\",\"time_iso8601\":\"2026-10-05T09:00:00+07:00\",\"request\":\"GET /a "
            + "HTTP/1.1\",\"status\":200,\"http_user_agent\":" + Browser + "}", "access-log-nginx-json")]
    public void The_head_of_a_container_s_log_is_nobody_s_address(string line, string format)
    {
        var lines = Enumerable.Range(0, 3).Select(i => $"2026-10-05T02:00:0{i}.493035218Z stdout F {line}\n");
        var taken = Taking.Of("0.log", string.Concat(lines));
        Assert.Equal((format, "5  /a, 5  /a, 5  /a"), (taken.File.Format, Views(taken)));
        Assert.Single(taken.All<LogHit>().Select(hit => hit.Visitor).Distinct());
    }

    [Fact]
    public void The_JSON_that_Fastly_suggests_is_read_behind_its_syslog_head()
    {
        var taken = Taking.Of(
            "fastly.log",
            $"2026-10-05T02:00:00.613304+00:00 198.51.100.1  {{ \"timestamp\": \"2026-10-05T02:00:00+0000\","
                + $" \"client_ip\": \"203.0.113.5\", \"host\": \"www.example.org\", \"url\": \"/a\", \"request_method\": \"GET\","
                + $" \"request_referer\": \"https://www.google.com/\", \"request_user_agent\": {Browser}, \"response_status\": 200 }}\n");
        Assert.Equal(("access-log-nginx-json", "5 www.example.org /a"), (taken.File.Format, Views(taken)));
        Assert.Equal("www.google.com", Assert.Single(taken.All<LogHit>()).Referrer);
    }

    [Fact]
    public void A_time_zone_with_a_colon_and_a_fraction_are_read_in_the_usual_formats_too()
    {
        var taken = Taking.Of(
            "access.log",
            Encoding.UTF8.GetBytes($"203.0.113.5 - - [05/Oct/2026:23:30:00.250 -02:30] \"GET /a HTTP/1.1\" 200 5 \"-\" {Browser}\n"));
        Assert.Equal(
            ("access-log-combined", new DateTime(2026, 10, 6, 2, 0, 0)),
            (taken.File.Format, Assert.Single(taken.All<LogHit>()).ViewedAt));
    }

    private static string Views(Taking taken) =>
        string.Join(", ", taken.All<LogHit>().Select(hit => $"{hit.Day.Day} {hit.Site} {hit.Page}"));
}
