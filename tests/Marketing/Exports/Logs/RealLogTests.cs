using Xunit;

namespace Pipeline.Tests.Marketing.Exports.Logs;

public sealed class RealLogTests
{
    [Theory]
    [InlineData("apache_combined_elastic_10k.log", "access-log-combined", 10_000)]
    [InlineData("matomo_sample_common.log", "access-log-common", 1)]
    [InlineData("matomo_sample_common_complete.log", "access-log-vhost", 1)]
    [InlineData("matomo_sample_ncsa_extended.log", "access-log-combined", 1)]
    [InlineData("matomo_sample_ovh.log", "access-log-combined", 1)]
    [InlineData("matomo_sample_iis.log", "access-log-w3c", 1)]
    [InlineData("matomo_sample_nginx_json.log", "access-log-nginx-json", 2)]
    public void Every_line_of_a_real_log_is_kept(string name, string format, int lines)
    {
        using var uploads = new LogUploads();
        var file = Assert.Single(uploads.Receive(name, RealLogs.Read(name)).Files);
        Assert.Equal(format, file.Format);
        Assert.Equal((lines, lines, 0), (file.Rows.Read, file.Rows.Kept, file.Rows.Rejected));
    }

    [Fact]
    public void The_lines_of_the_elastic_log_are_all_counted_once()
    {
        using var uploads = new LogUploads();
        uploads.Receive("access.log", RealLogs.Read("apache_combined_elastic_10k.log"));
        Assert.Equal("10000", uploads.Ask("select sum(lines) from log_line_days"));

        // 220 lines have a status of 400 or more; those that a bot asked for are counted as the bot's.
        Assert.Equal(
            "true", uploads.Ask("select lower((sum(lines) filter (where kind = 'error') between 1 and 220)::varchar) from log_line_days"));
        Assert.Equal(
            "true", uploads.Ask("select lower((sum(lines) filter (where kind in ('error', 'bot')) >= 220)::varchar) from log_line_days"));
    }
}
