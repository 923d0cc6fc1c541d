using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Orders count once, whatever holds them, apart from deals and without the hand-off.</summary>
public sealed class OrdersTests : IDisposable
{
    private const string Heading =
        "Name,Financial Status,Paid at,Currency,Subtotal,Shipping,Total,Refunded Amount,Created at,Lineitem quantity,Cancelled at,Id,"
            + "Source\n";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Fact]
    public async Task The_newest_export_of_an_order_says_the_whole_of_it()
    {
        const string First = "#1,paid,2026-10-01 09:00:00 +0700,IDR,100000,9000,109000,0,2026-10-01 08:59:00 +0700,1,,11,web\n";
        const string Second = "#2,pending,,IDR,50000,0,50000,0,2026-10-02 09:00:00 +0700,1,,12,web\n";
        await facts.WriteAsync("orders_2026-10-03.csv", Heading + First + Second);
        await facts.WriteAsync("again_2026-10-03.csv", Heading + First + Second + "\n");
        Assert.Equal([["11", "100000", "2026-10-01"]], facts.Query("select order_id, value, ordered_on::varchar from orders", AsOf));

        await facts.WriteAsync(
            "orders_2026-10-04.csv", Heading + Second.Replace("pending,", "paid,2026-10-03 23:00:00 +0700", StringComparison.Ordinal));
        Assert.Equal([["2", "150000"]], facts.Query("select count(*), sum(value) from orders", AsOf));
        Assert.Equal([["2026-10-03"]], facts.Query("select ordered_on::varchar from orders where order_id = '12'", AsOf));

        await facts.WriteAsync(
            "orders_2026-10-05.csv", Heading + First.Replace(",1,,11", ",1,2026-10-04 10:00:00 +0700,11", StringComparison.Ordinal));
        Assert.Equal([["12"]], facts.Query("select order_id from orders", AsOf));
    }

    [Fact]
    public async Task What_is_given_back_is_taken_off_on_the_day_of_the_export_that_first_holds_it()
    {
        const string Order = "#1,paid,2026-09-01 09:00:00 +0700,IDR,100000,9000,109000,0,2026-09-01 08:59:00 +0700,1,,11,web\n";
        await facts.WriteAsync("orders_2026-09-03.csv", Heading + Order);
        await facts.WriteAsync(
            "orders_2026-10-04.csv", Heading + Order.Replace("109000,0", "109000,30000", StringComparison.Ordinal)
                .Replace("paid", "partially_refunded", StringComparison.Ordinal));
        await facts.WriteAsync(
            "orders_2026-10-09.csv", Heading + Order.Replace("109000,0", "109000,109000", StringComparison.Ordinal)
                .Replace("paid", "refunded", StringComparison.Ordinal));
        Assert.Equal(
            [["2026-09-01", "100000", "1"], ["2026-10-04", "-30000", "0"], ["2026-10-09", "-70000", "0"]],
            facts.Query("select day::varchar, value, orders from order_movements order by day", AsOf));
        Assert.Equal([["100000"]], facts.Query("select sum(value) from order_movements", new DateOnly(2026, 9, 30)));
    }

    [Fact]
    public async Task A_return_that_the_first_export_holds_already_counts_on_the_order_s_day()
    {
        await facts.WriteAsync(
            "orders_2026-10-03.csv", Heading
                + "#1,refunded,2026-09-01 09:00:00 +0700,IDR,100000,9000,109000,109000,2026-09-01 08:59:00 +0700,1,,11,web\n");
        Assert.Equal([["2026-09-01", "100000.0000"]], facts.Query("select returned_on::varchar, value from order_returns", AsOf));
    }

    [Fact]
    public async Task The_lines_of_an_order_are_one_order_and_a_newer_export_replaces_all_of_them()
    {
        const string Lines = "No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Harga Setelah Diskon,Jumlah,Returned quantity\n";
        await facts.WriteAsync(
            "Order.all.20261001_20261005.csv", Lines
                + "A,Selesai,2026-10-01 09:00,85.000,2,0\nA,Selesai,2026-10-01 09:00,85.000,2,0\nA,Selesai,2026-10-01 09:00,1.250.000,1,0\n");
        Assert.Equal([["A", "1590000"]], facts.Query("select order_id, value from orders", AsOf));
        await facts.WriteAsync(
            "Order.all.20261001_20261009.csv", Lines
                + "A,Selesai,2026-10-01 09:00,85.000,2,1\nA,Batal,2026-10-01 09:00,85.000,2,0\nA,Selesai,2026-10-01 09:00,1.250.000,1,0\n");
        Assert.Equal([["A", "1420000"]], facts.Query("select order_id, value from orders", AsOf));
        Assert.Equal([["2026-10-09", "85000.0000"]], facts.Query("select returned_on::varchar, value from order_returns", AsOf));
    }

    [Fact]
    public async Task Orders_are_no_deals_and_do_not_enter_the_hand_off()
    {
        await facts.WriteAsync(
            "orders.csv", Heading + "#1,paid,2026-10-01 09:00:00 +0700,IDR,100000,9000,109000,0,2026-10-01 08:59:00 +0700,1,,11,web\n");
        var measured = facts.Measure(AsOf).Where(figure => figure.N > 0).Select(figure => figure.Metric).Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(["average_order_value", "order_value", "orders"], measured);
        Assert.Equal([["0"]], facts.Query("select count(*) from deals"));
        Assert.Equal([["order_lines"]], facts.Query("select distinct fact_table from known_days"));
        using var published = facts.Lay(AsOf);
        Assert.DoesNotContain("sales_known", Rows(published));

        static IEnumerable<string> Rows(Pipeline.Facts.Database database) =>
            Pipeline.Knowledge.SqlOf(SalesPipeline.Sales.Knowledge, "Published").Where(file => database.Query(file.Sql, _ => 1).Any())
                .Select(file => file.Name.Split('.')[0]);
    }

    [Fact]
    public async Task An_order_in_another_currency_is_converted_on_its_day_or_named()
    {
        await facts.WriteAsync("deals.csv", "deal id,stage,outcome,amount,currency,closed\n1,Won,won,15000,IDR,2026-09-15\n");
        await facts.WriteAsync("rates.csv", "currency,rate,month,to currency\nUSD,15000,2026-10,IDR\n");
        await facts.WriteAsync(
            "orders.csv", Heading
                + "#1,paid,2026-10-01 09:00:00 +0700,USD,10,0,10,5,2026-10-01 08:59:00 +0700,1,,11,web\n#2,paid,2026-09-01 09:00:00 +0700,"
                + "USD,10,0,10,0,2026-09-01 08:59:00 +0700,1,,12,web\n");
        Assert.Equal([["11", "150000"], ["12", null]], facts.Query("select order_id, value from orders order by 1", AsOf));
        Assert.Equal([["75000.0000"]], facts.Query("select value from order_returns", AsOf));
        Assert.StartsWith(
            "1 order in USD has no exchange rate into IDR",
            Assert.Single(facts.Warn(), warning => warning.Code == "orders-without-rate").English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_that_its_rate_makes_too_large_is_named_as_such_and_never_as_without_a_rate()
    {
        await facts.WriteAsync(
            "deals.csv",
            "deal id,stage,outcome,amount,currency,closed\n1,Won,won,15000,IDR,2026-10-15\n2,Won,won,10000000000,USD,2026-10-15\n"
                + "3,Won,won,10,EUR,2026-10-15\n4,Won,won,10,USD,2026-10-15\n");
        await facts.WriteAsync("rates.csv", "currency,rate,month,to currency\nUSD,16000,2026-10,IDR\n");
        await facts.WriteAsync(
            "orders.csv",
            Heading + "#1,paid,2026-10-01 09:00:00 +0700,USD,10000000000,0,10000000000,0,2026-10-01 08:59:00 +0700,1,,11,web\n");
        Assert.Equal(
            [["1", "15000"], ["2", null], ["3", null], ["4", "160000"]],
            facts.Query("select deal_id, value::bigint from deals order by 1", AsOf));
        var warnings = facts.Warn().ToDictionary(warning => warning.Code, warning => warning.English);
        Assert.StartsWith("1 won, lost or open deal in EUR has no exchange rate", warnings["deals-without-rate"], StringComparison.Ordinal);
        Assert.Equal(
            "1 deal in USD comes to more than 99,999,999,999,999 IDR at the rate uploaded and is left out of all sums of money, among them 2: "
                + "check the currency of the amount, and the rate.", warnings["deals-too-large"]);
        Assert.StartsWith("1 order in USD comes to more than", warnings["orders-too-large"], StringComparison.Ordinal);
        Assert.DoesNotContain("orders-without-rate", warnings.Keys);
    }

    [Fact]
    public async Task Where_there_are_no_deals_the_report_is_in_the_orders_currency()
    {
        await facts.WriteAsync(
            "orders.csv", Heading + "#1,paid,2026-10-01 09:00:00 +0700,USD,10,0,10,0,2026-10-01 08:59:00 +0700,1,,11,web\n");
        Assert.Equal([["USD"]], facts.Query("select currency from report_currency", AsOf));
    }

    [Fact]
    public async Task The_page_has_a_section_of_orders_only_where_there_are_some()
    {
        await facts.WriteAsync("deals.csv", "deal id,stage,outcome,amount,currency,closed\n1,Won,won,15000,IDR,2026-10-15\n");
        Assert.DoesNotContain("id=\"orders\"", (await facts.ReportAsync(AsOf, "en")).Html, StringComparison.Ordinal);
        await facts.WriteAsync(
            "orders.csv", Heading + "#1,paid,2026-10-01 09:00:00 +0700,IDR,100000,9000,109000,0,2026-10-01 08:59:00 +0700,1,,11,web\n");
        Assert.Contains("id=\"orders\"", (await facts.ReportAsync(AsOf, "en")).Html, StringComparison.Ordinal);
        Assert.Contains("Nilai pesanan", (await facts.ReportAsync(AsOf, "id")).Html, StringComparison.Ordinal);
    }

    public void Dispose() => facts.Dispose();
}
