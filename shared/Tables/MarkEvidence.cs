namespace Pipeline.Tables;

/// <summary>What numbers tell of the marks with which they are written.</summary>
internal sealed class MarkEvidence
{
    /// <summary>Numbers with a decimal dot, such as 1,234.5 or 12.5.</summary>
    public CellExample Dot { get; } = new();

    /// <summary>Numbers with a decimal comma, such as 1.234,5 or 12,5.</summary>
    public CellExample Comma { get; } = new();

    /// <summary>
    /// Amounts in a currency without decimals whose comma separates thousands by that alone, as Rp 1,000: less than a number tells that can
    /// only be read so.
    /// </summary>
    public CellExample DotByCurrency { get; } = new();

    /// <summary>The same with a dot between thousands, as Rp 1.000.</summary>
    public CellExample CommaByCurrency { get; } = new();

    /// <summary>Cells that hold anything.</summary>
    public long Cells { get; set; }

    /// <summary>Some number surely has three decimals or more, so that three digits behind the mark are no thousands.</summary>
    public bool HasThousandths { get; set; }

    public bool Has(DecimalMark mark) => mark == DecimalMark.Comma ? Comma.IsSeen || CommaByCurrency.IsSeen
        : mark == DecimalMark.Dot && (Dot.IsSeen || DotByCurrency.IsSeen);

    /// <summary>Whether a number can only be read with this mark, whatever its currency.</summary>
    public bool MustHave(DecimalMark mark) => mark == DecimalMark.Comma ? Comma.IsSeen : mark == DecimalMark.Dot && Dot.IsSeen;

    public void Merge(MarkEvidence other)
    {
        Dot.Merge(other.Dot);
        Comma.Merge(other.Comma);
        DotByCurrency.Merge(other.DotByCurrency);
        CommaByCurrency.Merge(other.CommaByCurrency);
        Cells += other.Cells;
        HasThousandths |= other.HasThousandths;
    }
}
