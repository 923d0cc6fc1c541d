using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Reports and cards of Google Ads in the languages in which people have them.</summary>
public sealed class AdLanguagesTests
{
    [Fact]
    public void Keywords_in_Portuguese_are_keywords()
    {
        var taken =
            Taking.Of(
                "17.csv",
                "Palavra-chave de pesquisa\n5 de maio de 2026 - 15 de maio de 2026\nPesquisar palavra-chave,Status da palavra-chave da "
                    + "rede de pesquisa,Pesquisar tipo de correspondência de palavra-chave,Campanha,Grupo de anúncios,Código da moeda,"
                    + "Cliques,Impr.,CTR,CPC méd.,Custo,Conversões\nbiji kopi,Qualificado,Correspondência de frase,Kopi,G1,BRL,10,140,\"7,"
                    + "14%\",\"3,99\",\"39,90\",\"1,00\"\nkopi enak,Qualificado,Correspondência de frase,Kopi,G1,BRL,9,170,\"5,29%\",\"3,"
                    + "27\",\"29,40\",\"5,00\"\nkopi murah,Qualificado,Correspondência ampla,Kopi,G1,BRL,2,20,\"10,00%\",\"1,00\",\"2,"
                    + "00\",\"0,00\"\n");
        var rows = taken.All<AdSpend>();
        Assert.Equal((71.30m, "BRL"), (rows.Sum(row => row.Cost), rows.Select(row => row.Currency).Distinct().Single()));
        Assert.Equal(
            [("keyword", "biji kopi"), ("keyword", "kopi enak"), ("keyword", "kopi murah")],
            rows.Select(row => (row.Level, row.SearchTerm)));
    }

    [Theory]
    [InlineData("Palavra-chave da rede de pesquisa", "Campanha")]
    [InlineData("Palabra clave", "Campaña")]
    [InlineData("Mot clé", "Campagne")]
    [InlineData("Parola chiave", "Campagna")]
    [InlineData("Keyword", "Kampagne")]
    [InlineData("Kata kunci", "Kampanye")]
    public void Keywords_are_keywords_in_every_language(string keyword, string campaign)
    {
        var row =
            Assert.Single(
                Taking.Of(
                    "keywords.csv",
                    $"{keyword},{campaign},Day,Currency code,Clicks,Impr.,Cost\nbiji kopi,Kopi,2026-10-01,IDR,10,140,5000\n")
                        .All<AdSpend>());
        Assert.Equal(("keyword", "biji kopi"), (row.Level, row.SearchTerm));
    }

    [Fact]
    public void Cards_in_Portuguese_are_the_account_by_day()
    {
        var taken =
            Taking.Of(
                "Série_temporal(2026.05.05-2026.05.07).csv",
                "Data,Cliques,Custo,Impressões,Conversões\n\"ter., 5 de mai. de 2026\",3,\"R$ 12,28\",40,\"0,00\"\n\"qua., 6 de mai. de "
                    + "2026\",5,\"R$ 1.020,88\",93,\"1,00\"\n\"qui., 7 de mai. de 2026\",0,\"R$ 0,00\",4,\"0,00\"\n");
        Assert.Equal("google-ads-cards", taken.File.Format);
        Assert.Equal(
            [("2026-05-05", 12.28m, "BRL", "account"), ("2026-05-06", 1_020.88m, "BRL", "account"), ("2026-05-07", 0m, "BRL", "account")],
            taken.All<AdSpend>().Select(row => ($"{row.FromDay:yyyy-MM-dd}", row.Cost!.Value, row.Currency, row.Level)));
    }

    [Theory]
    [InlineData(
        "Série_temporal(2026.04.07-2026.05.03).csv", "Semana,Cliques,Custo\n\"6 de abr. de 2026\",3,\"R$ 12,28\"\n", "2026-04-07",
        "2026-04-12")]
    [InlineData(
        "Dispositivos(2026.04.07-2026.05.03).csv", "Dispositivo,Custo,Impressões,Cliques\nComputadores,\"R$ 12,28\",40,3\n", "2026-04-07",
        "2026-05-03")]
    [InlineData("Serie_temporal(2026.04.07-2026.05.03).csv", "Mes,Clics,Coste\nabril de 2026,3,\"12,28 €\"\n", "2026-04-07", "2026-04-30")]
    [InlineData("Deret_waktu(2026.04.07-2026.05.03).csv", "Bulan,Klik,Biaya\nApril 2026,3,\"Rp12.280\"\n", "2026-04-07", "2026-04-30")]
    public void Cards_of_other_periods_and_languages_are_read(string name, string table, string from, string to)
    {
        var row = Assert.Single(Taking.Of(name, table).All<AdSpend>());
        Assert.Equal((from, to), ($"{row.FromDay:yyyy-MM-dd}", $"{row.ToDay:yyyy-MM-dd}"));
    }
}
