namespace Marketing.Exports.Web;

/// <summary>One figure of a row: nothing where the export does not tell it.</summary>
/// <param name="Measure">As in <see cref="Facts.Traffic.Measure"/>.</param>
/// <param name="Value">A count.</param>
/// <param name="OutOf">Of how many, for shares.</param>
public readonly record struct Figure(string Measure, double? Value, double? OutOf = null);
