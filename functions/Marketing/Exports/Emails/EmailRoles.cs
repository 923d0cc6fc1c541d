using Pipeline.Tables;

namespace Marketing.Exports.Emails;

/// <summary>
/// The words by which tools call what tells a mailing from another and what is counted of it, in the languages we know; rates have other
/// words beside them.
/// </summary>
internal static class EmailRoles
{
    private const string Counted = "email emails mail mails e message messages total all number of count jumlah campaign de del da di des";

    public static Role Id(Column column) => Role.Of(column, "id identifier", "campaign email mailing message unique kampanye");

    public static Role Channel(Column column) => Role.Of(
        column, "channel type kind saluran kanal jenis tipe canal canale tipo typ",
        "campaign message email send sending kampanye pesan of de da di");

    public static Role Variation(Column column) => Role.Of(
        column, "variation variant version variasi varian variante variação variación", "a b ab test name email of");

    public static Role Delivered(Column column) => Role.Of(
        column,
        "delivered deliveries diterima délivrés livrés entregados entregues consegnate consegnati zugestellt",
        Counted + " successful successfully berhasil terkirim");

    public static Role Bounces(Column column) =>
        Role.Of(column, "bounces bounced bounce pentalan rebotes", Counted + " hard soft keras lunak");

    public static Role Opens(Column column) => Role.Of(
        column, "opens opened openings pembukaan dibuka ouvertures aperturas aberturas aperture öffnungen", Counted);

    public static Role Clicks(Column column) => Role.Of(
        column,
        "clicks click clicked clickers klik diklik clics cliques clic klicks cliqueurs",
        Counted + " unique unik uniques únicos unici link links people who");

    public static Role Unsubscribes(Column column) => Role.Of(
        column,
        "unsubscribes unsubscribed unsubscriptions unsubscribe optouts outs désinscriptions désabonnements bajas descadastros "
            + "disiscrizioni abmeldungen",
        Counted + " opt");

    public static Role Complaints(Column column) => Role.Of(
        column, "complaints complaint spam abuse keluhan plaintes quejas reclamações reclami beschwerden", Counted
            + " reports reported marked as");

    public static Role Revenue(Column column) => Role.Of(
        column, "revenue pendapatan ingresos receita ricavi umsatz revenus", Counted + " attributed from order orders value amount");
}
