using System.Text.RegularExpressions;

namespace Pipeline.Desk;

/// <summary>
/// What receipts note of files, in Indonesian. A receipt says it in English; what a text puts in (a column, a number) stands as {0}, {1}
/// and is put into the other as it is; {0:n} is the number with which it begins: "12 rows".
/// </summary>
internal static partial class NoteWords
{
    private static readonly (string English, string Indonesian)[] Texts =
    [
        // Of any table.
        ("The file holds a heading and no row.", "Berkas ini hanya memuat judul kolom, tanpa baris."),
        ("The file is a copy of '{0}': the same bytes. It is read once.", "Berkas ini salinan dari '{0}': isinya sama persis. Dibaca "
            + "sekali."),
        ("Column '{0}' stands more than once; the first was read.", "Kolom '{0}' ada lebih dari satu kali; yang pertama yang dibaca."),
        ("Column '{0}' nowhere tells its decimal mark; three digits behind a mark are read as thousands.",
            "Kolom '{0}' tidak menunjukkan tanda desimalnya; tiga angka di belakang tanda dibaca sebagai ribuan."),
        ("Column '{0}' nowhere tells its decimal mark; three digits behind a dot are read as decimals, behind a comma as thousands.",
            "Kolom '{0}' tidak menunjukkan tanda desimalnya; tiga angka di belakang titik dibaca sebagai desimal, di belakang koma sebagai "
                + "ribuan."),
        ("Column '{0}' stands first and is blank in {1} below a value, which {2} as blank. If the report is grouped by it, export it with "
            + "the details only, or with subtotals.",
            "Kolom '{0}' berada paling depan dan kosong pada {1:n} baris di bawah sebuah nilai; baris itu dihitung sebagai kosong. Kalau "
                + "laporannya dikelompokkan menurut kolom itu, ekspor rinciannya saja, atau dengan subtotal."),
        ("{0} more cells than the heading, the first in line {1}; what stands beyond it was not read. Look whether a text there holds a "
            + "separator and is not quoted.",
            "{0:n} baris punya lebih banyak sel daripada judul kolomnya, yang pertama di baris {1}; kelebihannya tidak dibaca. Periksa "
                + "apakah ada teks yang memuat pemisah tanpa tanda kutip."),
        ("The export holds no '{0}': records are told apart by {1}; two alike count once, and one that is renamed counts twice.",
            "Ekspor ini tidak memuat '{0}': catatan dibedakan menurut {1}; dua yang sama dihitung sekali, dan yang diganti namanya "
                + "dihitung "
                + "dua kali."),
        ("The text is no UTF-8 and was read as {0}; its first letter beyond A to Z stands in line {1}: '{2}'. If that is spelled wrong, "
            + "save the file as CSV UTF-8 and upload it again.",
            "Teksnya bukan UTF-8 dan dibaca sebagai {0}; huruf pertama di luar A sampai Z ada di baris {1}: '{2}'. Kalau ejaannya salah, "
                + "simpan berkas sebagai CSV UTF-8 dan unggah lagi."),
        ("A file with the headings of the mapping '{0}' alone is read as {1} ({2}) without it; it is asked only where no format knows a "
            + "file.",
            "Berkas yang hanya memuat judul kolom dari pemetaan '{0}' dibaca sebagai {1} ({2}) tanpa pemetaan itu; pemetaan hanya dipakai "
                + "bila tidak ada format yang mengenal berkasnya."),
        ("Sheet '{0}' was not read here: it holds another table ({1}) than {2}. If it is an export of its own that the other side does "
            + "not read either, save the sheet as a file of its own and upload that.",
            "Lembar '{0}' tidak dibaca di sini: isinya tabel lain ({1}), bukan {2}. Kalau itu ekspor tersendiri yang juga tidak dibaca "
                + "sisi lain, simpan lembarnya sebagai berkas tersendiri dan unggah."),
        ("{0} of parts {1} left unknown: one of the parts tells nothing, or what it tells does not add up.",
            "{0:n} angka bagian dibiarkan tidak diketahui: salah satu bagiannya kosong, atau jumlahnya tidak cocok."),
        ("{0} {1} a thing again with other figures. They only grow, so the row with the higher ones is the later and counts; the other is "
            + "set aside as a repeat.",
            "{0:n} baris menyebut hal yang sama lagi dengan angka lain. Angkanya hanya bertambah, jadi baris dengan angka lebih tinggi "
                + "yang "
                + "lebih baru dan dihitung; yang lain disisihkan sebagai ulangan."),
        ("Left out: {0} that the file tells twice and otherwise, so that nobody knows which is the whole: {1}{2}.",
            "Tidak dihitung: {0:n} angka yang disebut dua kali dengan nilai berbeda, sehingga tidak diketahui mana yang keseluruhan: "
                + "{1}{2}."),
        ("{0} (first on line {1}), as noemail@ does: nobody's own, and no lead is joined by it.",
            "{0:n} alamat email hanya mengisi kolomnya (pertama di baris {1}), seperti noemail@: bukan milik siapa pun, dan tidak dipakai "
                + "untuk menggabungkan prospek."),
        ("{0} under {1} or more different names (first on line {2}): shared ones are nobody's own and join no leads.",
            "{0:n} alamat atau nomor dipakai dengan {1} nama berbeda atau lebih (pertama di baris {2}): yang dipakai bersama bukan milik "
                + "siapa pun dan tidak menggabungkan prospek."),

        ("{0} left out (vertical tabs and form feeds became blanks), the first in line {1}: {2}.",
            "{0:n} karakter yang tidak boleh ada dalam teks dihapus (tab vertikal dan form feed menjadi spasi), yang pertama di baris {1}: "
                + "{2}."),
        ("{0} a formula that gives no value, the first in {1}. #N/A counts as unknown; a row that needs another of them is rejected. Repair "
            + "the formulas and upload the workbook again.",
            "{0:n} sel memuat rumus tanpa hasil, yang pertama di {1}. #N/A dihitung sebagai tidak diketahui; baris yang memerlukan galat "
                + "lain ditolak. Perbaiki rumusnya dan unggah lagi buku kerjanya."),

        ("Amounts that name no currency are taken to be in the business's own, as it is set (IDR where it is not).",
            "Nilai tanpa mata uang dianggap dalam mata uang usaha sendiri, sesuai pengaturan (IDR bila tidak diatur)."),

        // What was found of a file that was refused; what to do stands before it.
        ("'{0}' cannot be opened as a zip: in its {1} bytes the list of its files, or one of them, is missing or wrong. Expected a whole "
            + "archive as the tool wrote it: it broke off on its way, or was changed. Export it again and upload that.",
            "'{0}' tidak bisa dibuka sebagai zip: di dalam {1} bytenya, daftar berkasnya atau salah satu berkasnya hilang atau salah. "
                + "Seharusnya arsip utuh seperti yang ditulis alatnya: arsip ini terputus di jalan, atau diubah. Unggah hasil ekspor baru."),
        ("'{0}' fits no known format, and none is near to the columns {1}. Upload it as the tool wrote it, {2}",
            "Kolom yang ditemukan di '{0}': {1}."),
        ("'{0}' holds no column of any known format. Upload it as the tool wrote it, {1}",
            "Tidak satu pun kolom di '{0}' dikenal."),

        // What was expected of an amount.
        ("an amount whose currency can be told, as {0} 500, or a column that tells it ({1} is {2} or {3})",
            "nilai yang mata uangnya jelas, seperti {0} 500, atau kolom yang menyebutnya ({1} bisa berarti {2} atau {3})"),
        ("a number whose thousands can be told from decimals beside '{0}': {1} or {2}",
            "angka yang ribuannya bisa dibedakan dari desimal di samping '{0}': {1} atau {2}"),

        // Of deals and leads.
        ("Outcome by the stage's name: {0}.", "Hasil menurut nama tahap: {0}."),
        ("Outcome by '{0}': {1}.", "Hasil menurut '{0}': {1}."),
        ("The stage's name says otherwise than '{0}', which counts: {1}.", "Nama tahap berbeda dari '{0}', yang dipakai: {1}."),
        ("Stages that tell no outcome: their deals count as open, unless a list of stages says what they mean: {0}.",
            "Tahap yang tidak menunjukkan hasil: transaksinya dihitung sebagai terbuka, kecuali daftar tahap menyebut artinya: {0}."),
        ("Leads qualified by their status: {0}.", "Prospek yang memenuhi syarat menurut statusnya: {0}."),
        ("Leads not qualified, since their status does not say so: {0}.",
            "Prospek yang belum memenuhi syarat, karena statusnya tidak menyebutnya: {0}."),
        ("Words of '{0}' that tell no outcome: the page asks about them, or the stage's name counts: {1}.",
            "Kata di '{0}' yang tidak menunjukkan hasil: yang dipakai nama tahapnya: {1}."),
        ("Results that do not say in a known word whether anybody was reached: they count as contacts: {0}.",
            "Hasil yang tidak menyebut dengan kata yang dikenal apakah ada yang terhubung: dihitung sebagai kontak: {0}."),
        ("The lead status '{0}' is no known word: its leads count as pending, unless a list of dispositions says otherwise.",
            "Status prospek '{0}' tidak dikenal: prospeknya dihitung sebagai belum diputuskan, kecuali daftar putusan menyebut lain."),
        ("The lifecycle stage '{0}' is none of HubSpot's own: its contacts count as leads that are not qualified.",
            "Tahap siklus '{0}' bukan bawaan HubSpot: kontaknya dihitung sebagai prospek yang belum memenuhi syarat."),
        ("The export holds no 'Lifecycle Stage': its contacts are leads, and none of them is known to be qualified.",
            "Ekspor ini tidak memuat 'Lifecycle Stage': kontaknya dihitung sebagai prospek, dan tidak satu pun diketahui memenuhi syarat."),
        ("The export holds no 'Lead ID': leads are told apart by person and creation date.",
            "Ekspor ini tidak memuat 'Lead ID': prospek dibedakan menurut orang dan tanggal dibuat."),
        ("The export holds no 'Closed Time': a finished task counts when it was last changed.",
            "Ekspor ini tidak memuat 'Closed Time': tugas yang selesai dihitung pada saat terakhir diubah."),
        ("The export holds won deals only, without amounts: it gives no win rate and no value.",
            "Ekspor ini hanya memuat transaksi menang, tanpa nilai: tidak ada tingkat kemenangan dan nilainya."),
        ("The board has no close date; for closed deals the expected one is taken.",
            "Papan ini tidak punya tanggal tutup; untuk transaksi yang sudah tutup dipakai tanggal perkiraannya."),
        ("Close writes values in cents; they were divided by 100.", "Close menulis nilai dalam sen; nilainya dibagi 100."),
        ("Some values are a month's or a year's: they are taken as they stand.",
            "Sebagian nilai adalah nilai sebulan atau setahun: dipakai apa adanya."),
        ("The export tells of no return on which day it was: it counts on the day of the first export that holds it, or on the order's "
            + "own.",
            "Ekspor ini tidak menyebut tanggal pengembalian: dihitung pada hari ekspor pertama yang memuatnya, atau pada hari pesanannya."),

        // Of advertising and social media.
        ("The report tells nothing of any campaign: nothing was spent from {0} to {1}.",
            "Laporan ini tidak memuat kampanye apa pun: tidak ada biaya dari {0} sampai {1}."),
        ("The heading names no time zone: days are taken as UTC's, in which Campaign Manager reports.",
            "Judulnya tidak menyebut zona waktu: harinya dibaca dalam UTC, seperti yang dipakai Campaign Manager."),
        ("The chart's title names no network, and neither does the upload's path: put 'instagram' or 'facebook' into the file's or "
            + "folder's "
            + "name.",
            "Judul grafiknya tidak menyebut jaringan, begitu pula nama berkasnya: tambahkan 'instagram' atau 'facebook' pada nama berkas "
                + "atau foldernya."),
        ("Meta could not compute some posts: their ids were taken from 'Data comment', and they have no figures.",
            "Meta tidak bisa menghitung sebagian postingan: id-nya diambil dari 'Data comment', dan tidak ada angkanya."),
        ("The export names no account: it is taken for the only one on {0}. If there are several, put each one's '@name' into its "
            + "files' or "
            + "folder's name.",
            "Ekspor ini tidak menyebut akun: dianggap satu-satunya akun di {0}. Kalau ada beberapa, tambahkan '@nama' tiap akun pada nama "
                + "berkas atau foldernya."),
        ("The figure '{0}' is kept and counts nowhere: no metric reads it.", "Angka '{0}' disimpan tetapi tidak dipakai metrik mana pun."),
        ("Calls, messages, bookings, directions and website clicks of a Business Profile are counted by no metric.",
            "Telepon, pesan, pemesanan, petunjuk arah, dan klik situs dari Profil Bisnis tidak dihitung metrik mana pun."),
        ("Left out: {0}, which counts people and does not add up over '{1}'.",
            "Tidak dihitung: {0}, yang menghitung orang dan tidak bisa dijumlahkan menurut '{1}'."),
        ("{0} of pins, names and the like: no posts.", "{0:n} entri tentang sematan, nama, dan sejenisnya: bukan postingan."),
        ("The file ends within a message, which was not read.", "Berkas terputus di tengah sebuah pesan, yang tidak dibaca."),
        ("The table does not say its days: keep the archive's own name, as 'Content 2026-01-01_2026-02-01 Channel.zip', and it is "
            + "measured.",
            "Tabel ini tidak menyebut harinya: pertahankan nama asli arsipnya, seperti 'Content 2026-01-01_2026-02-01 Channel.zip', agar "
                + "bisa diukur."),

        // Of lists that their tool cuts.
        ("A list has exactly {0}, as many as {1} gives at once: it may be cut, and its sum is not taken for the whole. Export more rows, "
            + "or the days without the list.",
            "Sebuah daftar memuat persis {0:n} baris, sebanyak yang diberikan {1} sekaligus: mungkin terpotong, dan jumlahnya tidak "
                + "dianggap keseluruhan. Ekspor lebih banyak baris, atau hari-harinya tanpa daftar."),
        ("A list has exactly {0}, as many as {1} gives at once: it may be cut, and sums over it may be too low. Export shorter ranges.",
            "Sebuah daftar memuat persis {0:n} baris, sebanyak yang diberikan {1} sekaligus: mungkin terpotong, dan jumlahnya bisa terlalu "
                + "rendah. Ekspor rentang yang lebih pendek."),
        ("A list has exactly {0}, as many as {1} gives at once: it may be cut, and sums over it may be too low. They are the top posts: "
            + "others are missing, unless shorter ranges are exported.",
            "Sebuah daftar memuat persis {0:n} baris, sebanyak yang diberikan {1} sekaligus: mungkin terpotong, dan jumlahnya bisa terlalu "
                + "rendah. Isinya postingan teratas: yang lain tidak ada, kecuali rentang yang lebih pendek diekspor."),
        ("A list has exactly {0}, as many as {1} gives at once: it may be cut, and sums over it may be too low. {2}",
            "Sebuah daftar memuat persis {0:n} baris, sebanyak yang diberikan {1} sekaligus: mungkin terpotong, dan jumlahnya bisa terlalu "
                + "rendah. ({2})"),

        // Of web traffic.
        ("What is told by '{0}' is counted nowhere: nobody knows whether its rows add up.",
            "Yang dirinci menurut '{0}' tidak dihitung: tidak diketahui apakah baris-barisnya bisa dijumlahkan."),
        ("All rows say '{0}' in column '{1}' and are counted as the whole: if the report is filtered by it, upload one that is not.",
            "Semua baris berisi '{0}' di kolom '{1}' dan dihitung sebagai keseluruhan: kalau laporannya disaring menurut itu, unggah yang "
                + "tidak disaring."),
        ("Of the segments beside each other only '{0}' counts; left out: {1}.",
            "Dari segmen yang berdampingan hanya '{0}' yang dihitung; yang tidak: {1}."),
        ("Left out: {0}, which do not add up over '{1}': one may stand in several rows.",
            "Tidak dihitung: {0}, yang tidak bisa dijumlahkan menurut '{1}': satu hal bisa ada di beberapa baris."),
        ("Events of a day that is not over: they count until the table of the whole day is there.",
            "Peristiwa dari hari yang belum selesai: dihitung sampai tabel hari penuhnya ada."),
        ("{0} {1} no user_pseudo_id: sessions there are told by ga_session_id alone, and nobody's users are counted.",
            "{0:n} peristiwa tanpa user_pseudo_id: sesinya dikenali dari ga_session_id saja, dan penggunanya tidak dihitung."),
        ("One piece of an export that was cut ('{0}'): the pieces of a day count together, and the same piece again replaces itself.",
            "Satu potongan dari ekspor yang dipecah ('{0}'): potongan sehari dihitung bersama, dan potongan yang sama menggantikan "
                + "dirinya."),
        ("The rows of '{0}' are kept and count in no figure: no metric reads them. If they are of channels, campaigns, pages, countries, "
            + "devices or events, the file's name may say so.",
            "Baris '{0}' disimpan tetapi tidak masuk angka mana pun: tidak ada metrik yang membacanya. Kalau isinya kanal, kampanye, "
                + "halaman, negara, perangkat, atau peristiwa, nama berkasnya boleh menyebut itu."),
        ("Umami writes times in UTC; visits and days are those of the business's zone.",
            "Umami menulis jam dalam UTC; kunjungan dan harinya menurut zona usaha."),
        ("Lines without a user agent: there a visitor is an address, and machines cannot be told from people.",
            "Ada baris tanpa user agent: di situ pengunjung dikenali dari alamatnya, dan mesin tidak bisa dibedakan dari orang."),
        ("Where uploads overlap, a line counts once by what stands before and behind it. Two servers whose lines are the same for a whole "
            + "stretch cannot be told from one log sent twice; the report warns of what could not be told.",
            "Bila unggahan tumpang tindih, sebuah baris dihitung sekali menurut baris sebelum dan sesudahnya. Dua server yang barisnya "
                + "sama "
                + "panjang lebar tidak bisa dibedakan dari satu log yang dikirim dua kali; laporan memperingatkan yang tidak bisa "
                    + "dipastikan."),
        ("No known format: time, client, request and status were found by their look. To be sure, put the server's own log_format, "
            + "LogFormat or log-format on the first line.{0}",
            "Format tidak dikenal: waktu, klien, permintaan, dan status ditemukan dari bentuknya. Agar pasti, tulis log_format, LogFormat, "
                + "atau log-format servernya di baris pertama."),
        ("The log's times name no zone; they were read as the business's.",
            "Jam di log tidak menyebut zona; dibaca menurut zona usaha."),
    ];

    private static readonly List<(Regex Pattern, string Indonesian)> Known =
        [.. Texts.Select(text => (Pattern(text.English), text.Indonesian))];

    /// <summary>The note in Indonesian; null where nobody has put it into that yet.</summary>
    public static string? Of(string english) =>
        Known.Select(text => (Found: text.Pattern.Match(english), text.Indonesian)).FirstOrDefault(text => text.Found.Success)
            is { Found: { } found, Indonesian: { } told } ? Filled(told, found) : null;

    private static string Filled(string text, Match found) => Hole().Replace(text, hole =>
    {
        var value = found.Groups["v" + hole.Groups["at"].Value].Value;
        return hole.Groups["number"].Success && value.Split(' ') is [var number, ..] ? number : value;
    });

    private static Regex Pattern(string english) => new(
        "^" + Regex.Replace(Regex.Escape(english), @"\\\{(\d)\}", "(?<v$1>.*?)") + "$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture);

    [GeneratedRegex(@"\{(?<at>\d)(?<number>:n)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();
}
