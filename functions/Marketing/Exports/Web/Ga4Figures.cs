using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// The figures of GA4's tables under the headings of 2021 to 2026, of its Data API, and of its interface in seven languages.
/// </summary>
internal static class Ga4Figures
{
    private static readonly Column Sessions = Count("Sessions", "sessions", "Sesi", "Sessões", "Sessioni", "Sesiones", "Sitzungen");
    private static readonly Column Engaged = Count(
        "Engaged sessions", "engagedSessions", "Sesi dengan interaksi", "Sesi engagement", "Sesi dengan engagement", "Sesi berinteraksi",
        "Sesi yang melibatkan", "Sesi yang berinteraksi",
        "Sessions avec engagement", "Sessions engagées", "Sessões engajadas", "Sessões com engajamento", "Sessões envolvidas",
        "Sessioni con coinvolgimento", "Sesiones con interacción",
        "Sitzungen mit Interaktionen", "Sitzungen mit Interaktion");

    private static readonly Column EngagementRate = Number(
        "Engagement rate", "engagementRate", "Rasio interaksi", "Rasio engagement", "Tingkat engagement", "Tingkat interaksi",
        "Taux d'engagement", "Taxa de engajamento", "Taxa de envolvimento",
        "Tasso di coinvolgimento", "Porcentaje de interacciones", "Tasa de interacción", "Interaktionsrate");

    private static readonly Column BounceRate = Number(
        "Bounce rate", "bounceRate", "Rasio pantulan", "Taux de rebond", "Taxa de rejeição", "Frequenza di rimbalzo",
        "Porcentaje de rebote", "Absprungrate");

    private static readonly Column KeyEventRate = Number(
        "Session key event rate", "Session conversion rate", "sessionKeyEventRate", "sessionConversionRate", "Rasio peristiwa utama sesi",
        "Rasio konversi sesi",
        "Taux d'événements clés par session", "Taux d'événements clés de session", "Taxa de eventos principais da sessão",
        "Tasso di eventi chiave della sessione", "Tasso di eventi chiave sessione",
        "Tasa de eventos clave de sesión", "Tasa de eventos clave de la sesión", "Rate der Schlüsselereignisse pro Sitzung",
        "Sitzungsrate mit Schlüsselereignissen");

    private static readonly Column TimePerSession = Number(
        "Average engagement time per session", "Waktu interaksi rata-rata per sesi", "Waktu engagement rata-rata per sesi",
        "Durée d'engagement moyenne par session",
        "Tempo médio de engajamento por sessão", "Tempo médio de envolvimento por sessão", "Durata media del coinvolgimento per sessione",
        "Tiempo de interacción medio por sesión",
        "Tiempo medio de interacción por sesión", "Durchschnittliche Interaktionsdauer pro Sitzung");

    private static readonly Column TimePerUser = Number(
        "Average engagement time per active user", "Average engagement time", "Waktu engagement rata-rata per pengguna aktif",
        "Waktu interaksi rata-rata per pengguna aktif",
        "Durée d'engagement moyenne par utilisateur actif", "Tempo médio de engajamento por usuário ativo",
        "Durata media del coinvolgimento per utente attivo",
        "Tiempo de interacción medio por usuario activo", "Durchschnittliche Interaktionsdauer pro aktivem Nutzer");

    private static readonly Column Views = Count(
        "Views", "screenPageViews", "Tampilan", "Penayangan", "Tayangan", "Kunjungan halaman", "Vues", "Visualizações", "Visualizaciones",
        "Vistas", "Visualizzazioni", "Aufrufe");

    private static readonly Column Events = Count(
        "Event count", "eventCount", "Jumlah peristiwa", "Nombre d'événements", "Contagem de eventos", "Conteggio eventi",
        "Número de eventos", "Recuento de eventos", "Ereignisanzahl", "Anzahl der Ereignisse");

    private static readonly Column KeyEvents = Number(
        "Key events", "Conversions", "keyEvents", "conversions", "Peristiwa utama", "Konversi", "Événements clés", "Eventos principais",
        "Eventi chiave", "Eventos clave", "Schlüsselereignisse",
        "Conversões", "Conversioni", "Conversiones");

