using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing.Exports;

/// <summary>HubSpot writes its headings in the account's language; both sides read the same list.</summary>
public sealed class HubSpotContactsTests
{
    [Theory]
    [InlineData(
        "Datensatz-ID,Vorname,Nachname,E-Mail,Telefonnummer,Lifecycle-Phase,Lead-Status,Ursprüngliche Traffic-Quelle,Erstellungsdatum")]
    [InlineData("Datensatz-ID,Vorname,Nachname,E-Mail,Telefonnummer,Lifecycle-Phase,Lead-Status,Originalquelle,Erstelldatum")]
    [InlineData(
        "ID de fiche d'informations,Prénom,Nom,E-mail,Numéro de téléphone,Phase du cycle de vie,Statut du lead,Source d'origine,"
            + "Date de création")]
    public void A_contact_is_one_lead_whatever_the_language(string headings)
    {
        var content = $"{headings}\n1,Ani,Putri,ani@x.example,0812-3456-7001,Lead,New,Direct Traffic,2026-09-01 10:00\n";
        var (marketing, sales) = (Taking.Of("contacts.csv", content, "marketing"), Taking.Of("contacts.csv", content, "sales"));
        Assert.Equal(("hubspot-contacts", "hubspot-contact-statuses"), (marketing.File.Format, sales.File.Format));
        Assert.Empty(marketing.File.UnknownColumns.Concat(sales.File.UnknownColumns));
        var lead = Assert.Single(marketing.All<Lead>());
        Assert.Equal(("1", new DateTime(2026, 9, 1, 10, 0, 0), "Direct Traffic"), (lead.LeadId, lead.CreatedAt, lead.LeadSource));
        var status = Assert.Single(sales.All<global::Sales.Facts.LeadStatus>());
        Assert.Equal((lead.LeadId, lead.PersonKeys), (status.LeadId, status.PersonKeys));
    }
}
