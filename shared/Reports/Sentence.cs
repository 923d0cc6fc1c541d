using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports;

/// <summary>
/// Words in which every number knows where in report.json it stands. It is written as an interpolated string: its holes
/// take text, other sentences and <see cref="CitedNumber"/> numbers. A page renders it with the addresses, a sheet as plain text.
/// </summary>
[InterpolatedStringHandler]
public sealed class Sentence
{
    private readonly List<(string Text, Address? At)> parts = [];

    public Sentence(int literalLength, int formattedCount) => parts.Capacity = Math.Min(literalLength, formattedCount) + formattedCount + 1;

    private Sentence()
    {
    }

    public static Sentence Empty { get; } = new();

    /// <summary>Without addresses.</summary>
    public string Text => string.Concat(parts.Select(part => part.Text));

    /// <summary>Where its numbers stand in report.json, in the sentence's order.</summary>
    public IEnumerable<Address> Cited => parts.Select(part => part.At).OfType<Address>();

    public bool IsEmpty => parts.TrueForAll(part => part.Text.Length == 0);

    public void AppendLiteral(string text) => parts.Add((text, null));

    public void AppendFormatted(string? text) => parts.Add((text ?? "", null));

    /// <summary>A number that is no figure: the length of a period, a count of what stands beneath.</summary>
    public void AppendFormatted(int number) => parts.Add((number.ToString(CultureInfo.InvariantCulture), null));

    public void AppendFormatted(CitedNumber said) => parts.Add((said.Text, said.At));

    public void AppendFormatted(Sentence? sentence) => parts.AddRange(sentence?.parts ?? []);

    [return: NotNullIfNotNull(nameof(text))]
    public static Sentence? FromString(string? text) => text is null ? null : (Sentence)$"{text}";

    public static Sentence FromCitedNumber(CitedNumber said) => $"{said}";

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Sentence?(string? text) => FromString(text);

    public static implicit operator Sentence(CitedNumber said) => FromCitedNumber(said);

    public static implicit operator RenderFragment(Sentence sentence) => sentence.ToRenderFragment();

    public static Sentence operator +(Sentence left, Sentence right) => Add(left, right);

    public static Sentence Add(Sentence left, Sentence right) => $"{left}{right}";

    public static Sentence Join(string separator, IEnumerable<Sentence> sentences) =>
        sentences.Aggregate(Empty, (all, next) => all.IsEmpty ? next : $"{all}{separator}{next}");

    public RenderFragment ToRenderFragment() => builder =>
    {
        foreach (var (text, at) in parts)
        {
            if (at is null)
            {
                builder.AddContent(0, text);
                continue;
            }

            builder.OpenElement(1, "span");
            builder.AddMultipleAttributes(2, at.Attributes);
            builder.AddContent(3, text);
            builder.CloseElement();
        }
    };

    public override string ToString() => Text;
}
