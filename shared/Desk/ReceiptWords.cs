using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Desk;

/// <summary>
/// What receipts say of rows and note of files, in the reader's language. A receipt itself says it in English, whoever reads it: the
/// English text is the key here, and what stands behind a colon are the file's own words.
/// </summary>
public static class ReceiptWords
{
    private static readonly Dictionary<string, string> Indonesian = new(StringComparer.Ordinal)
    {
        // Why rows were set aside.
        ["total"] = "jumlah total",
        ["empty row"] = "baris kosong",
        ["empty line"] = "baris kosong",
        ["filter of the export"] = "filter ekspor",
        ["a filter that leaves a part of all searches: what it leaves is measured nowhere"] =
            "filter yang hanya memuat sebagian penelusuran: ekspor yang tersaring ini tidak dihitung di mana pun",
        ["a cancelled order"] = "pesanan yang dibatalkan",
        ["an order that is not paid"] = "pesanan yang belum dibayar",
        ["a further line of an order, which counts once"] = "baris lain dari pesanan yang sama, yang dihitung sekali",
        ["a test lead"] = "prospek uji coba",
        ["a lead marked as spam"] = "prospek yang ditandai spam",
        ["a lead that was merged into another"] = "prospek yang digabungkan ke prospek lain",
        ["a subscriber, not yet a lead"] = "pelanggan berita, belum prospek",
        ["a contact that was not handed over"] = "kontak yang tidak diserahkan",
        ["a task that is not done"] = "tugas yang belum selesai",
        ["archived without being lost"] = "diarsipkan tanpa kalah",
        ["deleted in Pipedrive"] = "dihapus di Pipedrive",
        ["in Salesforce's recycle bin"] = "di tempat sampah Salesforce",
        ["HubSpot's own sample contact"] = "kontak contoh dari HubSpot",
        ["repeated in the same file"] = "berulang dalam berkas yang sama",
        ["repeated event"] = "peristiwa yang berulang",
        ["repeated id: the last row of a record counts"] = "id berulang: baris terakhir dari sebuah catatan yang dihitung",
        ["told twice: the sheet is a copy of one before it"] = "tercatat dua kali: lembar ini salinan dari lembar sebelumnya",
        ["subtotal or total of a grouped report"] = "subtotal atau total laporan berkelompok",
        ["subtotal or footer: neither stage nor close date"] = "subtotal atau catatan kaki: tanpa tahap dan tanggal tutup",
        ["subtotal or footer: neither status nor creation date"] = "subtotal atau catatan kaki: tanpa status dan tanggal dibuat",
        ["sum of a group: neither name nor stage"] = "jumlah sebuah kelompok: tanpa nama dan tahap",
        ["name of a group"] = "nama kelompok",
        ["no deal: owner, stage and size are empty"] = "bukan transaksi: pemilik, tahap dan nilai kosong",
        ["no value"] = "tanpa nilai",
        ["description of the columns"] = "keterangan kolom",
        ["explanations of the columns"] = "keterangan kolom",
        ["what the columns mean"] = "keterangan kolom",
        ["remark below the table"] = "catatan di bawah tabel",
        ["copyright below the table"] = "hak cipta di bawah tabel",
        ["test mode"] = "mode uji coba",
        ["text messages: no e-mail"] = "pesan teks: bukan email",
        ["table not measured"] = "tabel yang tidak diukur",
        ["a column of ours that nothing is mapped to"] = "kolom kami yang tidak dipetakan ke apa pun",
        ["audience: not measured"] = "audiens: tidak diukur",
        ["audience: shares without a day"] = "audiens: porsi tanpa tanggal",
        ["days of the week and hours of a day are not measured"] = "hari dalam minggu dan jam dalam sehari tidak diukur",
        ["days of the week are not measured"] = "hari dalam minggu tidak diukur",
        ["hours of a day are not measured"] = "jam dalam sehari tidak diukur",
        ["engaged views by day: not measured"] = "tayangan yang diminati per hari: tidak diukur",
        ["figure by video and day: not measured"] = "angka per video dan hari: tidak diukur",
        ["locations: not measured"] = "lokasi: tidak diukur",
        ["neither page view nor event"] = "bukan tayangan halaman maupun peristiwa",
        ["words of searches: the searches hold the same clicks"] = "kata pencarian: klik yang sama sudah ada pada pencariannya",

        // What was expected of a cell.
        ["a number"] = "angka",
        ["a whole number"] = "bilangan bulat",
        ["a number of zero or more"] = "angka nol atau lebih",
        ["an amount of money"] = "nilai uang",
        ["an amount in the currency that its heading or the column beside it tells"] =
            "nilai dalam mata uang yang disebut judulnya atau kolom di sebelahnya",
        ["a date"] = "tanggal",
        ["a day within the report's own, with its month first or as YYYY-MM-DD"] =
            "tanggal di dalam periode laporan itu sendiri, bulan lebih dulu atau sebagai YYYY-MM-DD",
        ["a date and time"] = "tanggal dan jam",
        ["a date: every deal of this export was won"] = "tanggal: setiap transaksi dalam ekspor ini menang",
        ["a value"] = "isi",
        ["a value; its formula is broken"] = "isi; rumusnya rusak",
        ["a month as 2026-01"] = "bulan, seperti 2026-01",
        ["a probability from 0 to 100 %"] = "peluang dari 0 sampai 100 %",
        ["a rate from 0 to 1"] = "tingkat dari 0 sampai 1",
        ["a currency code as IDR or USD"] = "kode mata uang, seperti IDR atau USD",
        ["the id of a lead or of a deal"] = "id prospek atau transaksi",
        ["a status: open, won, lost or abandoned"] = "status: open, won, lost atau abandoned",
        ["a status: open, won, lost or deleted"] = "status: open, won, lost atau deleted",
        ["a state: paid, unpaid or cancelled"] = "keadaan: paid, unpaid atau cancelled",
        ["a disposition: accepted, refused or pending"] = "putusan: accepted, refused atau pending",
        ["one meaning: won (menang), lost (kalah), open (terbuka) or abandoned (batal)"] =
            "satu arti: menang (won), kalah (lost), terbuka (open) atau batal (abandoned)",
        ["a rate above zero: what one unit of the currency is worth"] = "kurs di atas nol: nilai satu satuan mata uang itu",
        ["a lead id, an e-mail address or a phone number: nothing else tells leads apart"] =
            "id prospek, alamat email atau nomor telepon: tidak ada lagi yang membedakan prospek",
        ["an id in full; a spreadsheet has rounded it (format the column as text, or upload the tool's own file)"] =
            "id yang utuh; lembar kerja telah membulatkannya (jadikan kolomnya teks, atau unggah berkas asli dari alatnya)",
    };

