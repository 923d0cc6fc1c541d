namespace Pipeline.Local;

/// <summary>What the README of the templates says of mappings.</summary>
public static class MappingWords
{
    public const string Text = """

        Any table of your own / Tabel apa pun milik Anda
            A mapping (marketing-mappings.csv, sales-mappings.csv; CSV or a workbook) tells which column of yours is which of
            ours. Name it and the template once, then a line for each column: "their column" as your file spells it, or a
            "constant" for every row. A file is read by it that has all the headings it names and that no format knows; a line
            with "their column" alone only tells the file. It may come before the file or after it, be changed, and be
            withdrawn. Try it first: explain FILE --mapping MAPPING.
            "format", several divided by ';': day first, month first, year first or dd/mm/yyyy; decimal comma, decimal point
            or 1.234,56; thousands, millions, billions; percent (12 is 12 %), fraction (0.12 is 12 %); a currency as IDR;
            hours, minutes, seconds where ours are seconds.

            Pemetaan (marketing-mappings.csv, sales-mappings.csv; CSV atau buku kerja) menyatakan kolom Anda yang mana menjadi
            kolom kami yang mana. Tulis namanya dan templatnya sekali, lalu satu baris untuk tiap kolom: "kolom mereka" persis
            seperti di berkas Anda, atau "konstanta" untuk semua baris. Yang dibaca dengannya adalah berkas yang memuat semua
            judul yang disebut dan tidak dikenal oleh format mana pun; baris yang hanya berisi "kolom mereka" sekadar
            mencirikan berkasnya. Pemetaan boleh datang sebelum atau sesudah berkasnya, diubah, dan ditarik kembali. Coba
            dulu: explain BERKAS --mapping PEMETAAN.
            "satuan", beberapa dipisah ';': hari dulu, bulan dulu, tahun dulu atau hh/bb/tttt; koma desimal, titik desimal
            atau 1.234,56; ribu, juta, miliar; persen (12 berarti 12 %), pecahan (0,12 berarti 12 %); mata uang seperti IDR;
            jam, menit, detik bila kolom kami dalam detik.

        """;
}
