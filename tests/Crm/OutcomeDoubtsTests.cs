using Pipeline.Crm;
using Xunit;

namespace Pipeline.Tests.Crm;

/// <summary>Labels that name an end and do not tell whether it has come: open, and asked about.</summary>
public sealed class OutcomeDoubtsTests
{
    // Hoped for, planned or not confirmed: none of them is a win.
    [Theory]
    [InlineData("Insya Allah menang|In sya Allah menang|Insya Alloh menang|Inshallah won|Mudah-mudahan menang|Semoga menang")]
    [InlineData("Rencana menang|Proses menang|Dalam proses menang|Bisa menang|Jika menang|Kalau menang|Tinggal menang|Nanti menang")]
    [InlineData("Estimasi menang|Proyeksi menang|Berharap menang|Harapan menang|Kyknya menang|Menang sementara|Menang segera")]
    [InlineData("If won|Won (not confirmed)|Won in progress|Won soon|Closed won (unconfirmed)|Berhasil (segera)")]
    public void What_is_hoped_for_is_no_win(string stages) =>
        Assert.Equal([], stages.Split('|').Where(stage => Outcomes.OfWords(stage) == Outcomes.Won));

    [Theory]
    [InlineData("Closed Won|Won|Menang|Deal Won|Sudah menang|Menang - proses kirim|Won, in production|Berhasil|Closed Won - Paid|Kontrak menang")]
    public void An_ordinary_win_is_one(string stages) =>
        Assert.Equal([], stages.Split('|').Where(stage => Outcomes.OfWords(stage) != Outcomes.Won));

    [Theory]
    [InlineData("Pasti menang")]
    [InlineData("Menang pasti")]
    [InlineData("Yakin menang")]
    [InlineData("Nyaris menang")]
    [InlineData("Target menang")]
    [InlineData("Sure to win")]
    [InlineData("Virtually won")]
    [InlineData("As good as won")]
    [InlineData("Forecast won")]
    [InlineData("Won (sure)")]
    [InlineData("Sicher gewonnen")]
    [InlineData("So gut wie gewonnen")]
    [InlineData("Certainement gagné")]
    [InlineData("Certamente vinto")]
    [InlineData("Peluang kalah")]
    [InlineData("Mungkin kalah")]
    [InlineData("Maybe lost")]
    [InlineData("Diduga kalah")]
    [InlineData("Vielleicht verloren")]
    [InlineData("Batal kalah")]
    [InlineData("Batal menang")]
    [InlineData("Cancelled lost")]
    [InlineData("Lost & found")]
    [InlineData("Lost and found")]
    [InlineData("Lost contact")]
    [InlineData("Kontakt verloren")]
    [InlineData("Perdu de vue")]
    [InlineData("Win-win proposal")]
    [InlineData("Negosiasi menang-menang")]
    [InlineData("Menang tertunda")]
    [InlineData("Won - pending")]
    [InlineData("Closed won (pending)")]
    [InlineData("Won pending signature")]
    [InlineData("Won, awaiting PO")]
    [InlineData("Won subject to contract")]
    [InlineData("Menang (menunggu persetujuan direksi)")]
    [InlineData("Ganado - pendiente de firma")]
    [InlineData("Gewonnen vorbehaltlich Zustimmung")]
    public void An_end_that_is_in_doubt_is_none(string stage) =>
        Assert.Equal((null, true), (Outcomes.OfWords(stage), Outcomes.SaysClosed(stage)));

    // What follows a win does not put it in doubt.
    [Theory]
    [InlineData("Won - pending payment")]
    [InlineData("Won, awaiting delivery")]
    [InlineData("Menang (menunggu pembayaran)")]
    [InlineData("Won back")]
    [InlineData("Won - contract signed")]
    public void What_comes_after_a_win_leaves_it_won(string stage) => Assert.Equal(Outcomes.Won, Outcomes.OfWords(stage));
}
