using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Desk;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>The list of uploads: what became of ten thousand is told without reading one of their receipts.</summary>
public sealed class UploadListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private const int Many = 10_000;

    [Fact]
    public async Task Ten_thousand_uploads_are_listed_by_a_handful_of_calls()
    {
        var side = MemorySide.Open();
        var ledger = new Ledger(side.Storage, side.Side.Name);
        for (var i = 0; i < Many; i++)
        {
            var receipt = Receipt(i);
            await ledger.WriteAsync(receipt, Stop);
            await ledger.NoteVersionAsync(receipt, new Azure.ETag($"0x{i:X}"), Stop);
        }

        await side.UploadAsync("waiting.csv", "a,b\n");
        var host = new OneDesk(side);
        var handlers = new DeskHandlers(
            host, new DeskLimits(), new FormToken(new byte[32]), NullLogger<DeskHandlers>.Instance);
        var before = side.Wire.Calls;

        var page = await AskAsync(handlers, "/sales", "?find=n-0099");

        // Uploads, receipts and the pointer of the reports, which is asked twice: no call for one of them.
        Assert.InRange(side.Wire.Calls - before, 3, 6);
        Assert.Contains(">10,001<", page, StringComparison.Ordinal);
        Assert.Contains("data-upload=\"n-0099.csv\" data-state=\"partly\"", page, StringComparison.Ordinal);
        Assert.Contains("90 of 99 rows kept, 9 rejected", page, StringComparison.Ordinal);
        Assert.Contains("data-state=\"waiting\"", await AskAsync(handlers, "/sales", "?only=waiting"), StringComparison.Ordinal);
        var refused = await AskAsync(handlers, "/sales", "?only=refused");
        Assert.Contains("data-upload=\"n-5000.csv\" data-state=\"refused\"", refused, StringComparison.Ordinal);
        Assert.Contains("Page 2 of 201", await AskAsync(handlers, "/sales", "?page=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_from_before_counts_were_noted_is_listed_without_them()
    {
        var side = MemorySide.Open();
        var ledger = new Ledger(side.Storage, side.Side.Name);
        await ledger.WriteAsync(Receipt(1), Stop);
        await side.Storage.Container(BlobNames.Receipts("sales")).GetBlobClient(BlobNames.Receipt(Receipt(1).Hash, "n-0001.csv"))
            .SetMetadataAsync(
                new Dictionary<string, string> { [ReceiptKeys.ETag] = "0x1", [ReceiptKeys.Formats] = "hubspot-deals" },
                cancellationToken: Stop);
        var entry = Assert.Single(await UploadList.ReadAsync(new OneDesk(side).Sides[0], Stop));
        Assert.Equal(("n-0001.csv", true, null), (entry.Upload, entry.IsRead, entry.Counts));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(9, false)]
    public async Task A_report_that_lacks_an_upload_says_so(int minutes, bool isLacking)
    {
        var side = MemorySide.Open();
        var ledger = new Ledger(side.Storage, side.Side.Name);
        var receipt = Receipt(5);
        await ledger.WriteAsync(receipt, Stop);
        await ledger.NoteVersionAsync(receipt, new Azure.ETag("0x5"), Stop);
        var report = new Report
        {
            Side = "sales",
            AsOf = new(2026, 5, 1),
            TimeZone = "Asia/Jakarta",
            Currency = "IDR",
            Measurements = [],
            Sources = [],
            Warnings = [],
        };
        var editions = new Editions(side.Storage, side.Side.Name, []);
        var work = new FinishedEdition(report.AsOf, "by hand", new Dictionary<string, IReadOnlyList<ReportFile>>
        {
            [BlobNames.Reports("sales")] =
            [
                new("report.html", "text/html; charset=utf-8", "<html></html>"u8.ToArray()),
                new("report.json", "application/json", ReportJson.Write(report)),
            ],
        })
        {
            Newest = receipt.UploadedAt.AddMinutes(minutes - 1),
        };
        Assert.NotNull(await editions.SwapAsync(await editions.LookAsync(Stop), work, _ => Task.FromResult(true), Stop));
        var handlers = new DeskHandlers(
            new OneDesk(side), new DeskLimits(), new FormToken(new byte[32]), NullLogger<DeskHandlers>.Instance);

        var page = await AskAsync(handlers, "/sales", "");

        Assert.Contains("The report of", page, StringComparison.Ordinal);
        Assert.Equal(isLacking, page.Contains("1 upload is not in it yet", StringComparison.Ordinal));
        Assert.Equal(isLacking, page.Contains("data-waits", StringComparison.Ordinal));
    }

    [Fact]
    public void What_became_of_an_upload_is_read_as_it_was_written()
    {
        foreach (var became in new[] { UploadCounts.Of(Receipt(99)), UploadCounts.Of(Receipt(5000)) })
        {
            Assert.Equal(became, UploadCounts.Read(became.Write()));
        }

        Assert.Null(UploadCounts.Read("1;2;3"));
        Assert.Null(UploadCounts.Read(null));
        Assert.Null(UploadCounts.Read("1;soon;;;;;;;;"));
    }

    private static Receipt Receipt(int i) => new()
    {
        Side = "sales",
        Upload = $"n-{i:0000}.csv",
        Hash = i.ToString("x64", System.Globalization.CultureInfo.InvariantCulture),
        Bytes = 1000 + i,
        UploadedAt = new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(i),
        TimeZone = "Asia/Jakarta",
        Outcome = i == 5000 ? Outcome.Refused : Outcome.TakenIn,
        Refusal = i == 5000 ? new("empty", "It is empty.") : null,
        Rows = new() { Read = 99, Kept = 90, Rejected = 9 },
        Files = [new() { File = $"n-{i:0000}.csv", Format = "hubspot-deals", From = new(2026, 1, 1), To = new(2026, 1, 31) }],
    };

    private static async Task<string> AskAsync(DeskHandlers handlers, string path, string query)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Headers.Host = "desk";
        context.Request.Path = path;
        context.Request.QueryString = new(query);
        using var body = new MemoryStream();
        context.Response.Body = body;
        await handlers.HandleAsync(context);
        return System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    private sealed class OneDesk(MemorySide side) : IDeskHost
    {
        public IReadOnlyList<DeskSide> Sides { get; } =
        [
            new()
            {
                Side = side.Side,
                English = "Sales",
                Indonesian = "Penjualan",
                Storage = side.Storage,
                Settings = new(),
                WriteRows = side.WriteRowsAsync,
                Arrived = (_, _) => Task.CompletedTask,
                Withdraw = side.WithdrawAsync,
            },
        ];

        public string Language => "en";

        public bool IsOwn(string host) => host == "desk";
    }
}
