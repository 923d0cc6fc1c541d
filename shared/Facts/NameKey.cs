namespace Pipeline.Facts;

/// <summary>Names that people write by hand (owners, teams, stages), so that they are the same whatever their case and blanks.</summary>
public static class NameKey
{
    /// <summary>The same in SQL: <c>name_key(owner)</c>.</summary>
    public const string Macro = @"create macro name_key(name) as lower(trim(regexp_replace(name, '[\s\x{00A0}]+', ' ', 'g')))";

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\v', '\f', '\u00a0'];

    public static string? Of(string? name) => name is null
        ? null : string.Join(' ', name.Split(Blanks, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
