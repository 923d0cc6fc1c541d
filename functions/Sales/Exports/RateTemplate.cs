using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Our own template of exchange rates: currency, date or month, and what one unit of it is worth in the business's
/// currency (or in the one that a fourth column names). A month's rate holds for that month.
/// </summary>
public sealed class RateTemplate : TableFormat
{
    // Markets close on weekends and holidays; a rate older than this is another week's.
    private const int DaysADayHolds = 7;

    private static readonly Column Currency = Column.Text("currency", "mata uang").Required;
    private static readonly Column Value = Column.Number("rate", "exchange rate", "kurs").Required;
    private static readonly Column Date = Column.Date("date", "tanggal").Required;
    private static readonly Column Month = Column.Text("month", "bulan").Required;
    private static readonly Column To = Column.Text("to currency", "to", "ke mata uang");

    public override string Id => "exchange-rates";

    public override string Name => "Exchange rates (our template)";

    public override string Source => "exchange-rates";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string>
        {
            ["currency"] = "USD",
            ["rate"] = "15800.00",
            ["date"] = "2026-01-05",
            ["month"] = "2026-01",
            ["to currency"] = "IDR"
        };

    public override IReadOnlyList<Role> Roles { get; } =
        [Role.Of(To, "to into base target ke menjadi", "currency mata uang code")];

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("rates by day", [Currency, Value, Date, To], ReadDay),
        new("rates by month", [Currency, Value, Month, To], ReadMonth),
    ];

    // Its words are anybody's: a table of rates has few other columns.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Unknown.Count() <= 3;

    private static void ReadDay(Row row)
    {
        var day = row.RequiredDay(Date);
        Keep(row, day, day.AddDays(DaysADayHolds - 1));
    }

    private static void ReadMonth(Row row)
    {
        var month = Months.Read(row, Month);
        Keep(row, month, month.AddMonths(1).AddDays(-1));
    }

    private static void Keep(Row row, DateOnly from, DateOnly to)
    {
        var value = row.Number(Value, out var shape);
        if (value is null or <= 0 || shape.IsPercent)
        {
            row.Reject(Value, "a rate above zero: what one unit of the currency is worth");
        }

        // A thousand times too much or too little would look like any other rate.
        if (shape.MarkAssumed)
        {
            row.Reject(Value, "a rate whose decimal mark can be told, as 15800 or 15800.00");
        }

        var currency = row.Currency(Currency);
        if (currency is null)
        {
            row.Reject(Currency, "a currency code as USD");
        }

        row.Keep(
            new Rate
            {
                Currency = currency
                ?? "",
                ToCurrency = row.Currency(To),
                FromDay = from,
                ToDay = to,
                Value = (double)(value ?? 0)
            });
    }
}
