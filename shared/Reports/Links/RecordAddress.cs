namespace Pipeline.Reports.Links;

/// <summary>Where a tool shows its records of a kind.</summary>
/// <param name="Source">The tool, as facts name it.</param>
/// <param name="Kind"><see cref="RecordAddresses.Leads"/> or <see cref="RecordAddresses.Deals"/>.</param>
/// <param name="Ids">The ids that have an address, as a regular expression; its group is what the address holds of one.</param>
/// <param name="Pattern">The address, with {id} in it.</param>
public sealed record RecordAddress(string Source, string Kind, string Ids, string Pattern);
