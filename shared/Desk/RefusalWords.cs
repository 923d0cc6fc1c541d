using Pipeline.Reports;

namespace Pipeline.Desk;

/// <summary>Why a whole file was refused, in the reader's language; what exactly was found stands in the receipt.</summary>
public static class RefusalWords
{
    public static string Of(string code, ReportCulture culture) => code switch
    {
        "no-format" => culture.T(
            "It fits no export that is known. Upload it as the tool wrote it, with its own headings: FORMATS.md lists the exports that "
                + "are read. A table of your own goes in by a mapping or a template, which 'templates' writes.",
            "Tidak cocok dengan ekspor mana pun yang dikenal. Unggah seperti yang ditulis alatnya, dengan judul kolom aslinya: FORMATS.md "
                + "memuat daftar ekspor yang dibaca. Tabel buatan sendiri masuk lewat pemetaan atau templat, yang ditulis 'templates'."),
        "two-formats" => culture.T(
            "It could be two kinds of export, and which one cannot be told.",
            "Bisa jadi dua jenis ekspor, dan tidak bisa dipastikan yang mana."),
        "empty" or "no-rows" => culture.T("It holds no row.", "Tidak ada baris di dalamnya."),
        "damaged" => culture.T(
            "It is damaged: it ends before it is whole, or cannot be unpacked. Export it again.",
            "Rusak: terpotong sebelum utuh, atau tidak bisa dibuka. Ekspor lagi."),
        "encrypted" => culture.T(
            "It is locked with a password. Save it without one.", "Terkunci kata sandi. Simpan tanpa kata sandi."),
        "too-large" or "too-wide" or "too-many-files" or "archive-bomb" => culture.T(
            "It holds more than an export does.", "Isinya melebihi apa yang ada dalam sebuah ekspor."),
        "html" => culture.T(
            "It is a web page, not an export: often that of a sign-in. Download the export itself.",
            "Ini halaman web, bukan ekspor: sering kali halaman masuk. Unduh ekspornya sendiri."),
        "nested-archive" => culture.T(
            "It holds an archive within an archive. Unpack it once.", "Ada arsip di dalam arsip. Buka satu lapis dulu."),
        "not-text" or "not-a-table" => culture.T("It is no table that can be read.", "Bukan tabel yang bisa dibaca."),
        "date-order" => culture.T(
            "Its dates can be read in two ways, and nothing tells which. Upload more days, or write the dates as 2026-01-31.",
            "Tanggalnya bisa dibaca dua cara, dan tidak ada petunjuk yang mana. Unggah lebih banyak hari, atau tulis tanggal seperti "
                + "2026-01-31."),
        "repeated-file" => culture.T("It is a copy of another file.", "Salinan dari berkas lain."),
        "one-column" => culture.T(
            "All of it stands in one column: its separator is not the one that it seems to have.",
            "Semuanya berada dalam satu kolom: pemisahnya bukan yang tampak."),
        "no-period" => culture.T(
            "Nothing tells of which days it speaks.", "Tidak ada petunjuk tentang hari-hari yang dicakupnya."),
        "pivot" => culture.T(
            "It is a pivot table. Export the rows beneath it.", "Ini tabel pivot. Ekspor baris-baris asalnya."),
        _ => culture.T("It was not taken in.", "Tidak diterima."),
    };
}
