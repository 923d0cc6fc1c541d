using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Over which divisions each figure of GA4 (and of Universal Analytics) adds up; what does not is left out and told.</summary>
public sealed class Ga4AddingTests
{
    private const string Top =
        "# ----------------------------------------\n# Free form\n# Account: Toko\n# Property: mesinkopi.example\n"
            + "# ----------------------------------------\n# \n# All Users\n# Start date: 20261001\n# End date: 20261031\n";

    private const string Sessions = "Sessions,Engaged sessions,New users,Total users,Views,Event count,Key events";
    private const string Indonesian =
        "Sesi,Sesi dengan interaksi,Pengguna baru,Total pengguna,Tampilan,Jumlah peristiwa,Peristiwa utama";

    // A session has one of each of these.
    [Theory]
    [InlineData("City")]
    [InlineData("Region")]
    [InlineData("Language")]
    [InlineData("Browser")]
    [InlineData("Operating system")]
    [InlineData("Platform")]
    [InlineData("Device category")]
    [InlineData("Session source / medium")]
    [InlineData("Session campaign")]
    [InlineData("Session Google Ads campaign")]
    [InlineData("First user source / medium")]
    [InlineData("First user primary channel group (Default Channel Group)")]
    [InlineData("Landing page")]
    [InlineData("New / returning")]
    [InlineData("Hour")]
    [InlineData("Age")]
    [InlineData("Gender")]
    [InlineData("Kota")]
    [InlineData("Peramban")]
    [InlineData("Sistem operasi")]
    [InlineData("Kategori perangkat")]
    [InlineData("Sumber / media sesi")]
    [InlineData("Kampanye sesi")]
    [InlineData("Halaman landing")]
    [InlineData("Jam")]
    [InlineData("Ville")]
    [InlineData("Cidade")]
    [InlineData("Ciudad")]
    [InlineData("Città")]
    [InlineData("Stadt")]
    public void Sessions_and_new_users_add_over_what_a_session_has_one_of(string by) => Assert.Equal(
        [("engaged_sessions", 9), ("events", 45), ("key_events", 3), ("new_users", 7), ("page_views", 25), ("sessions", 19)],
        Sums(Divided("Country", by, Sessions)));

    // A session has several of these, an event has one.
    [Theory]
    [InlineData("Event name", Sessions)]
    [InlineData("Page path and screen class", Sessions)]
    [InlineData("Page title and screen name", Sessions)]
    [InlineData("Page location", Sessions)]
    [InlineData("Hostname", Sessions)]
    [InlineData("Content group", Sessions)]
    [InlineData("Page referrer", Sessions)]
    [InlineData("Link URL", Sessions)]
    [InlineData("Search term", Sessions)]
    [InlineData("Method", Sessions)]
    [InlineData("Source / medium", Sessions)]
    [InlineData("customEvent:outlet", Sessions)]
    [InlineData("Nama peristiwa", Indonesian)]
    [InlineData("Jalur halaman dan kelas layar", Indonesian)]
    [InlineData("Judul halaman dan nama layar", Indonesian)]
    [InlineData("Nama host", Indonesian)]
    [InlineData("Grup konten", Indonesian)]
    [InlineData("Nom de l'événement", Sessions)]
    [InlineData("Nome do evento", Sessions)]
    [InlineData("Nombre del evento", Sessions)]
    [InlineData("Nome evento", Sessions)]
    [InlineData("Ereignisname", Sessions)]
    [InlineData("Seitenpfad und Bildschirmklasse", Sessions)]
    public void Only_events_views_and_key_events_add_over_what_a_session_has_several_of(string by, string figures)
    {
        var taken = Divided(figures == Sessions ? "Country" : "Negara", by, figures);
        Assert.Equal([("events", 45), ("key_events", 3), ("page_views", 25)], Sums(taken));
        Assert.Equal((2, 2), (taken.File.Rows.Read, taken.File.Rows.Kept));
        Assert.All(
            ["sessions", "engaged sessions", "new users", "total users"],
            measure => Assert.Contains(
                taken.File.Notes, note => note.StartsWith($"Left out: {measure}, which do not add up over '", StringComparison.Ordinal)));
    }

