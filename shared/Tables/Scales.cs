namespace Pipeline.Tables;

/// <summary>
/// Words and letters that multiply the number before them: CLDR's short forms in English, Indonesian, Portuguese, Spanish, French, Italian
/// and German, and the words themselves. 'billion' and 'trillion' are left out: they mean a thousand times more in German and French than
/// in English.
/// </summary>
internal static class Scales
{
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Milliard = 1_000_000_000m;

    private static readonly WordTable<decimal> scales = new(
    [
        ("k rb ribu mil mila mille tsd tausend thousand", Thousand),
        ("m mi mio mln mill jt juta million millions millionen milhão milhões millón millones milione milioni", Million),
        ("b bn bi mrd md miliar milyar milliard milliards milliarde milliarden miliardo miliardi", Milliard),
        ("t tri bio triliun", Thousand * Milliard),
    ]);

    /// <summary>
    /// The factor that <paramref name="word"/> stands for. M after rupiah has none: it is miliar (a thousand million) in Indonesian and
    /// million in English, and a wrong guess is wrong by a thousand.
    /// </summary>
    public static bool TryFind(ReadOnlySpan<byte> word, string? currency, out decimal factor) =>
        scales.TryFind(word, out factor) && !(currency == "IDR" && word is [(byte)'M' or (byte)'m']);
}
