using System.Runtime.CompilerServices;

namespace Handoff.Diagnosis.Words;

/// <summary>A sentence of which every number knows which figure it is. Written as an interpolated string.</summary>
[InterpolatedStringHandler]
public sealed class Statement
{
    private readonly List<(string Text, Quoted? Of)> parts;

    public Statement(int literalLength, int formattedCount) => parts = new(Math.Min(literalLength, formattedCount) + formattedCount + 1);

    /// <summary>Its words and numbers in order; words are no figure.</summary>
    public IReadOnlyList<(string Text, Quoted? Of)> Parts => parts;

    public string Text => string.Concat(parts.Select(part => part.Text));

    /// <summary>What it says; null of a part of a sentence.</summary>
    public Assertion? Says { get; private set; }

    public static implicit operator Statement(string text) => FromString(text);

    public static Statement FromString(string text) => $"{text}";

    public void AppendLiteral(string text) => parts.Add((text, null));

    public void AppendFormatted(string text) => parts.Add((text, null));

    public void AppendFormatted(Quote quote) => parts.Add((quote.Text, quote.Of));

    public void AppendFormatted(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        parts.AddRange(statement.parts);
    }

    internal Statement As(Assertion assertion)
    {
        Says = assertion;
        return this;
    }

    public override string ToString() => Text;
}
