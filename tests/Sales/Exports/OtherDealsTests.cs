using Pipeline.Tables;
using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

public sealed class OtherDealsTests
{
    [Fact]
    public void Pipedrive_deals_are_won_lost_or_open_by_their_status()
    {
        var taken = Taking.Of("deals-123.csv", """
            Deal - ID,Deal - Title,Deal - Value,Deal - Currency of Value,Deal - Status,Deal - Stage,Deal - Pipeline,Deal - Owner,Deal - Deal created,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Expected close date,Organization - Name,Deal - Custom thing
            1,A,1000,USD,Won,Proposal Made,Sales,Ayu,2026-01-01 09:00:00,2026-02-01 09:00:00,,,,Kopi,x
            2,B,50,USD,Lost,Negotiations,Sales,Budi,2026-01-02 09:00:00,,2026-02-02 09:00:00,Price,,Buku,
            3,C,,USD,Open,Qualified,Sales,Budi,2026-01-03 09:00:00,,,,2026-04-01,,
            4,D,5,USD,Deleted,Qualified,Sales,Budi,2026-01-03 09:00:00,,,,,,
            5,E,5,USD,Parked,Qualified,Sales,Budi,2026-01-03 09:00:00,,,,,,
            """);
        Assert.Equal("pipedrive-deals", taken.File.Format);
        Assert.Equal(["won", "lost", "open"], taken.All<Deal>().Select(deal => deal.Outcome));
        Assert.Equal(
            (new DateTime(2026, 2, 1, 9, 0, 0), "Proposal Made", "Kopi"),
            (taken.All<Deal>()[0].ClosedAt!.Value, taken.All<Deal>()[0].Stage, taken.All<Deal>()[0].Account));
        Assert.Equal((new DateTime(2026, 2, 2, 9, 0, 0), "Price"), (taken.All<Deal>()[1].ClosedAt!.Value, taken.All<Deal>()[1].LostReason));
        Assert.Equal(new DateOnly(2026, 4, 1), taken.All<Deal>()[2].ExpectedCloseOn);
        Assert.Equal(1, taken.File.Rows.SetAside["deleted in Pipedrive"]);
        Assert.Equal(("Parked", 6L), (Assert.Single(taken.Rejected).Found, taken.Rejected[0].Line));
    }

    [Fact]
    public void A_contact_is_an_id_or_a_hash_and_never_a_name()
    {
        var pipedrive = Assert.Single(Taking.Of("deals.csv", """
            Deal - ID,Deal - Title,Deal - Status,Deal - Contact person,Person - ID,Person - Email - Work,Person - Phone
            1,A,Open,Dewi Lestari,31,dewi@kopi.example,0812-3456-7001
            """).All<Deal>());
        Assert.Equal(("31", PersonKey.Of("local", "dewi@kopi.example", "0812-3456-7001")), (pipedrive.ContactIds, pipedrive.PersonKey));

        var named = Assert.Single(
            Taking.Of("deals.csv", "Deal - ID,Deal - Title,Deal - Status,Deal - Contact person\n1,A,Open,Dewi Lestari\n").All<Deal>());
        Assert.Equal((null, null), (named.ContactIds, named.PersonKey));

        var hubSpot = Assert.Single(Taking.Of("deals.csv", """
            Record ID,Deal Name,Deal Stage,Associated Contact,Associated Contact IDs
            1,A,Qualified,Dewi Lestari (dewi@kopi.example);Budi (budi@kopi.example),31;32
            """).All<Deal>());
        Assert.Equal(
            ("31;32", PersonKey.Of("local", ["dewi@kopi.example", "budi@kopi.example"], [])), (hubSpot.ContactIds, hubSpot.PersonKey));

        var salesforce = Assert.Single(Taking.Of("Opportunity.csv", """
            Id,Name,StageName,CloseDate,ContactId,Lead_Id__c,Contact.Email
            0065g00000AbCdE,A,Negotiation,2026-03-31,0035g00000CoNtA,00Q5g00000AbCdE,DEWI@kopi.example
            """).All<Deal>());
        Assert.Equal(
            ("0035g00000CoNtAAAV", "00Q5g00000AbCdEEAV", PersonKey.Of("local", "dewi@kopi.example")),
            (salesforce.ContactIds, salesforce.LeadId, salesforce.PersonKey));

        var zoho = Assert.Single(Taking.Of("Deals.csv", """
            Record Id,Deal Owner,Deal Name,Stage,Closing Date,Contact Name.id,Contact Name,Lead Id
            zcrm_1,Ayu,A,Qualification,2026-03-31,zcrm_31,Dewi Lestari,zcrm_9
            """).All<Deal>());
        Assert.Equal(("zcrm_31", "zcrm_9"), (zoho.ContactIds, zoho.LeadId));
    }

