namespace Pipeline.Facts;

/// <summary>Marks what a person's facts are found by, when they ask to be forgotten: the keys of their addresses and numbers, divided by semicolons.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonAttribute : Attribute
{
    /// <summary>Whether it is, together with where the row is from, the id of the person's record instead, by which other facts speak of them.</summary>
    public bool IsRecord { get; init; }
}
