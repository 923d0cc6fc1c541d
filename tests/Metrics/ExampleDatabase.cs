using Pipeline.Facts;
using Pipeline.Uploads;

namespace Pipeline.Tests.Metrics;

/// <summary>One database for all worked examples: each of them is laid anew, and what lay there before goes.</summary>
public sealed class ExampleDatabase : IDisposable
{
    private readonly Workplace workplace = new();

    public ExampleDatabase() => Database = new(workplace.Folder);

    public Database Database { get; }

    public string Folder => workplace.Folder;

    public void Dispose()
    {
        Database.Dispose();
        workplace.Dispose();
    }
}
