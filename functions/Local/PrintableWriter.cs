using System.Text;

namespace Pipeline.Local;

/// <summary>
/// What goes to the terminal, of names and cells that others wrote: control characters and marks that turn the direction of writing are
/// shown as <c>\u202e</c>, which JSON reads as the same character.
/// </summary>
public sealed class PrintableWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    // They join letters and pictures to one: a name is written with them, and reads otherwise without.
    private const string Joiners = "\u200c\u200d\u00ad";

    public override Encoding Encoding => inner.Encoding;

    /// <summary>The text in one line, fit to be printed.</summary>
    public static string OneLine(string text) => Clean(text, keepsLines: false);

    public override void Write(char value) =>
        inner.Write(IsHidden(value) && value is not ('\n' or '\r') ? Escaped(value) : value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

    public override void Write(string? value) => inner.Write(Clean(value ?? "", keepsLines: true));

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value) => inner.WriteLine(OneLine(value ?? ""));

    public override Task WriteAsync(string? value) => inner.WriteAsync(Clean(value ?? "", keepsLines: true));

    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(OneLine(value ?? ""));

    public override void Flush() => inner.Flush();

    public override Task FlushAsync() => inner.FlushAsync();

    private static string Clean(string text, bool keepsLines)
    {
        if (!text.Any(IsHidden))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var isBreak = text[i] == '\n' || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
            _ = !IsHidden(text[i]) || (keepsLines && isBreak) ? clean.Append(text[i]) : clean.Append(Escaped(text[i]));
        }

        return clean.ToString();
    }

    private static bool IsHidden(char sign) => sign != '\t' && !Joiners.Contains(sign, StringComparison.Ordinal)
        && char.GetUnicodeCategory(sign)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Escaped(char sign) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}");
}
