using Pipeline.Desk;
using Pipeline.Reports;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Local;

/// <summary>A receipt in one line, as the list of receipts has it.</summary>
public static class ReceiptLine
{
    /// <summary>How many letters of its hash stand for an upload.</summary>
    public const int IdLength = 12;

    /// <summary>What became of an upload, in the language.</summary>
    public static string Of(Receipt receipt, ReportCulture culture) =>
        string.Create(CultureInfo.InvariantCulture, $"{receipt.Side,-9} {receipt.Hash[..IdLength]} {receipt.Upload}: ")
            + (receipt.Outcome == Outcome.Refused
        ? culture.Say("refused, ", "ditolak: ") + ReceiptWords.Of(receipt.Refusal!, culture)
        : Kept(receipt, culture) + Rejected(receipt, culture) + SetAside(receipt, culture) + string.Create(
            CultureInfo.InvariantCulture,
            $"; {culture.Say("true as of", "berlaku per")} {receipt.Snapshot!.At:yyyy-MM-dd HH:mm} ")
            + $"({SnapshotFrom(receipt.Snapshot.From, culture)})"
            + (receipt.RepeatOf is { } twin ? culture.Say("; same bytes as ", "; isinya sama persis dengan ") + twin : "")
            + By(receipt, culture) + Unknown(receipt, culture));

    // Where the day was taken from, as a receipt says it in English.
    private static string SnapshotFrom(string from, ReportCulture culture) => culture.Language != "id" ? from : from switch
    {
        "file name" => "menurut nama berkas",
        "range" => "menurut rentangnya",
        "metadata" => "menurut metadata",
        "upload time" => "menurut waktu unggah",
        _ => from,
    };

    /// <summary>How many of an upload's rows were kept.</summary>
    public static string Kept(Receipt receipt, ReportCulture culture)
    {
        var (kept, read) = (culture.Number(receipt.Rows.Kept), culture.Number(receipt.Rows.Read));
        return culture.Language == "id"
            ? $"{kept} dari {read} baris dipakai" : $"{kept} of {read} {Plural.Of(receipt.Rows.Read, "row", "rows")} kept";
    }

    /// <summary>How many were rejected, after how many were kept.</summary>
    public static string Rejected(Receipt receipt, ReportCulture culture) =>
        $", {culture.Number(receipt.Rows.Rejected)} {culture.Say("rejected", "ditolak")}";

    /// <summary>How many were set aside, after how many were rejected; nothing where none was.</summary>
    public static string SetAside(Receipt receipt, ReportCulture culture) => receipt.Rows.SetAside.Values.Sum() is > 0 and var rows
        ? $", {culture.Number(rows)} {culture.Say("set aside", "disisihkan")}" : "";

    private static string By(Receipt receipt, ReportCulture culture) => string.Concat(
        receipt.Files.Select(file => file.Mapping).OfType<string>().Distinct()
            .Select(name => culture.Say("; read by the mapping ", "; dibaca dengan pemetaan ") + $"'{name}'")
            .Concat(receipt.Files.SelectMany(file => file.MappingsNotAsked ?? []).Distinct()
                .Select(name => culture.Say("; not by the mapping ", "; tidak dengan pemetaan ") + $"'{name}'"))
            .Concat(receipt.Files.Select(file => file.Defines).OfType<Pipeline.Tables.Mappings.Mapping>()
                .Select(mapping => culture.Say("; states the mapping ", "; memuat pemetaan ") + $"'{mapping.Name}' ({mapping.Template})")));

    // What seems to tell who, when, in which money or of which part a row is comes first: it can make the figures another thing.
    private static string Unknown(Receipt receipt, ReportCulture culture)
    {
        var meanings = receipt.Files.SelectMany(file => file.UnknownMeanings)
            .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal).ToList();
        var others = receipt.Files.SelectMany(file => file.UnknownColumns).Distinct(StringComparer.Ordinal)
            .Except(meanings.Select(meaning => meaning.Key)).ToList();
        var told = string.Join(", ", meanings.Select(meaning => $"{meaning.Key} ({ReceiptWords.Seeming(meaning.First(), culture)})"));
        return (meanings.Count == 0 ? ""
            : culture.Say("; not read, look whether these matter: ", "; tidak dibaca, periksa apakah ini penting: ") + told)
            + (others.Count == 0 ? ""
            : culture.Say("; columns not known: ", "; kolom yang tidak dikenal: ") + string.Join(", ", others));
    }
}
