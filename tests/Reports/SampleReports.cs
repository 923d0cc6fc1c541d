using Pipeline.Metrics;
using Pipeline.Reports;

namespace Pipeline.Tests.Reports;

/// <summary>A report of each side, filled as the files of a middling Indonesian business would fill it.</summary>
internal static class SampleReports
{
    public static readonly DateOnly AsOf = new(2026, 7, 14);

    public static Report Sales()
    {
        (string, double)[] owners =
            [("Siti Rahmawati", .3), ("Budi Santoso", .25), ("Made Wijaya", .2), ("Dewi Lestari", .15), ("Agus Pratama", .1)];
        (string, double)[] products = [("Paket Usaha", .4), ("Paket Rumah", .3), ("Layanan Tahunan", .2)];
        (string, double)[] reasons = [("Harga", .4), ("Tidak ada kabar", .3), ("Memilih pesaing", .2)];
        var made = new TwoYears(AsOf);
        var won = made.Days().ToDictionary(day => day, day => (long)Math.Round(made.Level(day, 5, weekend: 0.1)));
        var lost = made.Days().ToDictionary(day => day, day => (long)Math.Round(made.Level(day, 3.2, weekend: 0.1, growth: 0.1)));
        var value = made.Days().ToDictionary(day => day, day => Math.Round(won[day] * 14_500_000.0 * (0.7 + (0.6 * made.Next()))));
        made.Sum("won_deals", "deals", day => (won[day], won[day]), "owner", owners)
            .Sum("lost_deals", "deals", day => (lost[day], lost[day]), "lost_reason", reasons)
            .Sum("won_value", "IDR", day => (value[day], won[day]), "owner", owners)
            .Ratio("win_rate", "ratio", day => (won[day], won[day] + lost[day]), "owner", owners)
            .Ratio("win_rate_by_value", "ratio", day => (value[day], value[day] + (lost[day] * 16e6)))
            .Ratio("average_deal_value", "IDR", day => (value[day], won[day]))
            .Single("median_deal_value", "IDR", "month", day => (made.Level(day, 11e6), 90))
            .Single("days_to_close_median", "days", "month", day => (Math.Round(made.Level(day, 38, 1, -0.1)), 90))
            .Single("quota_attainment", "ratio", "month", _ => (0.9, 1))
            .Ratio("win_rate_broad", "ratio", day => (won[day], won[day] + lost[day] + 1))
            .Ratio("lost_without_reason_share", "ratio", day => (Math.Floor(lost[day] / 5.0), lost[day]))
            .Ratio("followed_up_in_time_share", "ratio", day => (won[day], won[day] + 2))
            .Single("cohort_win_rate", "ratio", "month", day => (made.Level(day, 0.3, 1, 0), 140))
            .Single("days_to_loss_median", "days", "month", day => (Math.Round(made.Level(day, 22, 1, 0)), 60))
            .Single("days_to_close_km_median", "days", "month", day => (Math.Round(made.Level(day, 44, 1, 0)), 150))
            .Single("follow_up_hours_median", "hours", "month", day => (made.Level(day, 5, 1, 0), 150))
            .Sum("close_date_pushes", "changes", day => (day.Day % 7 == 0 ? 6 : 0, day.Day % 7 == 0 ? 6 : 0))
            .Stock("sales_velocity", "IDR", 41_000_000, 480)
            .Stock("weighted_pipeline", "IDR", 1_510_000_000, 208)
            .Stock("weighted_pipeline_history", "IDR", 1_204_000_000, 208)
            .Stock("stalled_deals", "deals", 31, 31, "stage", ("Baru", .4), ("Penawaran", .6))
            .Stock("stalled_value", "IDR", 512_000_000, 29)
            .Stock("overdue_deals", "deals", 40, 40, "stage", ("Baru", .5), ("Penawaran", .5))
            .Stock(
                "open_deals", "deals", 214, 214, "stage", ("Baru", .4), ("Penawaran", .3), ("Negosiasi", .2), ("Menunggu tanda tangan", .1))
            .Stock(
                "open_value", "IDR", 3_412_500_000, 208, "stage", ("Baru", .25), ("Penawaran", .35), ("Negosiasi", .25),
                ("Menunggu tanda tangan", .15));
        return Made("sales", Quotas(made.Measurements, value)) with
        {
            Measurements = [.. Quotas(made.Measurements, value), .. Parts(made.Measurements, "product", products)],
            Lists =
            [
                new ReportList
                {
                    Id = "month_forecast",
                    English = "Where the month will end",
                    Indonesian = "Di mana bulan ini akan berakhir",
                    Columns =
                        ["month", "day", "business_days", "business_days_left", "won_value", "low_value", "likely_value", "high_value",
                            "months"],
                    Rows = [["2026-07-01", "2026-07-14", 23L, 13L, 900_000_000.0, 1_650_000_000.0, 1_900_000_000.0, 2_150_000_000.0, 12L]],
                },
                new ReportList
                {
                    Id = "overdue_deals",
                    English = "Deals past their expected close",
                    Indonesian = "Transaksi lewat perkiraan tutup",
                    Columns = ["deal", "owner", "stage", "value", "expected_close_on", "days_late"],
                    Rows =
                        [.. Enumerable.Range(1, 40)
                            .Select(
                                i => (IReadOnlyList<object?>)[
                                    $"Toko {i}", "Budi Santoso", "Negosiasi", 2_500_000.0 * (41 - i), "2026-06-30", 14L])],
                },
                new ReportList
                {
                    Id = "close_date_past",
                    English = "Close date in the past",
                    Indonesian = "Tanggal tutup sudah lewat",
                    Columns = ["deal", "owner", "stage", "value", "expected_close", "days_late"],
                    Rows =
                    [
                        ["PT Sumber Makmur – perpanjangan", "Budi Santoso", "Negosiasi", 185_000_000.0, "2026-06-30", 14L],
                        ["Toko Cahaya", "Siti Rahmawati", "Penawaran", 42_500_000.0, "2026-07-03", 11L],
                        ["CV Anugerah Jaya", "Made Wijaya", "Penawaran", null, "2026-07-10", 4L],
                    ],
                },
            ],
        };
    }

