namespace Pipeline.Tables;

/// <summary>What spreadsheets show, and save, where a formula has no value.</summary>
internal static class Formulas
{
    /// <summary>Whether a cell holds what is shown of a formula without a value, #N/A too.</summary>
    public static bool IsError(ReadOnlySpan<byte> cell) => IsBroken(cell) || cell.SequenceEqual("#N/A"u8);

    /// <summary>An error as text, one for each kind: a sheet may hold very many.</summary>
    public static string Spelled(ReadOnlySpan<byte> cell) => string.Intern(Encoding.UTF8.GetString(IsError(cell) ? cell : "#ERROR!"u8));

    /// <summary>Whether a cell holds what is shown of a broken formula; #N/A is no damage but a missing value (<see cref="Missing"/>).</summary>
    public static bool IsBroken(ReadOnlySpan<byte> cell) => cell is [(byte)'#', .., (byte)'!' or (byte)'?']
        && (cell.SequenceEqual("#DIV/0!"u8) || cell.SequenceEqual("#REF!"u8) || cell.SequenceEqual("#VALUE!"u8)
            || cell.SequenceEqual("#NAME?"u8) || cell.SequenceEqual("#NUM!"u8) || cell.SequenceEqual("#NULL!"u8)
            || cell.SequenceEqual("#ERROR!"u8) || cell.SequenceEqual("#SPILL!"u8) || cell.SequenceEqual("#CALC!"u8));
}
