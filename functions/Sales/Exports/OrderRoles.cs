using Pipeline.Tables;

namespace Sales.Exports;

/// <summary>
/// The words by which shops' lists of orders call what decides whether an order counts, when, where and for how much, in the languages we
/// know.
/// </summary>
internal static class OrderRoles
{
    private const string Dated = "order sale date time day on at of datetime tanggal waktu fecha data datum zeit heure hora pesanan";

    public static Role Id(Column column) => Role.Of(column, "id identifier", "order record pesanan transaction unique");

    // "Total Refunded", "Item Cost (- Refund)" and how something was refunded are other figures.
    public static Role Refunded(Column column) => Role.Of(
        column,
        "refund refunded refunds reembolso rembourse remboursement rimborso erstattung erstattet",
        "amount value money order sum jumlah nilai dana montant importe valor importo betrag");

    public static Role Pieces(Column column) => Role.Of(
        column,
        "returned return returns retur dikembalikan pengembalian devuelto devolvido rendu reso retour",
        "quantity qty pieces items units number of count sku jumlah produk barang kuantitas cantidad quantidade");

    public static Role Paid(Column column) => Role.Of(
        column,
        "paid payment dibayar pembayaran pagado pagamento pago payé paiement bezahlt zahlung pagato",
        Dated);

    public static Role Finished(Column column) => Role.Of(
        column, "finished finish completed completion delivered selesai diselesaikan diterima concluido entregado livré geliefert", Dated);

    public static Role Cancelled(Column column) => Role.Of(
        column,
        "cancelled canceled cancellation cancelation dibatalkan pembatalan cancelado cancelamento cancelación annulé annulation storniert "
            + "annullato",
        Dated);

    public static Role Currency(Column column) => Role.Of(
        column,
        "currency valuta uang devise moneda moeda währung curr",
        "order mata code iso kode of value amount de la da del di");

    public static Role Shop(Column column) => Role.Of(
        column,
        "location shop store outlet branch toko cabang gerai tienda loja magasin boutique negozio filiale",
        "name of nama pos sales sale");

    public static Role Channel(Column column) =>
        Role.Of(column, "channel source saluran kanal canal canale", "sales sale order purchase of penjualan");
}
