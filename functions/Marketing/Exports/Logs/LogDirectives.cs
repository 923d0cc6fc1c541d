namespace Marketing.Exports.Logs;

/// <summary>The directives by which servers' configurations state a log's format.</summary>
internal static class LogDirectives
{
    private static readonly LogDirective[] All = [new NginxDirective(), new ApacheDirective(), new HaproxyDirective()];

    /// <summary>The directive that a line begins; null where it begins none.</summary>
    public static LogDirective? Of(string text) => Array.Find(All, directive => directive.Begins(text));

    /// <summary>Whether a line may begin one: every line is asked, and few need to be made a text for it.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> line) => line is [(byte)'l' or (byte)'L' or (byte)'c' or (byte)'C', ..];
}
