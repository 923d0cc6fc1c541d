namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>How often the verdict was right, silent and wrong.</summary>
internal readonly record struct Tally(int Right, int Silent, int Wrong)
{
    internal int Runs => Right + Silent + Wrong;

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Silent + b.Silent, a.Wrong + b.Wrong);

    public override string ToString() => $"{Share(Right)} / {Share(Silent)} / {Share(Wrong)}";

    private string Share(int count) => (100.0 * count / Runs).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
