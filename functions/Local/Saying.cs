using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>What commands say, in one language or the other: texts, whose figures have no place in a report.</summary>
internal static class Saying
{
    public static string Say(this ReportCulture culture, string english, string indonesian) =>
        culture.Language == "id" ? indonesian : english;
}
