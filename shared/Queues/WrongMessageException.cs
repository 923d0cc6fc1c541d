namespace Pipeline.Queues;

/// <summary>The message itself cannot be right, today or tomorrow: it is dead-lettered at once and never tried again.</summary>
#pragma warning disable CA1032 // A wrong message without what was found and what was expected must not exist.
public sealed class WrongMessageException(string reason, Exception? inner = null) : Exception(reason, inner);
#pragma warning restore CA1032
