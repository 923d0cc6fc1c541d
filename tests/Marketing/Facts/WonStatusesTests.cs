using Marketing.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing.Facts;

/// <summary>What a lead's status says of a win, in the words that sales knows for its deals too.</summary>
public sealed class WonStatusesTests
{
    [Theory]
    [InlineData("Won|Closed won|closedwon|Deal won|Won deal|Sold")]
    [InlineData("Customer|Existing customer|Became customer|Became a customer|Purchased|Client")]
    [InlineData("Converted to customer|Now a customer|CUSTOMER|Already a client|Closed - won|Won!")]
    [InlineData("Menang|Deal menang|Berhasil|Terjual|Pelanggan|Jadi pelanggan|Menjadi pelanggan|Sudah beli|Sudah membeli|Sudah closing")]
    [InlineData("Klien|Sudah jadi pelanggan|Sudah menjadi klien|Berhasil closing|Sukses closing|Sudah deal|Goal")]
    [InlineData("Ganado|Ganada|Cerrado ganado|Cliente|Vendido|Ya es cliente|Cliente ganado")]
    [InlineData("Ganho|Ganha|Fechado ganho|Já é cliente|Virou cliente")]
    [InlineData("Gagné|Gagnée|Vendu|Client gagné|Déjà client|Devenu client")]
    [InlineData("Gewonnen|Kunde|Verkauft|Ist Kunde|Bereits Kunde|Kunde gewonnen")]
    [InlineData("Vinto|Vinta|Venduto|Già cliente|Diventato cliente|Cliente acquisito")]
    [InlineData("Klant|Klant geworden|Gewonnen|Verkocht")]
    [InlineData("Wygrana|Wygrane|Klient|Już klient|Jest klientem")]
    public void Won(string statuses) => Assert.Equal([], statuses.Split('|').Where(status => !WonStatuses.Tells(status)));

    [Theory]
    [InlineData("Not won|Customer visit|Not a customer|Not yet a customer")]
    [InlineData("No longer a customer|Former customer|Potential customer|Customer?")]
    [InlineData("Lost customer|Customer service|Won by competitor|Won?|Almost won|Contacted|Qualified|Converted|Deal|Closing|Closed|New")]
    [InlineData("Belum jadi pelanggan|Belum menjadi pelanggan|Bukan pelanggan|Calon pelanggan|Calon klien|Mau jadi pelanggan|Mantan klien")]
    [InlineData("Belum closing|Belum berhasil closing|Tidak berhasil closing")]
    [InlineData("Gagal closing|Berhasil dihubungi|Ora menang|Ora dadi pelanggan")]
    [InlineData("No es cliente|Todavía no es cliente|No ganado|Não é cliente|Ainda não é cliente|Ex cliente")]
    [InlineData("Pas client|N'est pas client|Pas encore client|Client perdu|Kein Kunde|Noch kein Kunde|Nicht Kunde|Kunde verloren")]
    [InlineData("Non è cliente|Non ancora cliente|Geen klant|Nog geen klant|Nie jest klientem|Nie wygrana|Jeszcze nie klient")]
    [InlineData("Pelanggan batal|Klien - batal|")]
    public void Not_won(string statuses) => Assert.Equal([], statuses.Split('|').Where(WonStatuses.Tells));

    [Fact]
    public void No_status_tells_nothing() => Assert.False(WonStatuses.Tells(null));
}
