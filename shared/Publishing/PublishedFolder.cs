namespace Pipeline.Publishing;

/// <summary>What a pointer says to people: the folder that counts, and what lies in it.</summary>
public sealed record PublishedFolder(string Folder, IReadOnlyList<string> Files);