    /// <summary>The texts that are put into Indonesian.</summary>
    public static IReadOnlyCollection<string> Known => Indonesian.Keys;

    /// <summary>What a column that nobody reads seems to tell: "seems to tell a currency".</summary>
    public static string Seeming(string meaning, ReportCulture culture) => culture.T(
        "seems to tell " + UnreadColumn.EnglishOf(meaning), "tampaknya berisi " + UnreadColumn.IndonesianOf(meaning));

    /// <summary>The text in the reader's language, or as the receipt says it.</summary>
    public static string Told(string english, ReportCulture culture) => Of(english, culture) ?? english;

    /// <summary>Why a whole file was refused: as the receipt says it, or in Indonesian with what it names.</summary>
    public static string Of(Refusal refusal, ReportCulture culture) => culture.Language != "id" ? refusal.Reason
        : RefusalWords.Of(refusal.Code, culture) + (refusal.Nearest is null && refusal.Missing.Count == 0 ? ""
            : $" Yang paling mirip: {refusal.Nearest ?? refusal.NearMapping}"
                + (refusal.Missing.Count == 0 ? "." : $"; yang tidak ada: {string.Join(", ", refusal.Missing)}."))
        + (Of(refusal.Reason, culture) is { } told ? " " + told : "");

    /// <summary>The text in the reader's language; null where nobody has put it into that yet.</summary>
    public static string? Of(string english, ReportCulture culture)
    {
        if (culture.Language != "id")
        {
            return english;
        }

        if (Indonesian.TryGetValue(english, out var told))
        {
            return told;
        }

        // The file's own words follow.
        var colon = english.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Indonesian.TryGetValue(english[..colon], out told) ? told + english[colon..] : NoteWords.Of(english);
    }
}
