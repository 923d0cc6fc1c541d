using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Attempts, plans, denials and talks that ended: what they say of having reached anybody.</summary>
public sealed class ContactAttemptsTests
{
    [Theory]
    [InlineData(ActivityKinds.Call, "Attempt failed|Attempt unsuccessful|Call attempt failed|Contact attempt failed|Attempt cancelled")]
    [InlineData(ActivityKinds.Call, "Percobaan gagal|Percobaan ke-3 gagal|Percobaan tidak berhasil|Versuch fehlgeschlagen")]
    [InlineData(ActivityKinds.Call, "Poging mislukt|Tentativa falhou|Contact not made|Contact not established|Contact non établi")]
    [InlineData(ActivityKinds.Call, "Kontakt nicht hergestellt|Connected: No|Answered: no|Reached? No|Answered by machine|vm answer")]
    [InlineData(ActivityKinds.Call, "In a meeting|Lagi meeting|Sedang rapat|Call scheduled|Scheduled call|Planned call|Akan dihubungi")]
    [InlineData(ActivityKinds.Call, "Attempted call|1st attempt|Tried twice|Not put through|Not at home|Niemand zu Hause")]
    [InlineData(ActivityKinds.Call, "Nadie en casa|Nessuno in casa|Ninguém em casa|Tidak ada orang|Tidak di tempat|Sudah dicoba")]
    [InlineData(ActivityKinds.Call, "Dicoba 3x|Versucht|Intentado|Geprobeerd|Tentado|Provato|Essayé|Blocked|Penawaran tidak dijawab")]
    [InlineData(ActivityKinds.Call, "No response to the proposal|Busy|Hung up|Hung up, busy|Meeting did not take place")]
    [InlineData(ActivityKinds.Call, "Meeting did not happen|Termin fand nicht statt|Afspraak ging niet door")]
    [InlineData(ActivityKinds.Meeting, "Meeting did not take place|Meeting did not happen|Termin fand nicht statt")]
    [InlineData(ActivityKinds.Meeting, "Afspraak ging niet door|In a meeting|Lagi meeting|Sedang rapat|Meeting scheduled")]
    [InlineData(ActivityKinds.Meeting, "Scheduled meeting")]
    public void Nobody_was_reached(string kind, string results) => Check(kind, results, isReached: false);

    [Theory]
    [InlineData(ActivityKinds.Call, "Too expensive, hung up|Zu teuer, aufgelegt|Trop cher, a raccroché|Muy caro, colgó")]
    [InlineData(ActivityKinds.Call, "Troppo caro, ha riattaccato|Te duur, opgehangen|Muito caro, desligou|Gak minat, dimatikan")]
    [InlineData(ActivityKinds.Call, "No le interesa, colgó|Spoke briefly, line cut off|Interested, line dropped")]
    [InlineData(ActivityKinds.Call, "Interested but not available now|Lagi sibuk, minta ditelepon lagi|No agreement reached")]
    [InlineData(ActivityKinds.Call, "Agreement not reached|Deal not completed|Not available for a demo|Stok tidak tersedia")]
    [InlineData(ActivityKinds.Call, "Cancelled subscription|Could not attend demo, rebook|Termin abgesagt, neuer Termin vereinbart")]
    [InlineData(ActivityKinds.Call, "Meeting scheduled|Termin vereinbart|Booked|Confirmed")]
    [InlineData(ActivityKinds.Meeting, "Too expensive, hung up|Zu teuer, aufgelegt|Trop cher, a raccroché|Muy caro, colgó")]
    [InlineData(ActivityKinds.Meeting, "Troppo caro, ha riattaccato|Te duur, opgehangen|Muito caro, desligou|Gak minat, dimatikan")]
    [InlineData(ActivityKinds.Meeting, "No le interesa, colgó|Spoke briefly, line cut off|Interested, line dropped")]
    [InlineData(ActivityKinds.Meeting, "Interested but not available now|Lagi sibuk, minta ditelepon lagi|No agreement reached")]
    [InlineData(ActivityKinds.Meeting, "Agreement not reached|Deal not completed|Not available for a demo|Stok tidak tersedia")]
    [InlineData(ActivityKinds.Meeting, "Cancelled subscription|Could not attend demo, rebook|Termin abgesagt, neuer Termin vereinbart")]
    public void Somebody_was_reached(string kind, string results) => Check(kind, results, isReached: true);

    [Theory]
    [InlineData(ActivityKinds.Call, "Call scheduled|Scheduled call|Planned call|Akan dihubungi|Programado|Planificado|Programmato", true)]
    [InlineData(ActivityKinds.Call, "Prévu|Prévue|Previsto|Prevista|Da fare|Te doen|Zu erledigen|A fazer|Aberto|Belum dilakukan", true)]
    [InlineData(ActivityKinds.Call, "Rencana|Not yet made|Waiting on someone else", true)]
    [InlineData(ActivityKinds.Meeting, "Meeting scheduled|Programado|Planificado|Programmato|Prévu|Prévue|Previsto|Prevista|Da fare", true)]
    [InlineData(ActivityKinds.Meeting, "Te doen|Zu erledigen|A fazer|Aberto|Belum dilakukan|Rencana|Booked|Confirmed|Dipesan", true)]
    [InlineData(ActivityKinds.Meeting, "Not yet made|Waiting on someone else", true)]
    [InlineData(ActivityKinds.Call, "Meeting scheduled|Booked|Confirmed|No answer|Attempted|1st attempt", false)]
    public void A_plan_is_one_of_the_activity_itself(string kind, string results, bool isPlan) =>
        Assert.Equal([], results.Split('|').Where(result => ContactResults.IsPlan(result, kind) != isPlan));

    private static void Check(string kind, string results, bool isReached) =>
        Assert.Equal([], results.Split('|').Where(result => ContactResults.Tell(result, kind) != isReached));
}
