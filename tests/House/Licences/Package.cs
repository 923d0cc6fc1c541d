namespace Pipeline.Tests.House.Licences;

/// <summary>
/// A package, its licence as SPDX writes it, and whether it is part of what is deployed or serves tests and analysis only.
/// </summary>
internal sealed record Package(string Name, string Licence, bool Ships);
