namespace Pipeline.Facts;

/// <summary>
/// Marks a text that people write freely, in which a customer may be named or quoted: what is of a person who asked to be forgotten is left
/// out of it, also where the record is another's.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FreeTextAttribute : Attribute;
