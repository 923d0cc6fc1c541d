using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class WarningLogTests
{
    [Fact]
    public void A_log_names_warnings_and_silent_sources_and_quotes_no_deal_and_no_amount()
    {
        var report = new Report
        {
            Side = "sales",
            AsOf = new DateOnly(2026, 6, 1),
            TimeZone = "Asia/Jakarta",
            Currency = "IDR",
            Measurements = [],
            Sources = [Source("hubspot", isLate: false), Source("zoho", isLate: true)],
            Warnings =
            [
                new("silent-source", "zoho is silent", "zoho diam"),
                new("closed-before-created", "First: Rumah Pak Budi | 2026-01-01, 125,000,000.00 IDR", "Pertama: Rumah Pak Budi"),
                new("closed-before-created", "First: Ibu Sari", "Pertama: Ibu Sari"),
            ],
        };
        var logger = new LoggedLines();

        WarningLog.Tell(logger, report);

        Assert.Equal(["silent-source: zoho", "closed-before-created: sales"], logger.Told);
    }

    private static SourceState Source(string name, bool isLate) =>
        new() { Source = name, Formats = [], Uploads = 1, Refused = 0, RowsKept = 1, RowsRejected = 0, IsLate = isLate };
}
