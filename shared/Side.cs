using System.Reflection;

namespace Pipeline;

/// <summary>
/// One side of the business: its name, which its containers and queues begin with, and the assembly that
/// knows its formats, facts, metrics and pages. They are found there; nothing is registered.
/// </summary>
/// <param name="Name">"marketing" or "sales".</param>
/// <param name="Knowledge">The assembly that holds all that this side knows.</param>
/// <param name="Promises">The assembly whose plain records it promises the hand-off; none in the hand-off itself.</param>
public sealed record Side(string Name, Assembly Knowledge, Assembly? Promises = null);
