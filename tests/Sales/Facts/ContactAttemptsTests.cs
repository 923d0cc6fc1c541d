using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Attempts, plans, denials and talks that ended: what they say of having reached anybody.</summary>
public sealed class ContactAttemptsTests
{
    [Theory]
    [InlineData(ActivityKinds.Call, "Attempt failed|Attempt unsuccessful|Call attempt failed|Contact attempt failed")]
    [InlineData(ActivityKinds.Call, "Attempt cancelled|Percobaan gagal|Percobaan ke-3 gagal|Percobaan tidak berhasil")]
    [InlineData(ActivityKinds.Call, "Versuch fehlgeschlagen|Poging mislukt|Tentativa falhou|Contact not made")]
    [InlineData(ActivityKinds.Call, "Contact not established|Contact non établi|Kontakt nicht hergestellt|Connected: No")]
    [InlineData(ActivityKinds.Call, "Answered: no|Reached? No|Answered by machine|vm answer|In a meeting|Lagi meeting")]
    [InlineData(ActivityKinds.Call, "Sedang rapat|Call scheduled|Scheduled call|Planned call|Akan dihubungi|Attempted call")]
    [InlineData(ActivityKinds.Call, "1st attempt|Tried twice|Not put through|Not at home|Niemand zu Hause|Nadie en casa")]
    [InlineData(ActivityKinds.Call, "Nessuno in casa|Ninguém em casa|Tidak ada orang|Tidak di tempat|Sudah dicoba|Dicoba 3x")]
    [InlineData(ActivityKinds.Call, "Versucht|Intentado|Geprobeerd|Tentado|Provato|Essayé|Blocked|Penawaran tidak dijawab")]
    [InlineData(ActivityKinds.Call, "No response to the proposal|Busy|Hung up|Hung up, busy|Meeting did not take place")]
    [InlineData(ActivityKinds.Call, "Meeting did not happen|Termin fand nicht statt|Afspraak ging niet door")]
    [InlineData(ActivityKinds.Meeting, "Meeting did not take place|Meeting did not happen|Termin fand nicht statt")]
    [InlineData(ActivityKinds.Meeting, "Afspraak ging niet door|In a meeting|Lagi meeting|Sedang rapat|Meeting scheduled")]
    [InlineData(ActivityKinds.Meeting, "Scheduled meeting")]
    public void Nobody_was_reached(string kind, string results) => Check(kind, results, isReached: false);

    [Theory]
    [InlineData(ActivityKinds.Call, "Too expensive, hung up|Zu teuer, aufgelegt|Trop cher, a raccroché|Muy caro, colgó")]
    [InlineData(ActivityKinds.Call, "Troppo caro, ha riattaccato|Te duur, opgehangen|Muito caro, desligou")]
    [InlineData(ActivityKinds.Call, "Gak minat, dimatikan|No le interesa, colgó|Spoke briefly, line cut off")]
    [InlineData(ActivityKinds.Call, "Interested, line dropped|Interested but not available now")]
    [InlineData(ActivityKinds.Call, "Lagi sibuk, minta ditelepon lagi|No agreement reached|Agreement not reached")]
    [InlineData(ActivityKinds.Call, "Deal not completed|Not available for a demo|Stok tidak tersedia|Cancelled subscription")]
    [InlineData(ActivityKinds.Call, "Could not attend demo, rebook|Termin abgesagt, neuer Termin vereinbart|Meeting scheduled")]
    [InlineData(ActivityKinds.Call, "Termin vereinbart|Booked|Confirmed")]
    [InlineData(ActivityKinds.Meeting, "Too expensive, hung up|Zu teuer, aufgelegt|Trop cher, a raccroché|Muy caro, colgó")]
    [InlineData(ActivityKinds.Meeting, "Troppo caro, ha riattaccato|Te duur, opgehangen|Muito caro, desligou")]
    [InlineData(ActivityKinds.Meeting, "Gak minat, dimatikan|No le interesa, colgó|Spoke briefly, line cut off")]
    [InlineData(ActivityKinds.Meeting, "Interested, line dropped|Interested but not available now")]
    [InlineData(ActivityKinds.Meeting, "Lagi sibuk, minta ditelepon lagi|No agreement reached|Agreement not reached")]
    [InlineData(ActivityKinds.Meeting, "Deal not completed|Not available for a demo|Stok tidak tersedia|Cancelled subscription")]
    [InlineData(ActivityKinds.Meeting, "Could not attend demo, rebook|Termin abgesagt, neuer Termin vereinbart")]
    public void Somebody_was_reached(string kind, string results) => Check(kind, results, isReached: true);

    [Theory]
    [InlineData(ActivityKinds.Call, "Call scheduled|Scheduled call|Planned call|Akan dihubungi|Programado|Planificado", true)]
    [InlineData(ActivityKinds.Call, "Programmato|Prévu|Prévue|Previsto|Prevista|Da fare|Te doen|Zu erledigen|A fazer|Aberto", true)]
    [InlineData(ActivityKinds.Call, "Belum dilakukan|Rencana|Not yet made|Waiting on someone else", true)]
    [InlineData(ActivityKinds.Meeting, "Meeting scheduled|Programado|Planificado|Programmato|Prévu|Prévue|Previsto|Prevista", true)]
    [InlineData(ActivityKinds.Meeting, "Da fare|Te doen|Zu erledigen|A fazer|Aberto|Belum dilakukan|Rencana|Booked|Confirmed", true)]
    [InlineData(ActivityKinds.Meeting, "Dipesan|Not yet made|Waiting on someone else", true)]
    [InlineData(ActivityKinds.Call, "Meeting scheduled|Booked|Confirmed|No answer|Attempted|1st attempt", false)]
    public void A_plan_is_one_of_the_activity_itself(string kind, string results, bool isPlan) =>
        Assert.Equal([], results.Split('|').Where(result => ContactResults.IsPlan(result, kind) != isPlan));

    private static void Check(string kind, string results, bool isReached) =>
        Assert.Equal([], results.Split('|').Where(result => ContactResults.Tell(result, kind) != isReached));
}