    public static Report Marketing()
    {
        (string, double)[] channels =
            [("Organic Search", .34), ("Direct", .22), ("Organic Social", .15), ("Paid Social", .12), ("Referral", .08), ("Email", .06),
                ("Paid Search", .03)];
        (string, double)[] networks = [("facebook", .45), ("instagram", .4), ("tiktok", .15)];
        var made = new TwoYears(AsOf);
        var sessions = made.Days().ToDictionary(day => day, day => Math.Round(made.Level(day, 1900, 0.75)));
        var views = made.Days().ToDictionary(day => day, day => Math.Round(made.Level(day, 24_000, 1.2, 0.1)));
        made.Sum("sessions", "sessions", day => (sessions[day], (long)sessions[day]), "channel", channels)
            .Ratio(
                "engagement_rate", "ratio", day => (Math.Round(sessions[day] * (0.52 + (0.05 * made.Next()))), sessions[day]), "channel",
                channels)
            .Ratio(
                "key_event_rate", "ratio", day => (Math.Round(sessions[day] * (0.021 + (0.004 * made.Next()))), sessions[day]), "channel",
                channels)
            .Single("users", "users", "day", day => (Math.Round(sessions[day] * 0.8), (long)sessions[day]))
            .Sum("search_impressions", "impressions", day => (Math.Round(made.Level(day, 9000)), 100))
            .Sum("search_clicks", "clicks", day => (Math.Round(made.Level(day, 310)), 100))
            .Single("reach", "people", "day", day => (Math.Round(views[day] * 0.6), 1))
            .Sum("impressions", "views", day => (views[day], (long)views[day]), "network", networks)
            .Sum(
                "engagements", "engagements",
                day => (Math.Round(views[day] * 0.031 * (0.8 + (0.4 * made.Next()))), (long)(views[day] * 0.03)), "network", networks)
            .Ratio(
                "engagement_rate_by_impressions", "ratio",
                day => (Math.Round(views[day] * 0.031 * (0.8 + (0.4 * made.Next()))), views[day]), "network", networks)
            .Sum("follower_gain", "followers", day => (Math.Round(made.Level(day, 22)), 22));
        return Made("marketing", made.Measurements);
    }

