using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

public sealed class SnapshotTimeTests
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    private static readonly DateTimeOffset UploadedAt = new(2026, 5, 1, 20, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("hubspot-crm-exports-all-deals-2024-08-27.csv", "2024-08-27")]
    [InlineData("hubspot-crm-exports-all-deals-2024-08-27-1.csv", "2024-08-27")]
    [InlineData("Leads_2026_02_01.csv", "2026-02-01")]
    [InlineData("deals 20260427.csv", "2026-04-27")]
    [InlineData("Deals(2026.02.10-2026.02.23).csv", "2026-02-23")]
    [InlineData("content_2026-04-27_2026-07-25.csv", "2026-07-25")]
    [InlineData("2026-04-27 2026-07-25.csv", "2026-07-25")]
    [InlineData("ga4_20260101-20260923.csv", "2026-09-23")]
    [InlineData("crm_export_20260427_101530.csv", "2026-04-27T10:15:30")]
    [InlineData("20260427101530.csv", "2026-04-27T10:15:30")]
    [InlineData("deals 2026-04-27T10-15-30.xlsx", "2026-04-27T10:15:30")]
    [InlineData("deals 2026-04-27 10.15.30.xlsx", "2026-04-27T10:15:30")]
    [InlineData("deals 27-04-2026.csv", "2026-04-27")]
    [InlineData("deals 04-27-2026.csv", "2026-04-27")]
    [InlineData("deals 5.4.2026.csv", "2026-04-05")]
    [InlineData("deals_27_04_2026.csv", "2026-04-27")]
    [InlineData("Transaksi 27 April 2026.csv", "2026-04-27")]
    [InlineData("Transaksi 31 Agu 2026.csv", "2026-08-31")]
    [InlineData("negocios 3-dic-2026.csv", "2026-12-03")]
    [InlineData("Aug-01-2025_Aug-31-2025_1234567890.csv", "2025-08-31")]
    [InlineData("27Apr2026.csv", "2026-04-27")]
    [InlineData("kedai-kopi_content_1769990000123.xls", "2026-02-02T06:53:20.123")]
    [InlineData("report1769990000123.csv", "2026-02-02T06:53:20.123")]
    [InlineData("2026-04-27/deals-2026-03-01.csv", "2026-03-01")]
    public void A_name_tells_the_day_however_it_is_spelled(string upload, string expected) =>
        Assert.Equal(
            new Snapshot(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), "file name"),
            SnapshotTime.Tell(upload, null, null, UploadedAt, Jakarta));

    [Theory]
    [InlineData("content_2026-04-27_2026-07-25.csv", "2026-04-27")]
    [InlineData("Deals(2026.02.10-2026.02.23).csv", "2026-02-10")]
    [InlineData("ga4_20260101-20260923.csv", "2026-01-01")]
    [InlineData("Transaksi 1 Agu 2026 s.d. 31 Agu 2026.csv", "2026-08-01")]
    [InlineData("deals 2026-01-01 to 2026-03-31.csv", "2026-01-01")]
    [InlineData("Aug-01-2025_Aug-31-2025_1234567890.csv", "2025-08-01")]
    [InlineData("deals-2026-03-31.csv", null)]
    [InlineData("deals 2026-01-01 backup of 2026-03-31.csv", null)]
    [InlineData("deals 2026-03-31 2026-01-01.csv", null)]
    [InlineData("2026-01-01/deals-2026-03-31.csv", null)]
    public void A_range_in_a_name_tells_its_first_day(string upload, string? expected) =>
        Assert.Equal(
            expected, SnapshotTime.RangeStartInName(upload)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("deals.csv")]
    [InlineData("deals-1234567-8.csv")]
    [InlineData("deals 04-05-2026.csv")]
    [InlineData("quotas-2026.csv")]
    [InlineData("aktivitas-2026-01.csv")]
    [InlineData("deals-2026-13-45.csv")]
    [InlineData("summary 27 2026.csv")]
    [InlineData("2026-04-27/deals.csv")]
    public void A_name_without_one_leaves_it_to_the_range_the_metadata_and_the_upload(string upload)
    {
        var said = new Dictionary<string, string> { [SnapshotTime.MetadataKey] = "2026-04-03T10:00" };
        Assert.Equal("range", SnapshotTime.Tell(upload, new DateOnly(2026, 4, 2), said, UploadedAt, Jakarta).From);
        Assert.Equal(
            new Snapshot(new DateTime(2026, 4, 3, 10, 0, 0), "metadata"), SnapshotTime.Tell(upload, null, said, UploadedAt, Jakarta));
        Assert.Equal(
            new Snapshot(new DateTime(2026, 5, 2, 3, 0, 0), "upload time"), SnapshotTime.Tell(upload, null, null, UploadedAt, Jakarta));
    }
}