    [Fact]
    public void Pipedrive_in_Portuguese_reads_as_in_English()
    {
        var taken = Taking.Of("deals.csv", """
            Negócio - ID;Negócio - Título;Negócio - Valor;Negócio - Status;Negócio - Etapa;Negócio - Proprietário;Negócio - Negócio criado em;Negócio - Ganho em;Negócio - Data de perda;Negócio - Motivo da perda
            1;A;1.234,50;Ganho;Proposta;Ana;2026-01-01 09:00;2026-02-01 09:00;;
            2;B;10,00;Perdido;Proposta;Ana;2026-01-01 09:00;;2026-02-03 09:00;Preço
            3;C;10,00;Aberto;Proposta;Ana;2026-01-01 09:00;;;
            """);
        Assert.Equal(["won", "lost", "open"], taken.All<Deal>().Select(deal => deal.Outcome));
        Assert.Equal(
            (1234.50m, new DateTime(2026, 2, 1, 9, 0, 0)), (taken.All<Deal>()[0].Amount!.Value, taken.All<Deal>()[0].ClosedAt!.Value));
    }

    [Theory]
    [InlineData("Affaire", "ID", "Titre", "Valeur", "Statut", "Date de gain", "Heure de l'échec", "Gagnée", "Perdue", "En cours")]
    [InlineData("Trato", "ID", "Título", "Valor", "Estado", "Ganado en", "Perdido en", "Ganado", "Perdido", "Abierto")]
    [InlineData("Affare", "ID", "Titolo", "Valore", "Stato", "Vinto il", "Perso il", "Vinto", "Perso", "Aperto")]
    [InlineData(
        "Deal", "ID", "Titel", "Wert", "Status", "Datum des gewonnenen Deals", "Datum des verlorenen Deals", "Gewonnen", "Verloren",
        "Offen")]
    public void Pipedrive_is_read_in_the_language_of_its_user(
        string entity, string id, string title, string value, string status, string wonAt, string lostAt, string won, string lost,
        string open)
    {
        var taken = Taking.Of("deals.csv", $"""
            {string.Join(';', new[] { id, title, value, status, wonAt, lostAt }.Select(field => $"{entity} - {field}"))}
            1;A;1.234,50;{won};2026-02-01 09:00;
            2;B;10,00;{lost};;2026-02-03 09:00
            3;C;10,00;{open};;
            """);
        Assert.Equal("pipedrive-deals", taken.File.Format);
        Assert.Equal(["won", "lost", "open"], taken.All<Deal>().Select(deal => deal.Outcome));
        Assert.Equal(
            (1234.50m, new DateTime(2026, 2, 1, 9, 0, 0), new DateTime(2026, 2, 3, 9, 0, 0)),
            (taken.All<Deal>()[0].Amount!.Value, taken.All<Deal>()[0].ClosedAt!.Value, taken.All<Deal>()[1].ClosedAt!.Value));
    }

