using Pipeline.Crm;
using Xunit;

namespace Pipeline.Tests.Crm;

/// <summary>Italian "now", what is not yet or never won in regional and spoken words, and what a rival won.</summary>
public sealed class OutcomeSiblingsTests
{
    [Theory]
    [InlineData("won", "Ora, vinto|Ora: vinto|Ora - vinto|Ora venduto|Vinto, ora|Ora (vinto)|Trattativa ora vinta|Order no 12 won")]
    [InlineData("won", "Menang lawan kompetitor|Menang lawan PT Maju|Won against rivals|Gewonnen gegen Mitbewerber")]
    [InlineData("won", "Vinto contro un concorrente|Won - no competitor")]
    [InlineData("lost", "Ora: perso|Ora fallito|Ora, perso|Ora, fallito|Ora rifiutato|Ora scartato|Lawan menang|Lawan yang menang")]
    [InlineData("lost", "Dimenangkan lawan|Dimenangkan oleh lawan|Konkurrent gewinnt|Konkurrent gewonnen|Competitor won|Competitor wins")]
    [InlineData("lost", "Kompetitor menang|Pesaing menang|Saingan menang|Vendor lain menang|Dimenangkan vendor lain")]
    [InlineData("lost", "Won by another vendor|Opponent won|Competencia ganó|Gana la competencia|Concorrente ganhou|Concurrent gagné")]
    [InlineData("lost", "Gagné par un concurrent|Concorrente vince|Vinto da concorrenti|Concurrent wint|Concurrent gewonnen")]
    [InlineData("lost", "Wettbewerber gewinnt|Gegner gewonnen|Gewonnen von Mitbewerbern|Kompetitor memenangkan tender")]
    [InlineData("lost", "Gewonnen door concurrent|Wygrana konkurencja|Ganado por otro proveedor|Won by someone else")]
    [InlineData("lost", "Konkurrenz hat gewonnen|Closed lost (not won)|Lost - no budget, not won|Ora scartato")]
    [InlineData("abandoned", "Ora annullato|Ora abbandonato|Ora: annullata|Ora - abbandonata")]
    [InlineData("open", "Can menang|Acan menang|Rek menang|Ampir menang|Arep menang|Meh menang|Blum menang|Lom menang|Bade menang")]
    [InlineData("open", "Badhe menang|Ajeng menang|Bakalan menang|Hendak menang|Pengen menang|Semoga menang|Belon menang|Prawie wygrana")]
    [InlineData("open", "Téměř vyhráno|A punto de ganado|About to be won|Would have won|Kurz vor gewonnen|Kaum gewonnen|Fast gewonnen")]
    [InlineData("open", "Quasi vinto|Casi ganado|Bijna gewonnen|Amper gewonnen|Menang can|Can be won|Menang: acan|Menang (blum)")]
    [InlineData("open", "Hampir dimenangkan|Arep goal|Meh goal|About to win|Can win|Going to win|Rek goal|Barely won yet")]
    [InlineData("open", "Sul punto di vinta")]
    public void A_stage_tells_its_end(string outcome, string stages) =>
        Assert.Equal([], stages.Split('|').Where(stage => Outcomes.OfWords(stage) != outcome));

    [Theory]
    [InlineData("Ora iso menang|Ora isa menang|Ora sida menang|Ora sido menang|Rak menang|Nda menang|Ra menang|Gag menang")]
    [InlineData("Engga menang|Boten menang|Hanteu menang|Mboten saged menang|Teu tiasa menang|Dudu menang|Sanes menang")]
    [InlineData("Jamás ganado|Nenhuma ganha|Keiner gewonnen")]
    [InlineData("Not officially won|Tidak resmi menang|Not 100% won|Nicht offiziell gewonnen|No oficialmente ganado")]
    [InlineData("Não oficialmente ganho|Non ufficialmente vinto|Pas officiellement gagné|Niet officieel gewonnen")]
    [InlineData("Belum resmi menang|Belum tentu menang|Durung mesthi menang|Not really a won deal|Never actually won")]
    [InlineData("Competitor about to win|Kompetitor hampir menang|Winning|Nie do końca wygrana")]
    [InlineData("Win competitor deal|Win from competitor")]
    public void What_is_not_told_as_won_is_not_won(string stages) =>
        Assert.Equal([], stages.Split('|').Where(stage => Outcomes.OfWords(stage) == Outcomes.Won));
}
