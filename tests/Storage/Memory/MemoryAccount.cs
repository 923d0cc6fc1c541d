namespace Pipeline.Tests.Storage.Memory;

/// <summary>
/// The blobs of an account in memory, with the conditions that the product leans on: one answer at a time, a new ETag with every write, a
/// clock that moves on with every write and never else, so that two runs of the same steps leave the same times.
/// </summary>
internal sealed class MemoryAccount
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedDictionary<string, MemoryBlob>> containers = new(StringComparer.Ordinal);
    private long writes;

    /// <summary>Another account that holds the same.</summary>
    public MemoryAccount Copy()
    {
        lock (gate)
        {
            var copy = new MemoryAccount { writes = writes };
            foreach (var (name, blobs) in containers)
            {
                copy.containers[name] = new(blobs, StringComparer.Ordinal);
            }

            return copy;
        }
    }

    public bool Create(string container)
    {
        lock (gate)
        {
            return containers.TryAdd(container, new(StringComparer.Ordinal));
        }
    }

    public bool Has(string container)
    {
        lock (gate)
        {
            return containers.ContainsKey(container);
        }
    }

    public MemoryBlob? Find(string container, string name)
    {
        lock (gate)
        {
            return containers.GetValueOrDefault(container)?.GetValueOrDefault(name);
        }
    }

    public IReadOnlyList<KeyValuePair<string, MemoryBlob>> List(string container, string prefix)
    {
        lock (gate)
        {
            return [.. containers[container].Where(blob => blob.Key.StartsWith(prefix, StringComparison.Ordinal))];
        }
    }

    /// <summary>Checks and writes as one step.</summary>
    /// <param name="container">Where.</param>
    /// <param name="name">Its name.</param>
    /// <param name="change">Given the present blob, the next one (null: none), or a refusal, which leaves everything as it is.</param>
    public (MemoryBlob? Blob, Refused? Refused) Change(
        string container, string name, Func<MemoryBlob?, (MemoryBlob? Next, Refused? Refused)> change)
    {
        lock (gate)
        {
            var blobs = containers[container];
            var (next, refused) = change(blobs.GetValueOrDefault(name));
            if (refused is not null)
            {
                return (null, refused);
            }

            writes++;
            if (next is null)
            {
                blobs.Remove(name);
                return (null, null);
            }

            next = next with { ETag = $"0x{writes:X16}", LastModified = Start.AddSeconds(writes) };
            blobs[name] = next;
            return (next, null);
        }
    }
}
