namespace Marketing.Exports.Logs;

/// <summary>The languages in which a log's format may be stated.</summary>
internal static class LogLanguages
{
    private static readonly LogLanguage[] All = [new NginxLanguage(), new ApacheLanguage(), new HaproxyLanguage()];

    /// <summary>The language of which a line begins a statement; null where it begins none.</summary>
    public static LogLanguage? Of(string text) => Array.Find(All, language => language.Begins(text));
}
