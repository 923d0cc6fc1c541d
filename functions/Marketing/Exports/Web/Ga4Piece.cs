using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>
/// BigQuery cuts an export above 1 GB into files that a wildcard numbers with twelve digits
/// (https://cloud.google.com/bigquery/docs/exporting-data); people number pieces behind the day, as events_20260101-001.json.
/// </summary>
internal static partial class Ga4Piece
{
    /// <summary>The piece that a file is, whatever folder or compression it lies in; null where its name tells none.</summary>
    public static string? NameOf(Reading reading)
    {
        var path = reading.File.Replace('\\', '/').ToLowerInvariant();
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (Number().Match(name) is not { Success: true } number)
        {
            return null;
        }

        var piece = name[..(number.Index + number.Length)];
        var folder = path[..^name.Length].TrimEnd('/');

        // A number alone says nothing without the folder's name.
        return char.IsAsciiDigit(piece[0]) ? folder[(folder.LastIndexOf('/') + 1)..] + "/" + piece : piece;
    }

    [GeneratedRegex(@"((?<!\d)0{4}\d{8}|(?<!\d)\d{8}[-_](part[-_]?)?\d{1,5})(?=\.|$)")]
    private static partial Regex Number();
}
