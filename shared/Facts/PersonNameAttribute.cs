namespace Pipeline.Facts;

/// <summary>Marks the keyed hashes of the words of a person's name: an address under several names is nobody's.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonNameAttribute : Attribute;
