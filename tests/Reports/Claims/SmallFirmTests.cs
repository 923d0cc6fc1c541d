using Pipeline.Reports;
using Pipeline.Reports.Periods;
using Xunit;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>
/// A firm whose newest lead is of 8 October and whose newest deal was created on the fifth, seen on the last of October: it has
/// sold nothing since August. And one whose deals have lost their amounts.
/// </summary>
public sealed class SmallFirmTests
{
    private const string LeadHeading = "lead id,created,email,channel,source,campaign,status\n";
    private const string DealHeading = "deal id,stage,outcome,amount,currency,owner,created,closed,lead id\n";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private static readonly string[] LeadDays =
        ["2026-08-03", "2026-08-09", "2026-08-15", "2026-08-20", "2026-08-28", "2026-09-02", "2026-09-08", "2026-09-14", "2026-09-19",
            "2026-09-25", "2026-10-01", "2026-10-08"];

    private static (string, string) Leads =>
        ("leads.csv", LeadHeading
            + string.Concat(LeadDays.Select((day, i) => $"S{i + 1},{day} 09:00,s{i + 1}@firm.example,Organic,Website,,\n")));

    private static (string, string) Deals =>
        ("deals.csv", DealHeading
            + "D1,Won,won,3500000,IDR,Ayu,2026-08-05,2026-08-25,S1\nD2,Proposal,open,2000000,IDR,Ayu,2026-10-05,,S11\n");

    [Fact]
    public async Task Headlines_speak_of_October_and_ask_about_the_days_since() =>
        Check(await FirmPages.WriteAsync(AsOf, [Leads], [Deals]));

    [Fact]
    public async Task So_do_those_of_the_case_beside_the_repository() =>
        Check(
            await FirmPages.WriteAsync(
                AsOf, [SmallCases.Read("62-small-firm/marketing/leads.csv")], [SmallCases.Read("62-small-firm/sales/deals.csv")]));

    // Days are known one by one to the fifth, and a total to the tenth: since then nothing is known.
    [Fact]
    public async Task A_range_is_news_of_its_last_day()
    {
        const string Columns = "Campaign name,Campaign ID,{0}Cost,Currency,Impressions,Clicks (destination)\n";
        var pages = await FirmPages.WriteAsync(
            AsOf,
            [
                ("Campaign Report(2026-09-20-2026-10-10).csv",
                    Columns.Replace("{0}", "", StringComparison.Ordinal) + "K,17,210,IDR,900,21\n"),
                ("days.csv", Columns.Replace("{0}", "By Day,", StringComparison.Ordinal)
                    + "K,17,2026-10-04,12,IDR,9,1\nK,17,2026-10-05,12,IDR,9,1\n"),
            ],
            []);
        Assert.Equal(new DateOnly(2026, 10, 10), pages.Claimed("marketing", ClaimCodes.Silence)!.Day);
        Assert.All(pages["marketing"].Claims, claim => ClaimCheck.Follows(claim, AsOf));
        Assert.Contains("nothing is known since 10 October 2026, 21 days before", pages.Text("marketing", "en"), StringComparison.Ordinal);
    }

    // A shop whose newest order is of 12 September, the newest call of 20 September and the newest lead that sales was given of the first;
    // deals go on. Orders of a shop that was given up two years ago are asked about by nobody.
    [Theory]
    [InlineData("2026-09-12", true)]
    [InlineData("2024-09-12", false)]
    public async Task Orders_calls_and_leads_that_ended_are_asked_about_once_each(string lastOrder, bool isAsked)
    {
        var pages = await FirmPages.WriteAsync(
            AsOf,
            [],
            [
                ("orders.csv", "Name,Financial Status,Paid at,Currency,Subtotal,Shipping,Total,Refunded Amount,Created at,"
                    + "Lineitem quantity,Cancelled at,Id,Source\n"
                    + $"#1,paid,{lastOrder} 09:00:00 +0700,IDR,100000,9000,109000,0,{lastOrder} 08:59:00 +0700,1,,11,web\n"),
                ("activities.csv", "waktu aktivitas;jenis;id lead;id deal;pemilik;arah;otomatis\n"
                    + "2026-09-20 10:00;Telepon;;D2;Ayu;keluar;tidak\n"),
                ("lead-statuses.csv", "lead id,source,disposition,reason,day\nS1,,diterima,,2026-09-01\n"),
                ("deals.csv", DealHeading
                    + "D1,Won,won,3500000,IDR,Ayu,2026-10-05,2026-10-25,S1\nD2,Proposal,open,2000000,IDR,Ayu,2026-10-30,,S11\n"),
            ]);
        List<(string, DateOnly)> expected = [("activities", new(2026, 9, 20)), ("lead_statuses", new(2026, 9, 1))];
        if (isAsked)
        {
            expected.Add(("order_lines", new(2026, 9, 12)));
        }

        Assert.Equal(
            expected,
            pages["sales"].Claims.Where(claim => claim.Code == ClaimCodes.Silence).Select(claim => (claim.Of!, claim.Day!.Value)).Order());
        Assert.All(pages["sales"].Claims, claim => ClaimCheck.Follows(claim, AsOf));
        Assert.Equal(isAsked, Said("en", "Orders: nothing is known since 12 September 2026, 49 days before this report."));
        Assert.Equal(isAsked, Said("id", "Pesanan: tidak ada kabar sejak 12 September 2026, 49 hari sebelum laporan ini."));
        bool Said(string language, string sentence) => pages.Text("sales", language).Contains(sentence, StringComparison.Ordinal);
    }