    // A site has one host, and what is not set is of everybody; one event of several is a filter.
    [Theory]
    [InlineData("Hostname", "toko.example", true)]
    [InlineData("Nama host", "toko.example", true)]
    [InlineData("Content group", "(not set)", true)]
    [InlineData("Content group", "Blog", false)]
    [InlineData("Page path and screen class", "/", false)]
    public void What_one_thing_in_all_rows_says_divides_nothing_unless_it_may_be_a_filter(string by, string only, bool isAll)
    {
        var taken =
            Taking.Of(
                "report.csv", Top + $"Country,{by},Sessions,Event count\nIndonesia,{only},10,30\nMalaysia,{only},9,15\n");
        Assert.Equal(
            isAll ? [10, 9] : [], taken.All<Traffic>().Where(figure => figure.Measure == "sessions").Select(figure => figure.Value));
        Assert.Equal(!isAll, taken.File.Notes.Any(note => note.StartsWith("Left out: sessions", StringComparison.Ordinal)));
        Assert.Equal([30, 15], taken.All<Traffic>().Where(figure => figure.Measure == "events").Select(figure => figure.Value));
    }

    // Every property has several events, and visits of no campaign beside those of one.
    [Theory]
    [InlineData("Date,Event name,Event count", "20261001,{0},10", "20261002,{0},9", "purchase", true)]
    [InlineData("Date,Nama peristiwa,Jumlah peristiwa", "20261001,{0},10", "20261002,{0},9", "purchase", true)]
    [InlineData("Event name,Event count,Total users", "{0},10,3", null, "purchase", true)]
    [InlineData("date,eventName,eventCount", "20261001,{0},10", "20261002,{0},9", "purchase", true)]
    [InlineData("Country,Event name,Event count", "Indonesia,{0},10", "Malaysia,{0},9", "purchase", true)]
    [InlineData("Date,Session campaign,Sessions", "20261001,{0},10", "20261002,{0},9", "Promo", true)]
    [InlineData("Date,Session campaign,Sessions", "20261001,{0},10", "20261002,{0},9", "(not set)", false)]
    [InlineData("Country,Sessions", "{0},10", null, "Indonesia", false)]
    [InlineData("Event name,Key events", "{0},10", null, "purchase", false)]
    public void One_event_or_campaign_alone_is_a_filter(string heading, string first, string? second, string only, bool isFilter)
    {
        var taken = Taking.Of(
            "report.csv", Top + heading + "\n" + string.Join('\n', new[] { first, second }.OfType<string>()).Replace("{0}", only,
                StringComparison.Ordinal) + "\n");
        Assert.Equal(isFilter, taken.Facts.Count == 0);
        Assert.Equal(
            isFilter, taken.File.Rows.SetAside.Keys.Any(reason => reason.EndsWith(
                $" '{only}': the only part in the file, which is not the whole; export all of them", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Country,Sessions", "Indonesia,10", "Indonesia")]
    [InlineData("Date,Session primary channel group (Default Channel Group),Sessions", "20261001,Direct,10\n20261002,Direct,9", "Direct")]
    [InlineData("Date,Hostname,Sessions", "20261001,toko.example,10", null)]
    [InlineData("Date,Session primary channel group (Default Channel Group),Sessions", "20261001,Direct,10\n20261001,Referral,9", null)]
    public void One_part_that_may_be_all_is_noted(string heading, string rows, string? only)
    {
        var taken = Taking.Of("report.csv", Top + heading + "\n" + rows + "\n");
        Assert.NotEmpty(taken.All<Traffic>());
        Assert.Equal(
            only is not null,
            taken.File.Notes.Any(note => note.StartsWith($"All rows say '{only}' in column '", StringComparison.Ordinal)));
    }

    // Nothing else divides these days: one host is the site, and cities add up to it.
    [Theory]
    [InlineData("Hostname", "toko.example", "toko.example", "none", new[] { "active_users", "page_views", "sessions" })]
    [InlineData("Nama host", "toko.example", "toko.example", "none", new[] { "active_users", "page_views", "sessions" })]
    [InlineData("Hostname", "toko.example", "blog.example", "part", new[] { "page_views" })]
    [InlineData("City", "Bogor", "Bogor", "part", new[] { "page_views", "sessions" })]
    [InlineData("Peramban", "Chrome", "Safari", "part", new[] { "page_views", "sessions" })]
    [InlineData("Content group", "Blog", "Toko", "part", new[] { "page_views" })]
    [InlineData("Warna", "merah", "biru", "other", new[] { "active_users", "page_views", "sessions" })]
    public void Days_by_a_division_that_no_metric_tells_are_those_of_the_whole_where_they_add_up(
        string by, string one, string other, string dimension, string[] measures)
    {
        var taken = Taking.Of(
            "report.csv", Top + $"Date,{by},Sessions,Views,Active users\n20261001,{one},10,30,9\n20261002,{other},9,15,8\n");
        Assert.Equal(2, taken.File.Rows.Kept);
        Assert.All(taken.All<Traffic>(), figure => Assert.Equal(dimension, figure.Dimension));
        Assert.Equal(measures, taken.All<Traffic>().Select(figure => figure.Measure).Distinct().Order());
        Assert.Equal(
            dimension == "other",
            taken.File.Notes.Any(note => note.StartsWith("What is told by 'warna' is counted nowhere", StringComparison.Ordinal)));
    }

    // One event has several of these, one user is in several: nothing adds, and of audiences only everybody's counts.
    [Theory]
    [InlineData("Item name")]
    [InlineData("Item category")]
    [InlineData("itemBrand")]
    [InlineData("Interests")]
    [InlineData("Nama item")]
    [InlineData("Kategori item")]
    [InlineData("Minat")]
    public void Nothing_adds_over_items_and_interests(string by)
    {
        var taken = Divided("Country", by, Sessions);
        Assert.Empty(taken.Facts);
        Assert.Equal([($"by '{by.ToLowerInvariant()}', over which no figure of the row adds up", 2L)],
            taken.File.Rows.SetAside.Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData("Audience name", "All Users")]
    [InlineData("audienceName", "All Users")]
    [InlineData("Nama audiens", "Semua Pengguna")]
    [InlineData("Nom de l'audience", "Tous les utilisateurs")]
    [InlineData("Nome do público-alvo", "Todos os usuários")]
    [InlineData("Nombre de la audiencia", "Todos los usuarios")]
    [InlineData("Zielgruppenname", "Alle Nutzer")]
    public void Of_audiences_only_everybody_counts(string by, string everybody)
    {
        var taken =
            Taking.Of(
                "audiences.csv", Top
                    + $"Country,{by},Sessions,Event count\nIndonesia,{everybody},10,30\nIndonesia,Pembeli,9,15\n");
        Assert.Equal([("events", 30), ("sessions", 10)], Sums(taken));
        Assert.Equal(1, taken.File.Rows.SetAside["segment 'Pembeli': a part of all users"]);
    }

    [Fact]
    public void A_row_is_told_by_one_division_and_its_sessions_stand()
    {
        // Sessions with an event of a page, from all countries: only what is added must add up.
        var events = Taking.Of("events.csv", Top + "Event name,Country,Sessions,Event count\nbuy,ID,10,30\nview,SG,9,15\n");
        Assert.Equal([("events", 45), ("sessions", 19)], Sums(events));
        Assert.All(events.All<Traffic>(), fact => Assert.Equal("event", fact.Dimension));

        var pages = Taking.Of("pages.csv", Top + "Page path and screen class,Views,Active users\n/,30,20\n/grinder,10,9\n");
        Assert.Equal([("active_users", 29), ("page_views", 40)], Sums(pages));
        Assert.Empty(pages.File.Notes);
    }

    // The day that the tester's file gives, and the columns of the Data API, in which figures may stand first.
    [Theory]
    [InlineData("Date,Country,Event name,Sessions,Event count\n20261001,Indonesia,A,10,30\n20261001,Indonesia,B,9,15\n")]
    [InlineData("date,country,eventName,sessions,eventCount\n20261001,Indonesia,A,10,30\n20261001,Indonesia,B,9,15\n")]
    [InlineData("sessions,eventCount,date,country,eventName\n10,30,20261001,Indonesia,A\n9,15,20261001,Indonesia,B\n")]
    [InlineData("sessions,eventCount,date,country,hostName\n10,30,20261001,Indonesia,A\n9,15,20261001,Indonesia,B\n")]
    [InlineData("Tanggal,Negara,Nama peristiwa,Sesi,Jumlah peristiwa\n20261001,Indonesia,A,10,30\n20261001,Indonesia,B,9,15\n")]
    public void Sessions_of_one_day_and_country_are_not_added_over_events(string table) =>
        Assert.Equal(
            [("events", 45)], Sums(Taking.Of("ga4 days.csv", (table.Contains("host", StringComparison.Ordinal) ? Top : "") + table)));

    [Theory]
    [InlineData("Country,Tipe toko,Sessions,Event count\nIndonesia,Besar,10,30\nIndonesia,Kecil,9,15\n", "Tipe toko", "Besar")]
    [InlineData("Country,Tier,Sessions,Event count\nIndonesia,1,10,30\nIndonesia,2,9,15\n", "Tier", "1")]
    [InlineData("Sessions,Event count,Country,Tipe toko\n10,30,Indonesia,Besar\n9,15,Indonesia,Kecil\n", "Tipe toko", "Besar")]
    [InlineData("Negara,ID Keanggotaan,Sesi,Jumlah peristiwa\nIndonesia,A1,10,30\nIndonesia,A2,9,15\n", "ID Keanggotaan", "A1")]
    public void A_division_that_nobody_knows_is_refused_where_it_divides(string table, string column, string found)
    {
        var refusal = Taking.Refused("custom.csv", Top + table);
        Assert.Equal("unknown-division", refusal.Code);
        Assert.Contains($"column '{column}': found '{found}'", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_division_that_nobody_knows_counts_where_it_divides_nothing_or_stands_alone()
    {
        Assert.Equal(
            [("sessions", 19)],
            Sums(Taking.Of("custom.csv", Top + "Country,Tipe toko,Sessions\nIndonesia,Besar,10\nSingapura,Kecil,9\n")));
        Assert.Equal([("sessions", 19)], Sums(Taking.Of("custom.csv", Top + "Tipe toko,Sessions\nBesar,10\nKecil,9\n")));
    }

    [Fact]
    public void Months_by_their_place_and_days_by_their_place_divide_nothing()
    {
        var taken =
            Taking.Of("days.csv", Top + "Jour N,Session primary channel group,Sessions\n0000,Direct,10\n0001,Direct,9\n");
        Assert.Equal([("sessions", 19)], Sums(taken));
    }

    [Theory]
    [InlineData("Default Channel Grouping,Page,Users,New Users,Sessions,Pageviews", "page_views")]
    [InlineData("Default Channel Grouping,Event Category,Users,New Users,Sessions,Total Events", "events")]
    public void Universal_Analytics_is_read_alike(string heading, string adding)
    {
        var taken =
            Taking.Of(
                "ua.csv",
                "# ----\n# mesinkopi.example\n# Channels\n# 20210101-20210131\n# ----\n" + heading
                    + "\nDirect,/,90,80,100,30\nDirect,/grinder,50,40,60,15\n");
        Assert.Equal([(adding, 45)], Sums(taken));
    }

    private static Taking Divided(string told, string by, string figures) =>
        Taking.Of("report.csv", Top + $"{told},{by},{figures}\nIndonesia,1 A,10,5,4,8,15,30,2\nIndonesia,B,9,4,3,7,10,15,1\n");

    private static IEnumerable<(string Measure, double Value)> Sums(Taking taken) =>
        taken.All<Traffic>().GroupBy(fact => fact.Measure).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Sum(fact => fact.Value)));
}