    [Fact]
    public void Odoo_leads_are_read_without_stages_too()
    {
        var taken = Taking.Of("crm.lead.csv", """
            "id","active","contact_name","name","type","probability","planned_revenue","email_from"
            "a","True","Dewi","Mesin","Lead","0.0","0.0","dewi@kopi.example"
            "b","False","Rina","Kafe","Opportunity","0.0","5.0",""
            """, "sales");
        Assert.Equal("odoo-crm-lead", taken.File.Format);
        Assert.Equal(["pending", "accepted"], taken.All<LeadStatus>().Select(lead => lead.Disposition));
        Assert.Equal(("lost", "lost"), (Assert.Single(taken.All<Deal>()).Outcome, taken.All<Deal>()[0].Stage));
    }

    [Theory]
    [InlineData("Id,OpportunityId,StageName,CloseDate,Amount\n008,006,Won,2026-01-01,5\n")]
    [InlineData(
        "Id,CampaignId,LeadId,Status,LeadSource,CreatedDate,Name,Type,Phone,Email\n00v,701,00Q,Sent,Web,2026-01-01,A,Lead,08123456789,"
            + "a@b.example\n")]
    public void Histories_and_memberships_of_Salesforce_are_no_deals_and_no_leads(string text) =>
        Assert.Matches("its rows belong to (opportunities|leads)", Taking.Refused("x.csv", text).Reason);

    [Fact]
    public void A_list_of_calls_is_no_list_of_dispositions() =>
        Assert.Equal(
            "no-format", Taking.Refused("calls.csv", "call_id,lead_id,rep,called,seconds,disposition\n1,L1,Ayu,2026-01-01,5,Busy\n").Code);

    [Fact]
    public void A_list_of_deals_of_any_tool_is_read_by_its_columns()
    {
        var taken =
            Taking.Of(
                "opps.csv",
                "Opportunity_ID,Owner_Name,Stage,Amount_USD,Created_Date,Close_Date,Vertical\n6,Ayu,Closed Won,10.5,2026-01-02,2026-01-31,"
                    + "Retail\n");
        var deal = Assert.Single(taken.All<Deal>());
        Assert.Equal(
            ("deals", "6", "won", 10.5m, "USD", "Ayu"),
            (taken.File.Format, deal.DealId, deal.Outcome, deal.Amount!.Value, deal.Currency, deal.Owner));
    }

    [Fact]
    public void An_amount_that_is_a_share_or_a_bound_is_none() =>
        Assert.Equal(
            ["65.0%", "< 10"],
            Taking.Of(
                "deals.csv",
                "deal id,stage,amount,closed\n1,Won,65.0%,2026-01-31\n2,Won,< 10,2026-01-31\n3,Won,10,2026-01-31\n").Rejected.Select(
                    rejection => rejection.Found));

    [Fact]
    public void Days_that_a_column_does_not_tell_are_told_by_columns_that_nobody_reads()
    {
        var taken =
            Taking.Of("deals.csv", "deal id;stage;amount;closed;signed by hand\n1;Won;10;05/02/2026;13/01/2026\n2;Won;10;06/02/2026;\n");
        Assert.Equal([new DateTime(2026, 2, 5), new DateTime(2026, 2, 6)], taken.All<Deal>().Select(deal => deal.ClosedAt!.Value));
        Assert.Equal("date-order", Taking.Refused("deals.csv", "deal id;stage;amount;closed\n1;Won;10;05/02/2026\n").Code);
    }

    [Fact]
    public void A_stage_that_is_closed_and_does_not_say_which_way_is_told()
    {
        var taken =
            Taking.Of("deals.csv", "Record ID,Deal Name,Deal Stage,Is Closed Won\n1,A,Closed,\n2,B,closedwon,\n3,C,Cierre ganado,\n");
        Assert.Equal(["open", "won", "won"], taken.All<Deal>().Select(deal => deal.Outcome));
        Assert.Equal(
            ["Stages that tell no outcome: their deals count as open, unless a list of stages says what they mean: 'Closed' (looks "
                + "closed) 1.", "Outcome by the stage's name: 'Cierre ganado' won 1, 'closedwon' won 1."],
            taken.File.Notes);
    }

