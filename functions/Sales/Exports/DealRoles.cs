using Pipeline.Tables;

namespace Sales.Exports;

/// <summary>The words by which CRMs call what our templates of deals and activities have a column for, in the languages we know.</summary>
internal static class DealRoles
{
    private const string Named =
        "deal opportunity sales lead name full the of to by de del da do di du der des the a nama nombre nom nome person user primary "
            + "main current";
    private const string Dated =
        "deal opportunity date time day on at datetime tanggal waktu fecha data datum zeit heure hora actual real effective de del da do "
            + "di der am il el";

    /// <summary>How a list of deals goes in that is of no tool we know.</summary>
    public const string Template = "our template 'deals' (copy the cells under its headings)";

    /// <summary>How a list of activities goes in that is of no tool we know.</summary>
    public const string Activities = "our template 'activities' (copy the cells under its headings)";

    public static Role Owner(Column column) => LeadRoles.Owner(column);

    public static Role Team(Column column) => Role.Of(
        column,
        "team group branch office region division tim grup cabang kantor wilayah divisi equipo equipe équipe squadra",
        Named + " regional");

    public static Role Amount(Column column) => Role.Of(
        column,
        "amount value revenue worth price nilai jumlah harga importe monto valor montant valeur betrag wert umsatz importo valore",
        "deal opportunity sale sales contract order total estimated size of the de del da do di der des usd idr eur rp currency "
        + "transaksi penjualan");

    public static Role Id(Column column) => Role.Of(column, "id identifier", "deal opportunity record transaksi peluang unique");

    public static Role ActivityId(Column column) =>
        Role.Of(column, "id identifier", "call meeting event task activity record aktivitas unique");

    /// <summary>The deal, lead or contact that an activity is about.</summary>
    public static Role About(Column column) =>
        Role.Of(column, "id ids", "deal opportunity potential lead prospect contact associated prospek transaksi peluang");

    public static Role Account(Column column) => Role.Of(
        column,
        "customer client company account organisation organization pelanggan klien perusahaan cliente kunde firma unternehmen empresa "
            + "cuenta conta entreprise société client compte azienda organización organização",
        Named);

    public static Role Closed(Column column) => LeadRoles.Closed(column);

    public static Role Created(Column column) => Role.Of(
        column,
        "created create creation added opened open dibuat pembuatan creado creación criado criação creato creazione création créé "
            + "erstellt angelegt erstellung",
        Dated);

    public static Role Outcome(Column column) => LeadRoles.Outcome(column);

    public static Role Currency(Column column) => Role.Of(
        column,
        "currency valuta uang devise moneda moeda währung curr",
        "deal opportunity mata code iso kode value amount code de la da del di");

    public static Role LostReason(Column column) => Role.Of(
        column,
        "reason alasan motivo motif raison grund verlustgrund perda perte pérdida perdita",
        "deal opportunity lost loss lose for closed kalah de la da del di der des perdido perdida perte lead why");

    public static Role Probability(Column column) => Role.Of(
        column,
        "probability likelihood confidence chance probabilitas peluang probabilidad probabilidade probabilità probabilité "
            + "wahrscheinlichkeit",
        "deal opportunity win won closing close of de la da del di du menang");

    public static Role Email(Column column) =>
        Role.Of(column, "email mail surel correo courriel", Named + " e contact customer client address alamat work electrónico");

    public static Role Phone(Column column) => Role.Of(
        column,
        "phone mobile whatsapp wa telepon hp ponsel teléfono telefone téléphone telefono telefon celular handy",
        Named + " contact customer client number no nomor work");
}