    /// <summary>The sides' own metrics, and plain sums where a metric has no file yet.</summary>
    public static IReadOnlyList<Metric> MetricsOf(Side side, Report report)
    {
        var own = ReportMeasuring.MetricsOf(side);
        string[] missing =
            [.. report.Measurements.Select(measurement => measurement.Metric).Distinct().Except(own.Select(metric => metric.Id))];
        return
        [
            .. own,
            .. missing.Select(id => new Metric
            {
                Id = id,
                English = Spoken(id),
                Indonesian = Spoken(id),
                Unit = "",
                InEnglish = new("sum", "days", "made for this test"),
                InIndonesian = new("jumlah", "hari", "dibuat untuk tes ini"),
                OverTime = Adding.Sum,
                OverParts = Adding.Sum,
                Gap = Gap.Zero,
                Better = Better.Up,
                Days = ["day"],
                Aggregates = "sum(value) as value",
                From = "made",
                Sql = "",
            }),
        ];
    }

    private static string Spoken(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('_', ' ');

    private static Report Made(string side, IReadOnlyList<Measurement> measurements) => new()
    {
        Side = side,
        AsOf = AsOf,
        TimeZone = "Asia/Jakarta",
        Currency = "IDR",
        Measurements = measurements,
        Sources =
        [
            new SourceState { Source = "crm", Formats = ["crm-deals"], Uploads = 4, Refused = 1, RowsKept = 8_204, RowsRejected = 3,
                From = new(2024, 6, 24), NewestData = AsOf, NewestSnapshot = AsOf.ToDateTime(new(6, 30)) },
            new SourceState { Source = "quota", Formats = ["quota-template"], Uploads = 2, Refused = 0, RowsKept = 24, RowsRejected = 0,
                From = new(2024, 7, 1), NewestData = new(2026, 12, 1) },
        ],
        Warnings =
        [
            new ReportWarning(
                "source-late", "Facebook: the newest data are of 5 Jul 2026, 9 days ago; they usually come every 7 days.",
                "Facebook: data terbaru bertanggal 5 Jul 2026, 9 hari lalu; biasanya datang tiap 7 hari."),
        ],
    };

    // A quota for each month, and what was won against it.
    private static IReadOnlyList<Measurement> Quotas(IReadOnlyList<Measurement> measurements, Dictionary<DateOnly, double> value) =>
    [
        .. measurements.Select(measurement =>
        {
            if (measurement.Metric != "quota_attainment")
            {
                return measurement;
            }

            var won = value.Where(day => day.Key >= measurement.From && day.Key <= measurement.To).Sum(day => day.Value);
            return measurement with { Numerator = won, Denominator = 1_900_000_000, Value = won / 1_900_000_000 };
        }),
    ];

    private static IEnumerable<Measurement> Parts(
        IReadOnlyList<Measurement> measurements, string dimension, (string Item, double Share)[] parts) =>
        from measurement in measurements
        where measurement.Dimensions.Count == 0 && measurement.Metric is "won_value" or "won_deals" or "win_rate"
        from part in parts
        select measurement with
        {
            Dimensions = new SortedDictionary<string, string> { [dimension] = part.Item },
            Value = measurement.Denominator is null ? Math.Floor(measurement.Value!.Value * part.Share) : measurement.Value,
            Numerator = measurement.Numerator * part.Share,
            Denominator = measurement.Denominator * part.Share,
            N = (long)(measurement.N * part.Share),
        };
}
