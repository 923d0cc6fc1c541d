using System.Text.RegularExpressions;

namespace Pipeline.Tables;

/// <summary>
/// What a copy's name bears beside the name of what it is a copy of: "Report (1).csv", "Report - Copy.csv", "Salinan Okt".
/// </summary>
internal static partial class CopyMark
{
    public static string Strip(string name) => Mark().Replace(name, "");

    [GeneratedRegex(
        @"^(?:copy of |salinan dari |salinan |kopie von |copie de |copia de |copia di )"
            + @"|(?: ?\(\d{1,2}\)|[ _-]+(?:copy|salinan|kopie|copie|copia|cópia)(?: ?\(?\d{1,2}\)?)?)(?=\.[^.]*$|$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
