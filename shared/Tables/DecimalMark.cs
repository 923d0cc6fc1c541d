namespace Pipeline.Tables;

/// <summary>Which of the two marks a column writes before its decimals; the other one then separates thousands.</summary>
public enum DecimalMark
{
    Unknown,
    Dot,
    Comma,
}
