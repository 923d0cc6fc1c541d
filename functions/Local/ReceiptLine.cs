using Pipeline.Reports;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Local;

/// <summary>A receipt in one line, as the list of receipts has it.</summary>
public static class ReceiptLine
{
    /// <summary>How many letters of its hash stand for an upload.</summary>
    public const int IdLength = 12;

    public static string Of(Receipt receipt) =>
        string.Create(CultureInfo.InvariantCulture, $"{receipt.Side,-9} {receipt.Hash[..IdLength]} {receipt.Upload}: ")
            + (receipt.Outcome == Outcome.Refused
        ? "refused, " + receipt.Refusal!.Reason
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{receipt.Rows.Kept:N0} of {Plural.Counted(receipt.Rows.Read, "row", "rows")} kept, {receipt.Rows.Rejected:N0} rejected; true "
                + $"as of {receipt.Snapshot!.At:yyyy-MM-dd HH:mm} ({receipt.Snapshot.From})")
            + (receipt.RepeatOf is { } twin ? $"; same bytes as {twin}" : "")
            + By(receipt) + Unknown(receipt));

    private static string By(Receipt receipt) => string.Concat(
        receipt.Files.Select(file => file.Mapping).OfType<string>().Distinct().Select(name => $"; read by the mapping '{name}'")
            .Concat(
                receipt.Files.SelectMany(file => file.MappingsNotAsked ?? []).Distinct().Select(name => $"; not by the mapping '{name}'"))
            .Concat(receipt.Files.Select(file => file.Defines).OfType<Pipeline.Tables.Mappings.Mapping>()
                .Select(mapping => $"; states the mapping '{mapping.Name}' ({mapping.Template})")));

    // What seems to tell who, when, in which money or of which part a row is comes first: it can make the figures another thing.
    private static string Unknown(Receipt receipt)
    {
        var meanings = receipt.Files.SelectMany(file => file.UnknownMeanings)
            .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal).ToList();
        var others = receipt.Files.SelectMany(file => file.UnknownColumns).Distinct(StringComparer.Ordinal)
            .Except(meanings.Select(meaning => meaning.Key)).ToList();
        return (meanings.Count == 0
            ? ""
            : $"; not read, look whether these matter: "
                + $"{string.Join(", ", meanings.Select(meaning => $"{meaning.Key} (seems to tell {UnreadColumn.EnglishOf(meaning.First())})"))}")
            + (others.Count == 0 ? "" : $"; columns not known: {string.Join(", ", others)}");
    }
}
