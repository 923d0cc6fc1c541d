using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class TestRecordsTests
{
    [Theory]
    [InlineData(
        "Test|TEST|test lead|Test Lead 2|Lead Test|Testing|Test - please ignore|(Test)|<Test>|test_lead|Test #3|Testlead",
        TestRecords.Test)]
    [InlineData(
        "tes|Tes Prospek|Uji coba|Data uji coba|Prospek uji coba|Prueba|Lead de prueba|Teste|Lead de teste|Prova|Lead di prova|"
            + "Testdatensatz", TestRecords.Test)]
    [InlineData("Spam|SPAM!|Lead spam", TestRecords.Spam)]
    [InlineData("Duplicate|Duplikat|Prospek ganda|Duplicado|Doublon|Dublette", TestRecords.Duplicate)]
    [InlineData(
        "Test Drive|TestDrive|Test drive booked|Free test|Test kit|Test prep|Placement test|A/B test winner|Contest|Latest|Testimonial|"
            + "Attestation|Test de conduite|Probefahrt", null)]
    [InlineData("Uji Coba Gratis|Uji emisi|Coba|Tes DNA|Teste grátis|Prueba gratis|Prova gratuita|Duplikat kunci|Spam filter|New|", null)]
    public void A_status_makes_a_test_as_a_whole_only(string statuses, string? reason) =>
        Assert.Equal([], statuses.Split('|').Where(status => TestRecords.Reason([status], [], null) != reason));

    [Theory]
    [InlineData("Test|Test Test|test user|Tes|<test lead: dummy data for full_name>", TestRecords.Test)]
    [InlineData("Budi Test|Testa Rossa|Test Drive Budi|Uji|Uji Santoso|Spam Kitchen| ", null)]
    public void So_does_a_name(string names, string? reason) =>
        Assert.Equal([], names.Split('|').Where(name => TestRecords.Reason([null], [name], null) != reason));

    [Theory]
    [InlineData("test@kafe.example|TEST123@gmail.com|test+1@gmail.com|testing@x.example|budi@test.com|budi@kafe.test", TestRecords.Test)]
    [InlineData(
        "test.drive@dealer.example|sari@x.example|latest@x.example|contest@x.example|uji@x.example|info@testing-lab.example|"
            + "budi@testing.id|test", null)]
    public void So_does_an_address(string addresses, string? reason) =>
        Assert.Equal([], addresses.Split('|').Where(address => TestRecords.Reason([null], [null], address) != reason));
}