    [Fact]
    public void The_currency_that_the_amount_s_heading_names_holds()
    {
        var taken = Taking.Of("deals.csv", "deal_id;stage;amount_usd;currency;close_date\n1;Won;5;Sin factura;2026-01-31\n");
        Assert.Equal(("deals", "USD"), (taken.File.Format, Assert.Single(taken.All<Deal>()).Currency));
    }

    [Fact]
    public void Odoo_loses_by_archiving_and_its_leads_wait()
    {
        var taken = Taking.Of("crm.lead.csv", """
            "id","type","active","name","stage_id/name","probability","expected_revenue","user_id/name","team_id/name","create_date","date_closed","date_deadline","lost_reason_id/name"
            "__export__.crm_lead_1","opportunity","True","A","Won","100.0","2500.0","Ayu","Europe","2026-01-01 02:00:00","2026-02-01 02:00:00","",""
            "__export__.crm_lead_2","opportunity","False","B","Proposition","0.0","900.0","Ayu","Europe","2026-01-01 02:00:00","2026-02-02 02:00:00","","Too expensive"
            "__export__.crm_lead_3","opportunity","True","C","Qualified","30.0","100.0","Ayu","Europe","2026-01-01 02:00:00","","2026-05-01",""
            "__export__.crm_lead_4","lead","True","D","New","10.0","0.0","","","2026-01-01 02:00:00","","",""
            "__export__.crm_lead_5","opportunity","False","E","New","40.0","0.0","","","2026-01-01 02:00:00","","",""
            """, "sales");
        Assert.Equal("odoo-crm-lead", taken.File.Format);
        Assert.Equal(["won", "lost", "open"], taken.All<Deal>().Select(deal => deal.Outcome));
        Assert.Equal("Too expensive", taken.All<Deal>()[1].LostReason);
        Assert.Equal((5L, 4L, 1L), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.SetAside.Values.Sum()));
        Assert.Equal(["accepted", "accepted", "accepted", "pending"], taken.All<LeadStatus>().Select(lead => lead.Disposition));
        Assert.Equal(taken.All<Deal>().Select(deal => deal.DealId), taken.All<Deal>().Select(deal => deal.LeadId));
    }

    [Fact]
    public void Odoo_labels_are_known_too()
    {
        var taken = Taking.Of("Lead_Opportunity (crm.lead).csv", """
            "External ID","Opportunity","Stage","Expected Revenue","Probability","Salesperson","Created on","Closed Date"
            "a","A","Won","2500.0","100.0","Ayu","2026-01-01 02:00:00","2026-02-01 02:00:00"
            """, "sales");
        Assert.Equal("odoo-crm-lead", taken.File.Format);
        Assert.Equal("won", Assert.Single(taken.All<Deal>()).Outcome);
    }

    [Fact]
    public void Olist_deals_are_won_and_have_no_amount()
    {
        var taken = Taking.Of("olist_closed_deals_dataset.csv", """
            mql_id,seller_id,sdr_id,sr_id,won_date,business_segment,lead_type,lead_behaviour_profile,has_company,has_gtin,average_stock,business_type,declared_product_catalog_size,declared_monthly_revenue
            5420aad7fec3549a85876ba1c529bd84,2c43fb513632d29b3b58df74816f1b06,a8387c01a09e99ce014107505b92388c,4ef15afb4b2723d8f3d81e51ec7afefe,2018-02-26 19:58:54,pet,online_medium,cat,,,,reseller,,0.0
            """);
        var deal = Assert.Single(taken.All<Deal>());
        Assert.Equal(("won", null, "5420aad7fec3549a85876ba1c529bd84", "pet"), (deal.Outcome, deal.Amount, deal.LeadId, deal.Segment));
        Assert.Contains(taken.File.Notes, note => note.Contains("won deals only", StringComparison.Ordinal));
    }

    [Fact]
    public void HubSpot_s_repeated_column_is_read_once_and_told()
    {
        var taken =
            Taking.Of(
                "deals.csv",
                "Record ID,Deal Name,Deal Stage,Associated Company,Amount,Associated Company,Is Closed Won\n1,A,Beres,First,5,Second,true\n");
        Assert.Equal(("First", "won"), (Assert.Single(taken.All<Deal>()).Account, taken.All<Deal>()[0].Outcome));
        Assert.Contains("Column 'Associated Company' stands more than once; the first was read.", taken.File.Notes);
    }

    [Fact]
    public void An_id_that_a_spreadsheet_has_rounded_rejects_its_row()
    {
        var taken = Taking.Of("deals.csv", "Record ID,Deal Name,Deal Stage\n1.22158E+17,A,Closed Won\n122158000000000001,B,Closed Won\n");
        Assert.Equal("122158000000000001", Assert.Single(taken.All<Deal>()).DealId);
        var rejection = Assert.Single(taken.Rejected);
        Assert.Equal((2L, "Record ID", "1.22158E+17"), (rejection.Line, rejection.Column, rejection.Found));
        Assert.Contains("spreadsheet", rejection.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("500.000", 500_000)]
    [InlineData("1,234", 1_234)]
    [InlineData("1.234.567", 1_234_567)]
    [InlineData("12.50", 12.5)]
    [InlineData("Rp 1.250.000", 1_250_000)]
    public void Money_whose_mark_nothing_tells_has_thousands(string amount, double value)
    {
        var taken = Taking.Of("deals.csv", $"Record ID;Deal Name;Deal Stage;Amount\n1;A;Closed Won;{amount}\n");
        Assert.Equal((decimal)value, Assert.Single(taken.All<Deal>()).Amount);
    }

    [Theory]
    [InlineData(
        "Datensatz-ID,Dealname,Dealphase", "Abschlussdatum,Zuständiger Mitarbeiter für den Deal,Betrag,Erstellungsdatum", "Gewonnen")]
    [InlineData("Datensatz-ID,Deal-Name,Deal-Phase", "Abschlussdatum,Deal-Inhaber,Betrag,Erstelldatum", "Gewonnen")]
    [InlineData(
        "ID de fiche d'informations,Nom de la transaction,Phase de la transaction",
        "Date de fermeture,Propriétaire de la transaction,Montant,Date de création", "Fermée gagnée")]
    public void HubSpot_writes_its_headings_in_the_account_s_language(string first, string others, string won)
    {
        var taken = Taking.Of("deals.csv", $"{first},Pipeline,{others}\n1,A,{won},P,2026-10-05 10:00,Ayu,1000,2026-09-01 10:00\n");
        Assert.Equal("hubspot-deals", taken.File.Format);
        var deal = Assert.Single(taken.All<Deal>());
        Assert.Equal(
            ("1", "A", "won", "P", "Ayu", 1000m, new DateTime(2026, 10, 5, 10, 0, 0), new DateTime(2026, 9, 1, 10, 0, 0)),
            (deal.DealId, deal.Name, deal.Outcome, deal.Pipeline, deal.Owner, deal.Amount!.Value, deal.ClosedAt!.Value,
                deal.CreatedAt!.Value));
    }

    [Fact]
    public void A_heading_of_which_a_format_knows_most_is_near_to_it_and_what_it_lacks_is_named() =>
        Assert.Contains(
            "nearest is HubSpot deals (hubspot-deals), which also needs: Deal Name, Deal Stage.",
            Taking.Refused(
                "deals.csv",
                "Datensatz-ID,Vorgang,Stufe,Pipeline,Abschlussdatum,Betrag,Erstellungsdatum\n1,A,Gewonnen,P,2026-10-05,1000,2026-09-01\n")
                .Reason,
            StringComparison.Ordinal);
}
