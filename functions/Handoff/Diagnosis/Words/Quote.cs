namespace Handoff.Diagnosis.Words;

/// <summary>
/// A number as a sentence says it, and which figure it is; null where there is none. A ref struct, for no plain string may swallow it.
/// </summary>
public readonly ref struct Quote(string text, Quoted? of)
{
    public string Text { get; } = text;

    public Quoted? Of { get; } = of;
}
