namespace Pipeline.Tables;

/// <summary>Why a cell could not be read; <see cref="None"/> where it could.</summary>
public enum ValueFault
{
    None,
    NotANumber,
    NotAnInteger,
    NotADate,

    /// <summary>A date such as 03/04/2026 in a column that does not tell whether the month or the day comes first.</summary>
    OrderUnknown,

    /// <summary>A date without a year whose year cannot be told from the range, or from the order of its column.</summary>
    YearUnknown,
    NotADuration,

    /// <summary>An id that a spreadsheet turned into 1.22158E+17: its last digits are gone.</summary>
    RuinedId,
}