    private static readonly Column TotalUsers = Count(
        "Total users", "totalUsers", "Total pengguna", "Nombre total d'utilisateurs", "Total d'utilisateurs", "Utilisateurs au total",
        "Total de usuários", "Total de utilizadores", "Utenti totali", "Usuarios totales",
        "Total de usuarios", "Nutzer insgesamt", "Gesamtzahl der Nutzer");

    private static readonly Column ActiveUsers = Count(
        "Active users", "Users", "activeUsers", "Pengguna aktif", "Pengguna", "Utilisateurs actifs", "Utilisateurs", "Usuários ativos",
        "Usuários", "Utilizadores ativos", "Utenti attivi", "Utenti",
        "Usuarios activos", "Usuarios", "Aktive Nutzer", "Nutzer");

    private static readonly Column NewUsers = Count(
        "New users", "newUsers", "Pengguna baru", "Nouveaux utilisateurs", "Novos usuários", "Novos utilizadores", "Nuovi utenti",
        "Usuarios nuevos", "Nuevos usuarios", "Neue Nutzer");

    private static readonly Column Returning = Count(
        "Returning users", "Pengguna lama", "Pengguna yang kembali", "Utilisateurs connus", "Utilisateurs récurrents",
        "Usuários recorrentes", "Utenti di ritorno", "Usuarios recurrentes", "Wiederkehrende Nutzer");

    private static readonly Column UserKeyEventRate = Number(
        "User key event rate", "User conversion rate", "userKeyEventRate", "userConversionRate", "Rasio peristiwa utama pengguna",
        "Rasio konversi pengguna");

    private static readonly Column EngagementSeconds = Number("User engagement", "userEngagementDuration");

    private static readonly Column SessionDuration = Number("Average session duration", "averageSessionDuration", "Durasi sesi rata-rata");

    // Quotients of the figures above, which are divided anew where they are needed, and what no metric here asks for.
    private static readonly Column[] NotMeasured =
    [
        Number(
            "Events per session", "Peristiwa per sesi", "Événements par session", "Eventos por sessão", "Eventi per sessione",
            "Eventos por sesión", "Ereignisse pro Sitzung"),
        Number(
            "Event count per user", "Event count per active user", "Jumlah peristiwa per pengguna", "Jumlah peristiwa per pengguna aktif"),
        Number("Views per user", "Views per active user", "Views per session", "Tampilan per pengguna aktif"),
        Number(
            "Sessions per user", "Engaged sessions per user", "Engaged sessions per active user",
            "Sitzungen mit Interaktionen pro aktivem Nutzer"),
        Number("Organic Google Search clicks"), Number("Organic Google Search impressions"),
        Number("Organic Google Search click through rate"), Number("Organic Google Search average position"),
        Number("Entrances"), Number("Exits"), Number("Transactions"), Number("Ecommerce purchases"), Number("Purchase revenue"),
        Number("Total purchasers"), Number("Ad revenue"), Number("Total ad revenue"),
        Number("Unique user scrolls"), Number("1-day active users", "active1DayUsers"), Number("7-day active users", "active7DayUsers"),
        Number("28-day active users", "active28DayUsers"),
        Number(
            "Total revenue", "totalRevenue", "Total pendapatan", "Revenu total", "Receita total", "Entrate totali", "Ingresos totales",
            "Gesamtumsatz"),
    ];

    /// <summary>Figures that make a table worth reading, one of which must be there.</summary>
    public static IReadOnlyList<Column> Measured { get; } =
        [Sessions, Events, Views, ActiveUsers, TotalUsers, NewUsers, KeyEvents, Engaged, Returning, TimePerUser, UserKeyEventRate];

    /// <summary>Every figure that is known.</summary>
    public static IReadOnlyList<Column> All { get; } =
        [.. Measured, EngagementRate, BounceRate, KeyEventRate, TimePerSession, EngagementSeconds, SessionDuration, .. NotMeasured];

    private static readonly HashSet<string> Names = [.. All.Select(column => column.Name)];

    /// <summary>The place of the first figure: what stands left of it divides the table.</summary>
    public static int FirstPlace(Heading heading) =>
        heading.Known.Where(column => Names.Contains(column.Name)).Select(heading.Place).DefaultIfEmpty(heading.Texts.Count).Min();

