namespace Pipeline.Tests.Storage.Memory;

/// <summary>A verb as one process runs it.</summary>
internal delegate Task Verb(MemorySide process);
