namespace Pipeline.Tables;

/// <summary>What stood around a number in its cell.</summary>
public readonly record struct NumberShape
{
    /// <summary>Written with a percent sign; the value is the fraction already (65.0% is 0.65).</summary>
    public bool IsPercent { get; init; }

    /// <summary>'&lt; 10%': the value is a bound that the true one is below.</summary>
    public bool IsBelow { get; init; }

    /// <summary>'&gt; 90%': the value is a bound that the true one is above.</summary>
    public bool IsAbove { get; init; }

    /// <summary>
    /// The ISO 4217 code of the currency in the cell; null where the cell names none. A bare dollar sign is USD: an account in another
    /// dollar says so in its header or settings.
    /// </summary>
    public string? Currency { get; init; }

    /// <summary>Written with a scale (342.09K; 2,3 jt), so that it is rounded.</summary>
    public bool Scaled { get; init; }

    /// <summary>Written with the letter M alone, which is million in English and miliar, a thousand of it, in Indonesian.</summary>
    public bool IsLetterM { get; init; }

    /// <summary>
    /// Neither the column nor the cell told which mark is the decimal one, and the rule of <see cref="Numbers"/> was used.
    /// </summary>
    public bool MarkAssumed { get; init; }

    /// <summary>The mark that nothing told but the currency, which has no decimals; Unknown where anything else did.</summary>
    public DecimalMark MarkByCurrency { get; init; }
}