    private static void Check(FirmPages pages)
    {
        foreach (var side in new[] { "marketing", "sales", "handoff" })
        {
            Assert.All(pages[side].Claims, claim => ClaimCheck.Follows(claim, AsOf));
            Assert.Contains("October 2026", pages.Text(side, "en"), StringComparison.Ordinal);
            Assert.Contains("Did nothing come, or was nothing exported?", pages.Text(side, "en"), StringComparison.Ordinal);
            Assert.Contains("Memang tidak ada, atau belum diekspor?", pages.Text(side, "id"), StringComparison.Ordinal);
        }

        // The time of the upload makes no zeros, and the deal created on the fifth proves that the export is newer than its last win.
        Assert.Equal(new DateOnly(2026, 10, 8), pages.Claimed("marketing", ClaimCodes.Silence)!.Day);
        Assert.Equal(new DateOnly(2026, 10, 5), pages.Claimed("sales", ClaimCodes.Silence)!.Day);
        Assert.Equal(
            [("deals", new DateOnly(2026, 10, 5)), ("leads", new DateOnly(2026, 10, 8))],
            pages["handoff"].Claims.Where(claim => claim.Code == ClaimCodes.Silence).Select(claim => (claim.Of!, claim.Day!.Value))
                .Order());
        Assert.StartsWith(
            "Leads: 5 in the 28 days to 8 October 2026, about the same as the previous 28 days", pages.Text("marketing", "en"),
            StringComparison.Ordinal);
        Assert.Contains(
            "Leads: nothing is known since 8 October 2026, 23 days before this report.", pages.Text("marketing", "en"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Nothing won in October 2026, up to 5 October 2026; the last win is of 25 August 2026.", pages.Text("sales", "en"),
            StringComparison.Ordinal);
        Assert.Contains(
            "Deals: nothing is known since 5 October 2026, 26 days before this report.", pages.Text("sales", "en"),
            StringComparison.Ordinal);

        // 12 leads received, none marked qualified: no share of matches is told.
        Assert.StartsWith(
            "12 leads were received up to 8 October 2026 and none of them is marked qualified", pages.Text("handoff", "en"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "12 prospek diterima sampai 8 Oktober 2026 dan tidak satu pun ditandai memenuhi syarat", pages.Text("handoff", "id"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            pages.Reports["handoff"].Measurements, measurement => measurement.Metric is "matched_deals" or "won_value_by_lead_age");
        Assert.DoesNotContain(pages.Reports["handoff"].Warnings, warning => warning.Code == "few-matches");
    }

    // The same firm, whose exports say by their names that they were made on the report's day: the fall to zero is one.
    [Fact]
    public async Task Days_inside_an_export_are_zeros()
    {
        var pages = await FirmPages.WriteAsync(AsOf, [("leads-2026-10-31.csv", Leads.Item2)], [("deals-2026-10-31.csv", Deals.Item2)]);
        Assert.StartsWith("Leads: 1 in the 28 days to 30 October 2026, down 80%", pages.Text("marketing", "en"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Nothing won in October 2026; the last win is of 25 August 2026.", pages.Text("sales", "en"), StringComparison.Ordinal);
        Assert.All(new[] { "marketing", "sales", "handoff" }, side => Assert.Null(pages.Claimed(side, ClaimCodes.Silence)));
    }

    // A lead and a win of a million a day for a hundred days, to 8 September, and none in the 53 days of both exports since then. Days of
    // the silence beside days of the silence would be "too few to tell".
    [Fact]
    public async Task A_silence_is_set_beside_what_was_usual_before_it()
    {
        var days = Enumerable.Range(0, 100).Select(i => new DateOnly(2026, 6, 1).AddDays(i)).ToList();
        Assert.Equal(new DateOnly(2026, 9, 8), days[^1]);
        var leads = string.Concat(days.Select((day, i) => $"S{i},{day:yyyy-MM-dd} 09:00,s{i}@firm.example,Organic,Website,,\n"));
        var deals = string.Concat(days.Select((day, i) => $"D{i},Won,won,1000000,IDR,Ayu,{day:yyyy-MM-dd},{day:yyyy-MM-dd},\n"));
        var pages = await FirmPages.WriteAsync(
            AsOf, [("leads-2026-10-31.csv", LeadHeading + leads)], [("deals-2026-10-31.csv", DealHeading + deals)]);
        Assert.StartsWith(
            "Leads: 0 in the 28 days to 30 October 2026, down 100% vs the 28 days to 8 September 2026 (there has been none since then).",
            pages.Text("marketing", "en"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Prospek: 0 dalam 28 hari sampai 30 Oktober 2026, turun 100% dari 28 hari sampai 8 September 2026 (sejak itu tidak ada lagi).",
            pages.Text("marketing", "id"), StringComparison.Ordinal);
        Assert.Equal((0d, 28d, Certainty.Clear), pages.Claimed("marketing", ClaimCodes.Nothing)!.Comparisons[0] is var change
            ? (change.Now.Value, change.Then.Value, change.Certainty) : default);
        Assert.StartsWith(
            "Nothing won in October 2026, after Rp 8m in the previous month; the last win is of 8 September 2026, and the days from "
                + "9 August 2026 to then brought Rp 31m from 31 deals.",
            pages.Text("sales", "en"), StringComparison.Ordinal);
        Assert.StartsWith(
            "Tidak ada yang dimenangkan pada Oktober 2026, setelah Rp 8 juta pada bulan sebelumnya; kemenangan terakhir bertanggal "
                + "8 September 2026, dan hari-hari sejak 9 Agustus 2026 sampai saat itu membawa Rp 31 juta dari 31 transaksi.",
            pages.Text("sales", "id"), StringComparison.Ordinal);
        Assert.All(new[] { "marketing", "sales" }, side => Assert.All(pages[side].Claims, claim => ClaimCheck.Follows(claim, AsOf)));
    }

    // The same silence with leads a year before: since when there is none goes with the days before it, not with the year.
    [Fact]
    public async Task A_silence_names_its_own_days_beside_a_year_earlier()
    {
        var leads = string.Concat(
            Enumerable.Range(0, 465).Select(
                i => $"S{i},{new DateOnly(2025, 6, 1).AddDays(i):yyyy-MM-dd} 09:00,s{i}@firm.example,Organic,Website,,\n"));
        var pages = await FirmPages.WriteAsync(AsOf, [("leads-2026-10-31.csv", LeadHeading + leads)], []);
        Assert.StartsWith(
            "Leads: 0 in the 28 days to 30 October 2026, down 100% vs the 28 days to 8 September 2026 (there has been none since then) and "
                + "down 100% vs a year earlier.",
            pages.Text("marketing", "en"), StringComparison.Ordinal);
    }

    // Deals are known from the first of September on: of the ninety days before the last ninety nothing is known, and no owner rose.
    [Fact]
    public async Task A_first_export_is_no_rise_of_its_parts()
    {
        var rows = Enumerable.Range(1, 28).Select(day => $"D{day},Won,won,1000000,IDR,{(day % 2 == 0 ? "Ayu" : "Budi")},2026-09-{day:00},"
            + $"2026-10-{day:00},\n");
        var pages = await FirmPages.WriteAsync(AsOf, [], [("deals-2026-10-31.csv", DealHeading + string.Concat(rows))]);
        var html = pages.Html[("sales", "en")];
        var table = html[html.IndexOf(">By owner<", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("</table>", StringComparison.Ordinal)];
        Assert.Contains("Budi", table, StringComparison.Ordinal);
        Assert.Contains("class=\"change\">n/a", table, StringComparison.Ordinal);
        Assert.DoesNotContain("from nothing", table, StringComparison.Ordinal);
        Assert.DoesNotContain(pages.Written[("sales", "en")].Comparisons, one => one.Dimensions.ContainsKey("owner"));
    }

    [Fact]
    public async Task Amounts_that_are_missing_are_no_fall() =>
        CheckAmounts(await FirmPages.WriteAsync(AsOf, [], [("deals-2026-10-31.csv", Unvalued())]));

    [Fact]
    public async Task Nor_are_those_of_the_case_beside_the_repository() =>
        CheckAmounts(await FirmPages.WriteAsync(AsOf, [], [SmallCases.Read("64-missing-amounts/deals-2026-10-31.csv")]));

    private static void CheckAmounts(FirmPages pages)
    {
        Assert.StartsWith(
            "Rp 15m won in October 2026, from the 15 of 60 won deals that have an amount in IDR.", pages.Text("sales", "en"),
            StringComparison.Ordinal);
        Assert.Contains(
            "The money is not compared: 15 of 60 won deals have an amount in IDR, against 30 of 30. The number of won deals is up 100% vs "
                + "the previous month.", pages.Text("sales", "en"), StringComparison.Ordinal);
        Assert.Contains(
            "Nilainya tidak dibandingkan: 15 dari 60 transaksi menang punya nilai dalam IDR, berbanding 30 dari 30. Banyaknya transaksi "
                + "menang naik 100% dari bulan sebelumnya.", pages.Text("sales", "id"), StringComparison.Ordinal);
        Assert.DoesNotContain("down", pages.Text("sales", "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("turun", pages.Text("sales", "id"), StringComparison.Ordinal);
        Assert.DoesNotContain(pages["sales"].Claims, claim => claim.Code.StartsWith("by-", StringComparison.Ordinal));
        Assert.All(pages["sales"].Claims, claim => ClaimCheck.Follows(claim, AsOf));
    }

    // A large deal in each of two months moved neither: what the months differ by are the others.
    [Fact]
    public async Task A_deal_that_the_other_month_has_as_large_is_no_cause()
    {
        static string Row(string month, int i) =>
            string.Create(CultureInfo.InvariantCulture, $"B{month}{i},Won,won,100000,IDR,Ayu,2026-08-01,2026-{month}-{1 + (i % 28):00},\n");
        static string Rows(string month, int others, string large) =>
            string.Concat(Enumerable.Range(0, others).Select(i => Row(month, i)))
            + $"W{month},Won,won,{large},IDR,Ayu,2026-08-01,2026-{month}-15,\n";
        var pages = await FirmPages.WriteAsync(
            AsOf,
            [],
            [("deals-2026-10-31.csv", DealHeading + Rows("09", 42, "15000000") + Rows("10", 2, "16000000"))]);
        Assert.DoesNotContain(pages["sales"].Claims, claim => claim.Code == ClaimCodes.ByOne);
        Assert.DoesNotContain("one deal", pages.Text("sales", "en"), StringComparison.Ordinal);
    }

    // HubSpot in Portuguese with a renamed won stage: days of which the export speaks are zeros on the cards as in the sentence, which says
    // on what it rests.
    [Fact]
    public async Task Nothing_won_is_a_zero_and_hangs_on_stages_whose_meaning_is_asked()
    {
        const string Rows =
            "Record ID,Nome do negócio,Data de criação,Data de fechamento,Etapa do negócio,Valor\n"
                + "1,A,2026-08-01 10:00,2026-10-03 10:13,Cliente,236280\n2,B,2026-08-03 10:00,2026-10-05 12:07,Negócio perdido,\n";
        var pages = await FirmPages.WriteAsync(AsOf, [], [("negocios-2026-10-05.csv", Rows)]);
        Assert.All(pages["sales"].Claims, claim => ClaimCheck.Follows(claim, AsOf));
        Assert.StartsWith(
            "Nothing won in October 2026, up to 5 October 2026 (as far as the stages named above are not won).",
            pages.Text("sales", "en"),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Tidak ada yang dimenangkan pada Oktober 2026, sampai 5 Oktober 2026 (sejauh tahap yang disebut di atas bukan menang).",
            pages.Text("sales", "id"),
            StringComparison.Ordinal);
    }

    private static string Unvalued()
    {
        var rows = from month in new[] { 9, 10 }
                   from i in Enumerable.Range(0, month == 9 ? 30 : 60)
                   let day = 1 + (i % 30)
                   select string.Create(
                       CultureInfo.InvariantCulture,
                       $"A{month}-{i},Won,won,{(month == 10 && i % 4 != 0 ? "" : "1000000")},IDR,Ayu,2026-08-01,2026-{month:00}-{day:00},\n");
        return DealHeading + string.Concat(rows);
    }
}
