using Pipeline.Reports;
using Pipeline.Tests.Storage;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Pipeline.Uploads.Readers;
using Xunit;
using Account = Pipeline.Uploads.Storage;

namespace Pipeline.Tests.Uploads.Readers;

public sealed class RereadingTests(AzuriteFixture azurite)
{
    private const string Heading = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n";
    private const string January = Heading + "1,One,Closed Won,100,2026-01-10 09:00,2026-01-01 09:00\n";
    private const string February = Heading + "2,Two,Closed Won,50,2026-02-10 09:00,2026-02-01 09:00\n";
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task What_these_readers_have_read_is_not_taken_up_again()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("deals.csv", January);
        await side.ReceiveAsync("copy.csv", January);
        await side.ReceiveAsync("letter.csv", "Dear Sir\nno table\n");

        Assert.Empty((await side.FindOlderAsync(Stop)).Arrivals);
        Assert.DoesNotContain(await WarningsAsync(side), warning => warning.Code == OlderReaders.Code);
    }

    [Fact]
    public async Task What_older_code_has_read_is_received_again_newest_first_and_no_report_is_due_where_it_tells_the_same()
    {
        var side = await OneSide.OpenAsync(azurite);
        var first = await side.ReceiveAsync("deals-1.csv", January);
        await Task.Delay(1100, Stop);
        var second = await side.ReceiveAsync("deals-2.csv", February);
        await AgeAsync(side, first);
        await AgeAsync(side, second);
        await side.ReportAsync(Day, Stop);

        Assert.Equal(["deals-2.csv", "deals-1.csv"], (await side.FindOlderAsync(Stop)).Arrivals.Select(arrival => arrival.Name));
        Assert.Equal((2, 0), await side.ReceiveOlderAsync(Stop));

        Assert.Equal(
            [first, second], (await side.ReceiptsAsync(Stop)).OrderBy(receipt => receipt.Upload, StringComparer.Ordinal)
                .Select(receipt => receipt with { }), Same);
        Assert.Empty((await side.FindOlderAsync(Stop)).Arrivals);
        Assert.Null(await side.ReportIfDueAsync(Day, Stop));
    }

    [Fact]
    public async Task Facts_that_come_out_otherwise_make_a_report_due()
    {
        var side = await OneSide.OpenAsync(azurite);
        var receipt = await side.ReceiveAsync("deals.csv", January);
        await AgeAsync(side, receipt with { Rows = receipt.Rows with { Read = 3, Kept = 3 } });
        await side.ReportAsync(Day, Stop);
        Assert.Null(await side.ReportIfDueAsync(Day, Stop));

        await side.ReceiveOlderAsync(Stop);

        Assert.NotNull(await side.ReportIfDueAsync(Day, Stop));
    }

    [Fact]
    public async Task A_refused_file_comes_first_and_is_received_whole_only_when_its_head_is_known_now()
    {
        var side = await OneSide.OpenAsync(azurite);
        // It came first and is named last: neither its time nor its name brings it to the front.
        var known = await side.ReceiveAsync("z.csv", January);
        await AgeAsync(
            side,
            known with { Outcome = Outcome.Refused, Refusal = new Refusal("no-format", "older"), Files = [], Parts = [], Rows = new() });
        await AgeAsync(side, await side.ReceiveAsync("b.csv", February));
        var unknown = await side.ReceiveAsync("c.csv", "Dear Sir\nno table\n");
        await AgeAsync(side, unknown);

        var older = await side.FindOlderAsync(Stop);

        Assert.Equal(["z.csv", "b.csv"], older.Arrivals.Select(arrival => arrival.Name));
        await side.ReceiveOlderAsync(Stop);
        Assert.Equal(Outcome.TakenIn, (await side.ReceiptsAsync(Stop)).Single(receipt => receipt.Upload == "z.csv").Outcome);
        Assert.Equal("old", (await side.ReceiptsAsync(Stop)).Single(receipt => receipt.Upload == "c.csv").ReadBy);
        Assert.Empty((await side.FindOlderAsync(Stop)).Arrivals);
        Assert.DoesNotContain(await WarningsAsync(side), warning => warning.Code == OlderReaders.Code);
    }

    [Fact]
    public async Task A_refused_file_is_looked_at_by_its_head_only_and_once()
    {
        var side = MemorySide.Open();
        await side.UploadAsync("letter.csv", string.Concat(Enumerable.Repeat("Dear Sir, no table\n", 100_000)));
        var refused = (await side.ReceiveAsync("letter.csv", Stop))!;
        Assert.Equal(Outcome.Refused, refused.Outcome);
        await AgeAsync(side, side.Storage, refused);
        var night = side.Again();

        Assert.Empty((await night.FindOlderAsync(Stop)).Arrivals);
        Assert.InRange(night.Wire.BytesRead("/letter.csv"), 1, 2 * Pipeline.Tables.FileHead.Length);
        Assert.True(refused.Bytes > 6 * Pipeline.Tables.FileHead.Length);

        var next = side.Again();
        Assert.Empty((await next.FindOlderAsync(Stop)).Arrivals);
        Assert.Equal(0, next.Wire.BytesRead("/letter.csv"));
    }

    // Its own format reads as before, and another one claims it now: no fingerprint of its own format could tell.
    [Fact]
    public async Task A_file_that_another_format_claims_now_is_received_whole_and_one_that_none_does_is_not()
    {
        var side = await OneSide.OpenAsync(azurite);
        var receipt = await side.ReceiveAsync("deals.csv", January);
        var other = await side.ReceiveAsync("other.csv", February);
        var prints = new Fingerprints(side.Side, side.Settings);
        await StoreAsync(
            side,
            receipt with
            {
                KnownBy = "old",
                ReadBy = prints.Of(["pipedrive-deals"]),
                Files = [receipt.Files[0] with { Format = "pipedrive-deals" }]
            });
        await StoreAsync(side, other with { KnownBy = "old" });

        Assert.Equal("deals.csv", Assert.Single((await side.FindOlderAsync(Stop)).Arrivals).Name);
        await side.ReceiveOlderAsync(Stop);

        Assert.Equal("hubspot-deals", (await side.ReceiptsAsync(Stop)).Single(known => known.Upload == "deals.csv").Files[0].Format);
        Assert.Empty((await side.FindOlderAsync(Stop)).Arrivals);
    }

    [Fact]
    public async Task An_hour_has_its_most_bytes_and_a_second_sweep_asks_for_nothing_twice_before_it_is_due()
    {
        var side = (await OneSide.OpenAsync(azurite)).Again(new PipelineSettings { RereadBytesAnHour = 2 * January.Length });
        foreach (var (name, content) in new[] { ("1.csv", January), ("2.csv", January.Replace("One", "Due", StringComparison.Ordinal)),
            ("3.csv", January.Replace("One", "Uno", StringComparison.Ordinal)) })
        {
            await AgeAsync(side, await side.ReceiveAsync(name, content));
        }

        var older = await side.FindOlderAsync(Stop);
        await side.NoteAskedAsync(older, Stop);
        var again = await side.FindOlderAsync(Stop);

        Assert.Equal([0, 0, 1], older.Arrivals.Select(arrival => (int)(arrival.Due! - older.From).Value.TotalHours));
        Assert.Equal(older.Arrivals.Take(2).Select(arrival => arrival.Name), again.Arrivals.Select(arrival => arrival.Name));
        Assert.Equal((2, 0), await side.ReceiveOlderAsync(Stop));
    }

    [Fact]
    public async Task Another_name_of_the_same_bytes_is_read_again_too_and_stays_one()
    {
        var side = await OneSide.OpenAsync(azurite);
        await side.ReceiveAsync("a.csv", January);
        await side.ReceiveAsync("b.csv", January);
        foreach (var receipt in await side.ReceiptsAsync(Stop))
        {
            await AgeAsync(side, receipt);
        }

        Assert.Equal((2, 0), await side.ReceiveOlderAsync(Stop));

        Assert.Equal(
            [null, "a.csv"], (await side.ReceiptsAsync(Stop)).OrderBy(receipt => receipt.Upload, StringComparer.Ordinal)
                .Select(receipt => receipt.RepeatOf));
        Assert.Empty((await side.FindOlderAsync(Stop)).Arrivals);
    }

    [Fact]
    public async Task The_page_says_in_both_languages_how_many_uploads_older_code_has_read()
    {
        var side = await OneSide.OpenAsync(azurite);
        await AgeAsync(side, await side.ReceiveAsync("deals.csv", January));
        await side.ReceiveAsync("other.csv", February);

        var warning = Assert.Single(await WarningsAsync(side), warning => warning.Code == OlderReaders.Code);
        Assert.StartsWith("1 upload was read by an older version", warning.English, StringComparison.Ordinal);
        Assert.StartsWith("1 unggahan dibaca oleh versi lama", warning.Indonesian, StringComparison.Ordinal);
        Assert.StartsWith("2,000 uploads were", OlderReaders.Warning(2000).English, StringComparison.Ordinal);
        Assert.StartsWith("2.000 unggahan", OlderReaders.Warning(2000).Indonesian, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_upload_is_not_taken_up_again()
    {
        var side = await OneSide.OpenAsync(azurite);
        await AgeAsync(side, await side.ReceiveAsync("deals.csv", January));
        var older = await side.FindOlderAsync(Stop);
        await side.WithdrawAsync("deals.csv", Stop);
        await side.NoteAskedAsync(older, Stop);

        Assert.Empty(await side.ReceiptsAsync(Stop));
        Assert.Empty((await side.FindOlderAsync(Stop)).Arrivals);
    }

    [Fact]
    public void The_key_counts_where_hashes_are_made_and_the_zone_everywhere()
    {
        var (sales, marketing) = (global::Sales.SalesPipeline.Sales, global::Marketing.MarketingPipeline.Marketing);
        var (settings, other, utc) =
            (new PipelineSettings(), new PipelineSettings { HashKey = "another" }, new PipelineSettings { TimeZone = TimeZoneInfo.Utc });

        Assert.Equal(new Fingerprints(sales, settings).Of(["sales-targets"]), new Fingerprints(sales, other).Of(["sales-targets"]));
        Assert.NotEqual(new Fingerprints(sales, settings).Of(["hubspot-deals"]), new Fingerprints(sales, other).Of(["hubspot-deals"]));
        Assert.NotEqual(
            new Fingerprints(marketing, settings).Of(["access-log-combined"]), new Fingerprints(marketing, other)
                .Of(["access-log-combined"]));
        Assert.NotEqual(new Fingerprints(marketing, settings).OfAll, new Fingerprints(marketing, other).OfAll);
        Assert.NotEqual(new Fingerprints(sales, settings).Of(["hubspot-deals"]), new Fingerprints(sales, utc).Of(["hubspot-deals"]));
        Assert.Equal(
            new Fingerprints(sales, settings)
                .Of(["hubspot-deals"]),
                new Fingerprints(sales, new PipelineSettings { RereadBytesAnHour = 5, Language = "en", Currency = "USD" })
                    .Of(["hubspot-deals"]));
    }

    private static bool Same(Receipt? one, Receipt? other) => JsonText.Write(one).SequenceEqual(JsonText.Write(other));

    private static async Task<IReadOnlyList<ReportWarning>> WarningsAsync(OneSide side) => (await side.ReportAsync(Day, Stop)).Warnings;

    // As an older version left it.
    private static Task AgeAsync(OneSide side, Receipt receipt) => AgeAsync(side, side.Storage, receipt);

    private static Task AgeAsync(SidePipeline side, Account storage, Receipt receipt) =>
        StoreAsync(side, storage, receipt with { ReadBy = "old", KnownBy = "old" });

    private static Task StoreAsync(OneSide side, Receipt receipt) => StoreAsync(side, side.Storage, receipt);

    private static async Task StoreAsync(SidePipeline side, Account storage, Receipt receipt)
    {
        var blob = storage.Container(BlobNames.Uploads(side.Side.Name)).GetBlobClient(receipt.Upload);
        var version = (await blob.GetPropertiesAsync()).Value.ETag;
        await new Ledger(storage, side.Side.Name).WriteAsync(receipt, Stop);
        await new Ledger(storage, side.Side.Name).NoteVersionAsync(receipt, version, Stop);
    }
}