    /// <summary>The figures of a row; of several rows of one table a reader tells them sooner.</summary>
    public static IReadOnlyList<Figure> Read(Row row) => new Reader(row.Heading).Read(row);

    private static Column Count(string name, params string[] aliases) => Column.Count(name, aliases).In(DecimalMark.Dot);

    // GA4 writes figures with a decimal dot in every language.
    private static Column Number(string name, params string[] aliases) => Column.Number(name, aliases).In(DecimalMark.Dot);

    /// <summary>Reads the rows of one table: which figures it has is asked once.</summary>
    public sealed class Reader(Heading heading)
    {
        private readonly Column? sessions = There(heading, Sessions);
        private readonly Column? engagedSessions = There(heading, Engaged);
        private readonly Column? engagementRate = There(heading, EngagementRate);
        private readonly Column? bounceRate = There(heading, BounceRate);
        private readonly Column? keyEventRate = There(heading, KeyEventRate);
        private readonly Column? timePerSession = There(heading, TimePerSession);
        private readonly Column? timePerUser = There(heading, TimePerUser);
        private readonly Column? views = There(heading, Views);
        private readonly Column? events = There(heading, Events);
        private readonly Column? keyEvents = There(heading, KeyEvents);
        private readonly Column? totalUsers = There(heading, TotalUsers);
        private readonly Column? activeUsers = There(heading, ActiveUsers);
        private readonly Column? newUsers = There(heading, NewUsers);
        private readonly Column? returning = There(heading, Returning);
        private readonly Column? userKeyEventRate = There(heading, UserKeyEventRate);
        private readonly Column? engagementSeconds = There(heading, EngagementSeconds);
        private readonly Column? sessionDuration = There(heading, SessionDuration);

        public IReadOnlyList<Figure> Read(Row row)
        {
            var (visits, active, total) = (Whole(row, sessions), Whole(row, activeUsers), Whole(row, totalUsers));
            var engaged = Whole(row, engagedSessions) ?? Part(visits, Rate(row, engagementRate) ?? 1 - Rate(row, bounceRate));
            var keySessions = Part(visits, Rate(row, keyEventRate));
            var seconds = Real(row, engagementSeconds);
            return
            [
                new("sessions", visits),
                new("engaged_sessions", visits is null ? null : engaged, visits),
                new("key_event_sessions", keySessions, visits),
                new("page_views", Whole(row, views)),
                new("events", Whole(row, events)),
                new("key_events", Real(row, keyEvents)),
                new("total_users", total),
                new("active_users", active),
                new("new_users", Whole(row, newUsers)),
                new("returning_users", Whole(row, returning), total ?? active),
                new("engagement_seconds", visits is null ? null : seconds ?? (visits * Real(row, timePerSession)), visits),
                // A snapshot tells the rates in one table and the people in another: they meet when they are measured.
                new("seconds_per_active_user", Real(row, timePerUser) ?? (active > 0 ? seconds / active : null)),
                new("user_key_event_rate", Rate(row, userKeyEventRate)),
                new("visit_seconds", visits * Real(row, sessionDuration), visits),
            ];
        }

        // A table is recognised by one figure; the same column is then required there and not elsewhere.
        private static Column? There(Heading heading, Column column) =>
            heading.Place(column) >= 0 ? column : heading.Place(column.Required) >= 0 ? column.Required : null;

        private static double? Whole(Row row, Column? column) => column is null ? null : row.Count(column);

        private static double? Real(Row row, Column? column) => column is null ? null : (double?)row.Number(column);

        // GA4 gives the rate and not the sessions behind it; sessions are whole, so rounding brings their number back.
        private static double? Part(double? sessions, double? rate) => sessions * rate is { } part ? Math.Round(part) : null;

        private static double? Rate(Row row, Column? column)
        {
            if (column is null || row.Number(column, out _) is not { } number)
            {
                return null;
            }

            var rate = (double)number;
            if (rate is < 0 or > 1)
            {
                row.Reject(column, "a rate from 0 to 1");
            }

            return rate;
        }
    }
}
