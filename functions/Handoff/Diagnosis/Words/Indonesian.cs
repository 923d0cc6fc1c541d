using System.Globalization;
using Handoff.Diagnosis.Verdicts;

namespace Handoff.Diagnosis.Words;

internal sealed class Indonesian(Answer answer, Func<double, string> money)
    : DiagnosisTexts(answer, money, new NumberFormatInfo { NumberGroupSeparator = ".", NumberDecimalSeparator = "," }, Months)
{
    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private string Moved => (Direction < 0 ? "Penjualan turun" : "Penjualan naik")
        + (IsUncertain ? " (secara keseluruhan itu bisa saja kebetulan)" : "");

    private string Move => Direction < 0 ? "penurunan" : "kenaikan";

    internal override Statement Headline(string code) => code switch
    {
        AssertionCodes.Overload =>
            (Statement)$"Prospek yang masuk lebih banyak daripada yang sanggup dihubungi: {Count(After.Leads)}, sebelumnya {Count(Before.Leads)}, dan {Percent(After.InTime)} prospek yang diterima dihubungi tepat waktu, sebelumnya {Percent(Before.InTime)}{Besides()}.",
        AssertionCodes.AgainstDirection =>
            $"Secara keseluruhan penjualan tidak {(Direction < 0 ? "naik" : "turun")}, tetapi "
                + $"{Join([.. Verdict.Causes.Select(Told)], "dan")} sudah pasti {(Direction < 0 ? "menambah" : "mengurangi")} penjualan"
                + $"{Where("terutama di")}{SeenToo()}.",
        AssertionCodes.LeadQuality =>
            $"{Moved}, dan tanda-tandanya menunjuk pada mutu prospek yang {(Direction < 0 ? "menurun" : "membaik")}{Where("terutama di")}: "
                + $"lebih {(Direction < 0 ? "sedikit" : "banyak")} yang diterima, dan lebih {(Direction < 0 ? "sedikit" : "banyak")} yang "
                + $"dimenangkan dari prospek yang dihubungi sama cepatnya{Beside("; sebagian lagi terkait")}{SeenToo()}.",
        AssertionCodes.PerhapsSeason =>
            $"{Moved}, dan sebagian {Move}nya terkait {Join([.. Verdict.Causes.Select(Told)], "dan")}{Where("terutama di")}; untuk "
                + $"pemasaran, musim atau hari raya juga bisa menjadi sebabnya{SeenToo()}.",
        AssertionCodes.LargestCause
            when Verdict.Causes.Count == 1 =>
                $"{Moved}, dan bagian terbesar {Move}nya terkait {Told(Verdict.Causes[0])}{Where("terutama di")}{SeenToo()}.",
        AssertionCodes.SureCauses
            when Verdict.Causes.Count == 1 =>
                $"{Moved}, dan sebagian {Move}nya sudah pasti terkait {Told(Verdict.Causes[0])}{Where("terutama di")}; apakah itu "
                    + $"bagian terbesar belum dapat dipastikan{SeenToo()}.",
        AssertionCodes.LargestCause =>
            $"{Moved}: bagian terbesar {Move}nya terkait {Told(Verdict.Causes[0])}, sebagian lagi "
                + $"{Join([.. Verdict.Causes.Skip(1).Select(Told)], "dan")}{SeenToo()}.",
        AssertionCodes.SureCauses =>
            $"{Moved}, dan {Move}nya sudah pasti terkait {Join([.. Verdict.Causes.Select(Told)], "dan")}; mana yang lebih besar "
                + $"belum dapat dipastikan{SeenToo()}.",
        AssertionCodes.OffsettingCauses =>
            $"Secara keseluruhan penjualan nyaris tidak berubah, tetapi {Names(Verdict.Causes)} saling meniadakan{SeenToo()}.",
        AssertionCodes.NothingChanged =>
            $"Tidak ada perubahan yang berarti: penjualan dan semua faktor di baliknya bergeser paling banyak {Within()}, dengan "
                + $"memperhitungkan faktor kebetulan.",
        AssertionCodes.ProcessSeen =>
            $"Sudah pasti lebih {(Verdict.Seen[0].IsWorse ? "sedikit" : "banyak")} prospek yang dihubungi tepat waktu ("
                + $"{Percent(After.InTime)}, sebelumnya {Percent(Before.InTime)}); "
                + $"{(Verdict.Seen[0].IsWorse ? "berapa ruginya" : "berapa hasilnya")} belum dapat dipastikan.",
        AssertionCodes.ArrivalSeen =>
            $"{Arrival(Verdict.Arrival!)}; itu sudah pasti, tetapi {(Verdict.Arrival!.IsWorse ? "berapa ruginya" : "berapa hasilnya")} belum "
                + $"dapat dipastikan.",
        AssertionCodes.ChannelQuality =>
            $"{Moved}, dan {Quality(Verdict.Quality!)}{Beside("; sebagian lagi terkait")}{SeenToo()}.",
        AssertionCodes.TooFew =>
            "Jumlah prospek atau transaksi yang dimenangkan terlalu sedikit untuk mengetahui di mana perubahan terjadi.",
        AssertionCodes.Season =>
            $"Prospek yang masuk lebih {(Direction < 0 ? "sedikit" : "banyak")}, sama seperti antara bulan-bulan yang sama setahun "
                + $"sebelumnya: itu pengaruh musim, dan tidak ada penyebab lain yang dapat disebut.",
        AssertionCodes.PerhapsChance =>
            "Belum dapat dipastikan apakah penjualan benar-benar berubah atau hanya kebetulan, sehingga tidak ada penyebab yang disebut.",
        _ when Verdict.NotExcluded.Count > 1 =>
            $"{Moved}, tetapi data belum dapat membedakan apakah penyebabnya {Join([.. Verdict.NotExcluded.Select(Name)], "atau")}.",
        _ => $"{Moved}, tetapi data belum dapat membedakan penyebabnya.",
    };

    internal override Statement Change()
    {
        var change = Answer.Split.Change;
        var (before, after) = (Period(Answer.Before, "sampai"), When(Answer.After, "pada", "dari", "sampai"));
        Statement counted = Answer.Before.HorizonDays == Answer.After.HorizonDays
            ? (Statement)$" (keduanya dihitung sampai {Count(After.HorizonDays)} hari setelah prospek masuk)" : "";
        return Answer.Split is { Before: 0, After: 0 }
            ? (Statement)$"Tidak ada penjualan dari prospek yang masuk {after}, begitu pula dari prospek {before}{counted}."
            : change == 0
            ? (Statement)$"Penjualan dari prospek yang masuk {after} sama dengan penjualan dari prospek {before}{counted}."
            : $"Penjualan dari prospek yang masuk {after} {Size(change)} lebih {(change < 0 ? "rendah" : "tinggi")} daripada "
                + $"penjualan dari prospek {before}{counted}; dengan memperhitungkan faktor kebetulan, "
                + $"{Range("lebih rendah", "lebih tinggi", "sampai")}.";
    }

    internal override Statement Contribution(Estimate estimate)
    {
        Statement about = $"sekitar {Effect(estimate)} lebih {(estimate.Effect < 0 ? "sedikit" : "banyak")}";
        Statement range = Range(estimate, "lebih sedikit", "lebih banyak", "sampai");
        Statement likely = $"{about} (kemungkinan {range})";
        var where = estimate.Channel is { } channel ? $" Sebagian besar di {channel}." : "";
        return estimate.Cause switch
        {
            Cause.Marketing =>
                (Statement)$"Pemasaran mendatangkan {Count(After.Leads)} prospek, sebelumnya {Count(Before.Leads)}; jumlah prospek dan kanal asalnya berarti {likely}.{where}",
            Cause.HandOver =>
                $"Penjualan menerima {Percent(After.Accepted)} prospek, sebelumnya {Percent(Before.Accepted)}: {likely}. Mutu prospek dan "
                    + $"ketatnya seleksi tampak sama di sini.{where}",
            Cause.FollowUp =>
                $"{Percent(After.InTime)} prospek yang diterima ditindaklanjuti tepat waktu, sebelumnya {Percent(Before.InTime)}; ini saja "
                    + $"berarti {about} (kisaran yang mungkin: {range}): ini perkiraan tertinggi.{where}",
            Cause.Closing =>
                $"Dari prospek yang ditindaklanjuti tepat waktu, {Percent(After.WonOfInTime)} dimenangkan, sebelumnya "
                    + $"{Percent(Before.WonOfInTime)}: {likely}. Ini bukan soal kecepatan tindak lanjut; mutu prospek, harga, pesaing, "
                    + $"atau musim bisa menjadi sebabnya, sama seperti cara menjual.{where}",
            Cause.WinRate =>
                $"{Percent(After.WonOfAccepted)} prospek yang diterima dimenangkan, sebelumnya {Percent(Before.WonOfAccepted)}: {likely}. "
                    + $"Kecepatan tindak lanjut, mutu prospek, dan penutupan transaksi tampak sama di sini.{where}",
            _ => $"Nilai rata-rata transaksi yang dimenangkan {Money(After.Value)}, sebelumnya {Money(Before.Value)}: {likely}.{where}",
        };
    }

    internal override Statement ClosedAsBefore() =>
        $"Prospek yang ditindaklanjuti tepat waktu dimenangkan kurang lebih seperti sebelumnya ({Percent(After.WonOfInTime)}, sebelumnya "
            + $"{Percent(Before.WonOfInTime)}), sejauh yang dapat ditunjukkan angka-angka ini.";

    internal override Statement ArrivalSeen() => $"{Arrival(Verdict.Arrival!)}.";

    internal override Statement ChannelQuality() =>
        $"Menurut tandanya, {Quality(Verdict.Quality!)}. Tanyakan apa yang dijanjikan kanal itu, dan kepada siapa.";

    internal override Statement LooksLikeQuality(bool better) =>
        $"Lebih dari satu tanda menunjukkan bahwa mutu prospek {(better ? "membaik" : "menurun")}: penerimaan dan penutupan transaksi "
            + $"bergerak bersama. Periksa apa yang dijanjikan kampanye, dan kepada siapa.";

    internal override Statement OneChannel(string channel, bool better) =>
        $"Hanya prospek dari {channel} yang lebih {(better ? "sering" : "jarang")} dimenangkan. Cara menjual kurang lebih sama untuk "
            + $"setiap kanal, jadi ini menunjuk pada prospek yang dibawa kanal itu.";

    internal override Statement Others(IReadOnlyList<Estimate> others, bool besideNamed)
    {
        var list =
            Join([.. others.Select(e => (Statement)$"{Name(e.Cause)} {(e.Effect < 0 ? "mengurangi" : "menambah")} {Effect(e)}")], "dan");
        var chance = others.Any(e => e.Likely.ExcludesZero) ? "" : "; masing-masing bisa saja hanya kebetulan";
        return $"{(besideNamed ? "Pengaruh lain" : "Perkiraan")}: {list}{chance}.";
    }

    internal override Statement NotExcluded() => $"Mungkin {Names(Verdict.NotExcluded)} juga berpengaruh besar.";

    internal override Statement Missing(Missing missing) => missing switch
    {
        { Kind: MissingKind.Leads, More: not null }
            when Verdict.Kind == VerdictKind.TooFew =>
                (Statement)$"Diperlukan setidaknya {More(missing)} prospek lagi pada periode yang lebih kecil.",
        { Kind: MissingKind.WonDeals, More: not null } =>
            $"Diperlukan setidaknya {More(missing)} transaksi yang dimenangkan lagi pada periode yang lebih kecil.",
        { Kind: MissingKind.Leads, More: not null } =>
            $"Kira-kira {More(missing)} prospek lagi pada tiap periode akan memberi kepastian, bila gambarannya tetap sama: bandingkan "
                + $"periode yang lebih panjang, atau tunggu.",
        { Kind: MissingKind.Leads } =>
            "Menambah prospek saja tidak akan memberi kepastian dalam waktu yang wajar: pengaruh tiap penyebab terlalu kecil atau terlalu "
                + "mirip.",
        { Kind: MissingKind.Visits } =>
            "Jumlah kunjungan per kanal dari ekspor lalu lintas situs akan menunjukkan apakah pengunjung berkurang atau lebih sedikit "
                + "pengunjung yang menjadi prospek.",
        { Kind: MissingKind.TouchTimes } => "Waktu kontak pertama dari kegiatan di CRM akan menunjukkan apakah penyebabnya tindak lanjut.",
        { Kind: MissingKind.Days } => "Jumlah per hari akan menunjukkan seberapa jauh kunjungan dan prospek biasanya naik turun.",
        _ => "Nilai tiap transaksi yang dimenangkan akan menunjukkan apakah perubahan hanya berasal dari beberapa transaksi besar.",
    };

    internal override Statement NotWhy() => "Angka ini menunjukkan di mana perubahan terjadi, bukan mengapa.";

    internal override Statement AtMost() =>
        "Angka tindak lanjut mengandaikan bahwa prospek yang terlambat ditindaklanjuti akan dimenangkan seperti prospek yang tepat waktu "
            + "di kanal yang sama. Bila prospek yang paling menjanjikan dihubungi lebih dahulu, angkanya lebih kecil: karena itu "
            + "disebut perkiraan tertinggi.";

    internal override Statement Limit(Limit limit) => limit switch
    {
        Diagnosis.Limit.VisitsUnknown =>
            (Statement)"Jumlah kunjungan tidak diketahui untuk semua kanal, sehingga rantai dimulai dari prospek.",
        Diagnosis.Limit.TouchTimesUnknown =>
            "Waktu kontak pertama tidak diketahui untuk cukup banyak prospek, sehingga tindak lanjut dan penutupan transaksi menjadi satu "
                + "angka.",
        Diagnosis.Limit.AmountsUnknown =>
            "Hanya jumlah total nilai transaksi yang diketahui, sehingga perubahan harga atau ukuran tidak disebut sebagai penyebab.",
        Diagnosis.Limit.DaysUnknown =>
            "Jumlah per hari tidak diketahui; kunjungan dan prospek dianggap dapat berubah sepersepuluh dengan sendirinya.",
        Diagnosis.Limit.UnequalPeriods =>
            $"Kedua periode terdiri atas {Count(Before.Days)} dan {Count(After.Days)} hari; pengaruhnya terhadap volume ditampilkan "
                + $"sebagai kalender.",
        Diagnosis.Limit.LongerCycle =>
            "Transaksi dimenangkan lebih lama setelah prospek masuk daripada pada periode sebelumnya. Yang belum dimenangkan masih bisa "
                + "dimenangkan, jadi penurunan pada penutupan transaksi belum disebut sebagai kerugian.",
        Diagnosis.Limit.ChannelRenamed =>
            $"{Answer.Renamed!.Ended} berakhir ketika {Answer.Renamed.Began} mulai muncul, dengan ukuran yang kurang lebih sama. Bila "
                + $"keduanya satu kanal dengan dua nama, nyatakan di aturan kanal; sebelum itu, perubahan kanal tidak disebut sebagai "
                + $"penyebab.",
        Diagnosis.Limit.YearBeforeUnknown =>
            "Prospek kedua periode itu setahun sebelumnya tidak diketahui, sehingga musim belum dapat dibedakan dari perubahan pemasaran.",
        Diagnosis.Limit.FeastMoved =>
            $"{Answer.Background!.Feast!.Indonesian} jatuh hanya pada salah satu periode, dan bisa menggeser prospek dan penjualan dengan "
                + $"sendirinya.",
        _ =>
            $"Hasil dihitung selama {Count(Before.HorizonDays)} dan {Count(After.HorizonDays)} hari, sehingga kedua periode tidak dapat "
                + $"dibandingkan.",
    };

    private Statement Arrival(SeenArrival seen) =>
        $"Dari prospek yang masuk {When(seen.Arrivals)}, lebih {(seen.IsWorse ? "sedikit" : "banyak")} yang dihubungi tepat waktu "
            + $"({Arrived(seen.After, "after_in_time_rate_of_arrivals")}, sebelumnya "
            + $"{Arrived(seen.Before, "before_in_time_rate_of_arrivals")}), sedangkan dari prospek lainnya kira-kira sama seperti sebelumnya "
            + $"({Arrived(seen.OthersAfter, "after_in_time_rate_of_others")}, sebelumnya "
            + $"{Arrived(seen.OthersBefore, "before_in_time_rate_of_others")})";

    private static string When(IReadOnlyList<Arrival> arrivals) => arrivals switch
    {
        [Diagnosis.Arrival.Weekend] => "pada akhir pekan",
        [Diagnosis.Arrival.Weekday] => "pada hari kerja",
        [Diagnosis.Arrival.WorkingHours] => "pada jam kerja",
        [Diagnosis.Arrival.AfterHours] => "pada hari kerja sebelum atau sesudah jam kerja",
        [Diagnosis.Arrival.AfterHours, Diagnosis.Arrival.Weekend] => "di luar jam kerja",
        _ => "pada jam kerja atau akhir pekan",
    };

    private static Statement Quality(ChannelQuality quality) =>
        $"mutu prospek dari {quality.Channel} {(quality.IsBetter ? "membaik" : "menurun")}: lebih "
            + $"{(quality.IsBetter ? "banyak" : "sedikit")} yang diterima, lebih {(quality.IsBetter ? "banyak" : "sedikit")} yang "
            + $"dimenangkan dari prospek yang dihubungi sama cepatnya, dan kanal lain tidak berubah";

    private Statement Besides() => Verdict.Kind == VerdictKind.Seen
        ? "; berapa ruginya belum dapat dipastikan"
        : (Statement)$". {Moved}, dan {(Verdict.FirstIsLargest ? "bagian terbesar" : "sebagian")} {Move}nya terkait {Names(Verdict.Causes)}";

    private Statement SeenToo() => Beside() is { } seen
        ? (Statement)$"; selain itu, lebih {(seen.IsWorse ? "sedikit" : "banyak")} prospek dihubungi tepat waktu ({Percent(After.InTime)}, sebelumnya {Percent(Before.InTime)})" : "";

    private string Told(Cause cause) => cause switch
    {
        Cause.FollowUp => Answer.Causes.First(e => e.Cause == cause).Effect < 0
            ? "tindak lanjut yang lebih lambat" : "tindak lanjut yang lebih cepat",
        Cause.HandOver => "penerimaan prospek (mutu prospek atau ketatnya seleksi)",
        Cause.Closing => "penutupan transaksi (mutu prospek atau cara menjual)",
        Cause.WinRate => "tingkat kemenangan (tindak lanjut, mutu prospek, atau cara menjual)",
        _ => Name(cause),
    };

    private Statement Beside(string words) => Verdict.Causes.Except([Cause.HandOver, Cause.Closing]).ToArray() is { Length: > 0 } others
        ? (Statement)$"{words} {Names(others)}" : "";

    private static Statement Names(IEnumerable<Cause> causes) => Join([.. causes.Select(Name)], "dan");

    private static string Name(Cause cause) => cause switch
    {
        Cause.Marketing => "pemasaran",
        Cause.HandOver => "penerimaan prospek",
        Cause.FollowUp => "tindak lanjut",
        Cause.Closing => "penutupan transaksi",
        Cause.WinRate => "tingkat kemenangan",
        Cause.PriceOrSize => "nilai transaksi",
        _ => "kalender",
    };
}
