using System.Text.RegularExpressions;
using Pipeline.Tables;

namespace Marketing.Exports.Ads;

/// <summary>
/// What the lines above a report of advertising tell beside its days: when it was made, until when it is whole, and whether it is of chosen
/// campaigns only.
/// </summary>
internal sealed partial record AdHeader
{
    /// <summary>The day on which it was made, which was not over then.</summary>
    public DateOnly? Made { get; init; }

    /// <summary>The last day that is whole in it.</summary>
    public DateOnly? LastWhole { get; init; }

    public bool IsUnfinished { get; init; }

    public bool IsFiltered { get; init; }

    public static AdHeader Of(Row row)
    {
        var header = new AdHeader();
        foreach (var line in row.Above.Concat(row.Preamble).Select(line => line.Trim('#', ' ', '"')))
        {
            header = header with
            {
                Made = header.Made ?? (Generated().Match(line) is { Success: true } made ? Moment(made)?.Day : null),
                LastWhole = header.LastWhole
                    ?? (Whole().Match(line) is { Success: true } whole && Moment(whole) is { } moment ? moment.IsMidnight
                        ? moment.Day.AddDays(-1) : moment.Day : null),
                IsUnfinished = header.IsUnfinished || Unfinished().IsMatch(line),
                IsFiltered = header.IsFiltered || IsFilter(line),
            };
        }

        return header;
    }

    /// <summary>Whether a total says that it is of chosen campaigns: "Total: Filtered campaigns", "Total: All enabled campaigns".</summary>
    public static bool IsOfChosen(string total) => Chosen().IsMatch(total);

    // "Report Filter: " with nothing behind it filters nothing.
    private static bool IsFilter(string line) =>
        Filter().Match(line) is { Success: true } filter && !Everything().IsMatch(filter.Groups["value"].Value);

    private static (DateOnly Day, bool IsMidnight)? Moment(Match match)
    {
        var text = match.Groups["day"].Value.Trim();
        foreach (var order in (DateOrder[])[DateOrder.Unknown, DateOrder.MonthDayYear])
        {
            if (Dates.TryRead(Encoding.UTF8.GetBytes(text), order, out var day, out _))
            {
                return (DateOnly.FromDateTime(day.Wall), Midnight().IsMatch(match.Groups["clock"].Value));
            }
        }

        return null;
    }

    private const string Day = @"(?<day>\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\p{L}+ \d{1,2},? \d{4}|\d{1,2}\.? (?:de )?\p{L}+ (?:de )?\d{4})";

    [GeneratedRegex(
        @"^(?:date |report |tanggal |fecha de |date de |data di |data da |datum )?(?:created|generated|generation|exported|export"
            + @"|downloaded|download|run|dibuat|pembuatan|diekspor|ekspor|diunduh|généré|générée|création|exporté|téléchargé|generado"
            + @"|generación|exportado|exportación|descargado|descarga|gerado|geração|exportação|baixado|generato|generazione|esportato"
            + @"|esportazione|scaricato|erstellt|exportiert|heruntergeladen|gegenereerd|geëxporteerd|gedownload|aangemaakt|생성일)(?: (?:date"
            + @"|time|on|at|pada|tanggal|le|el|em|il|am|op|den|um))*\s*[:=]?\s*" + Day,
        RegexOptions.IgnoreCase)]
    private static partial Regex Generated();

    [GeneratedRegex(@"^Last Completed Available Day:\s*" + Day + @"(?<clock>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s*(?:12:00(?::00)? ?AM|0?0:00(?::00)?)(?! ?PM)", RegexOptions.IgnoreCase)]
    private static partial Regex Midnight();

    [GeneratedRegex(@"^Potential Incomplete Data:\s*(?:true|yes)", RegexOptions.IgnoreCase)]
    private static partial Regex Unfinished();

    // A filter, or a line that names the one campaign or group of which the report is.
    [GeneratedRegex(
        @"^(?:(?:report |applied |active )?filter(?:s|ed by|ed)?|difilter(?: menurut| berdasarkan)?|penyaring|saringan|filtre(?:s"
            + @"| appliqués?)?|filtré(?: par)?|filtros?(?: aplicados?)?|filtrad[oa](?: por)?|filtri|filtro|filtrat[oa](?: per)?"
            + @"|gefiltert(?: nach)?|gefilterd(?: op)?|필터|campaigns?|campaign (?:name|status)|ad groups?|ad sets?|kampanye|nama kampanye"
            + @"|status kampanye|grup iklan|campagnes?|campañas?|campanhas?|campagna|kampagnen?|campagnenaam|캠페인)\s*[:=]\s*(?<value>.*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Filter();

    [GeneratedRegex(
        @"^\W*(?:|none|no filters?|all(?: campaigns?| ad groups?| ad sets?)?|any|semua(?: kampanye| grup iklan)?|tidak ada|tanpa filter"
            + @"|tous|toutes(?: les campagnes)?|aucune?|todos|todas(?: las campañas| as campanhas)?|ningun[oa]|nenhuma?"
            + @"|tutt[ei](?: le campagne)?|nessuno|alle(?: kampagnen| campagnes)?|keine?|geen|없음|전체)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Everything();

    [GeneratedRegex(
        @"^\W*(?:grand )?total.*\b(?:filtered|enabled|selected|current view|difilter|aktif|terpilih|filtrées?|activées?|sélectionnées?"
            + @"|filtrad[oa]s|habilitad[oa]s|activad[oa]s|ativad[oa]s|seleccionad[oa]s|selecionad[oa]s|filtrate|attive|selezionate)\b"
            + @"|^\W*(?:gesamt|summe|totaal).*\b(?:gefiltert|gefilterte|aktivierte[nr]?|aktive[nr]?|ausgewählte[nr]?|gefilterde"
            + @"|ingeschakelde|geselecteerde)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Chosen();
}
