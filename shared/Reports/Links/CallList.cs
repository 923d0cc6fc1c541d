using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Links;

/// <summary>What both pages say of the list of leads to call, so that they say the same.</summary>
public static class CallList
{
    public const string Id = "leads_to_call";

    /// <summary>In which order it stands, where names are found and where the whole of it lies; null for every other list.</summary>
    public static Sentence? Note(ReportPage page, ReportList list) => list.Id != Id ? null : page.T(
        "First those that can still be reached within the agreed time, the newest first; then those whose channel brought the most per "
            + "lead; whoever has waited for more than three months last. Waiting time runs to the last moment that is known, and at least "
            + "to the beginning of the report's day. Names, addresses and numbers are not kept here: ",
        "Mula-mula yang masih bisa dihubungi dalam waktu yang disepakati, yang terbaru dulu; lalu yang kanalnya paling banyak "
            + "menghasilkan per prospek; yang sudah menunggu lebih dari tiga bulan paling akhir. Waktu tunggu dihitung sampai saat "
            + "terakhir yang diketahui, setidaknya sampai awal hari laporan. Nama, alamat, dan nomor tidak "
            + "disimpan di sini: ") + (HasLinks(list) ? page.T(
        "the id opens the record in its system.",
        "klik id untuk membuka datanya di sistemnya.") : page.T(
        "look the id up in its system, or have your administrator set the system's address (CrmAddresses), and the id opens the record.",
        "cari id-nya di sistemnya, atau minta administrator mengisi alamat sistem itu (CrmAddresses) agar id bisa diklik.")) + page.T(
        " The whole list, in this order, is leads_to_call.csv, which is passed on to sales.",
        " Daftar lengkapnya, dengan urutan yang sama, ada di leads_to_call.csv yang diserahkan kepada tim penjualan.");

    private static bool HasLinks(ReportList list) =>
        list.Columns.ToList().IndexOf(RecordLink.Column) is var at and >= 0 && list.Rows.Any(row => row[at] is not null);
}
