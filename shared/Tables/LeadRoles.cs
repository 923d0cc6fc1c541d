namespace Pipeline.Tables;

/// <summary>
/// The words by which lists of leads, and of what leads became, call who a lead is, how far it got, who works it and how it ended, in the
/// languages we know. Both sides read such lists, and refuse the same.
/// </summary>
public static class LeadRoles
{
    private const string Named =
        "lead contact customer client prospect prospek prospecto potencial kontakt person primary main work personal private privat "
            + "pribadi kantor geschäftlich dienstlich alamat address adresse adres dirección endereço indirizzo number nummer número "
            + "numero numéro no nr nomor of de del da do di du der des la el le";
    private const string Working =
        "deal opportunity sales lead name full the of to by de del da do di du der des the a nama nombre nom nome person user primary "
            + "main current";
    private const string Dated =
        "deal opportunity date time day on at datetime tanggal waktu fecha data datum zeit heure hora actual real effective de del da do "
            + "di der am il el";

    /// <summary>How a list of leads goes in that is of no tool we know.</summary>
    public const string Template = "our template 'leads' (copy the cells under its headings)";

    public static Role Id(Column column) => Role.Of(column, "id identifier", "lead record prospek prospect unique");

    public static Role Email(Column column) => Role.Of(
        column,
        "email mail surel correo courriel elettronica électronique electrónica eletrônico",
        Named + " e posta electrónico courrier");

    public static Role Phone(Column column) => Role.Of(
        column,
        "phone telephone mobile cell whatsapp wa telepon telp tlp hp ponsel teléfono telefone téléphone telefono telefon tel celular "
            + "cellulare móvil movil telemóvel portable handy mobil rufnummer",
        Named + " dan and");

    public static Role Source(Column column) => Role.Of(
        column,
        "source origin sumber asal origen fuente origem fonte origine quelle herkunft",
        "lead leads original contact kontakt customer client traffic prospect prospects prospecto prospek cliente potencial potenziale "
            + "potentiel interessenten kunden de del da do di la du des der of the");

    // "State" and "Estado" are parts of a country too.
    public static Role Status(Column column) => Role.Of(
        column,
        "status stage lifecycle outcome disposition tahap hasil etapa fase statut étape",
        "lead contact customer label prospek prospect");

    public static Role Owner(Column column) => Role.Of(
        column,
        "owner owned responsible assigned assignee rep representative salesperson seller agent closer manager pic penjual pemilik "
            + "penanggung jawab vendedor responsable propietario proprietário responsável verantwortlich verantwortlicher zuständig "
            + "besitzer inhaber vendeur commercial propriétaire venditore responsabile proprietario",
        Working + " in charge account");

    public static Role Closed(Column column) => Role.Of(
        column,
        "closed close closing won win lost completed completion signed finished menang kalah tutup ditutup penutupan selesai cierre "
            + "cerrado ganado perdido fechamento fechado ganho chiusura chiuso vinto perso clôture clôturé gagné perdu abschluss "
            + "abgeschlossen geschlossen gewonnen verloren",
        Dated);

    public static Role Outcome(Column column) => Role.Of(
        column,
        "outcome status state result won lost hasil keadaan resultado estado situação esito stato résultat statut ergebnis menang kalah "
            + "ganado ganho vinto gagné gewonnen",
        "deal opportunity call label type reason code is");
}
