namespace Sales.Facts;

/// <summary>What a word of a result tells of a contact.</summary>
internal enum ContactTells
{
    Reached,
    Failed,
    CalledOff,
    Left,

    /// <summary>A word of a contact that tells of something else.</summary>
    Nothing,
}
