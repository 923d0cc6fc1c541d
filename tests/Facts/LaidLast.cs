using Pipeline.Facts;
using Pipeline.Uploads;

namespace Pipeline.Tests.Facts;

/// <summary>
/// The facts of a folder as they were laid last: who asks several things of the same facts as of the same day asks one laying, and each
/// view is made once, when it is asked for first. What lies there is only read.
/// </summary>
internal sealed class LaidLast : IDisposable
{
    private readonly Lock turn = new();
    private readonly LentDatabase lent = LentDatabase.Take();
    private (Database Database, string Place)? opened;
    private LaidFacts? laid;
    private (string Laid, PipelineSettings Settings)? known;
    private bool hasFailed;

    public LaidLast() => Folder = lent.NewFolder();

    /// <summary>Where the parts lie.</summary>
    public string Folder { get; }

    /// <summary>Asks the facts, which are laid anew where others lie there.</summary>
    /// <param name="side">Whose.</param>
    /// <param name="receipts">What was taken in.</param>
    /// <param name="settings">The business's money and terms.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="wanted">What will be read; none: all that a report reads.</param>
    /// <param name="ask">Asks, and keeps nothing of the database.</param>
    public T Ask<T>(
        Side side, IReadOnlyList<Receipt> receipts, PipelineSettings settings, DateOnly asOf,
        Func<Database, IEnumerable<string>>? wanted, Func<Database, T> ask)
    {
        lock (turn)
        {
            try
            {
                var (database, facts) = Lay(side, receipts, settings, asOf);
                facts.Make(wanted?.Invoke(database));
                return ask(database);
            }
            catch
            {
                // What is half made is no place to ask the next thing.
                hasFailed = true;
                Forget();
                throw;
            }
        }
    }

    public void Dispose()
    {
        lock (turn)
        {
            Forget();
            Directory.Delete(Folder, recursive: true);
            lent.Return(hasFailed);
        }
    }

    private (Database Database, LaidFacts Facts) Lay(
        Side side, IReadOnlyList<Receipt> receipts, PipelineSettings settings, DateOnly asOf)
    {
        var key = $"{asOf:yyyy-MM-dd} {side.Name} {Encoding.UTF8.GetString(JsonText.Write(receipts))}\n{Files()}";
        if (known != (key, settings) || opened is null)
        {
            Forget();
            opened = lent.Open();
            laid = new(opened.Value.Database, side, receipts, settings, asOf, Folder);
            known = (key, settings);
        }

        return (opened.Value.Database, laid!);
    }

    // A part that a test has changed is another fact.
    private string Files() => string.Join(
        '\n',
        new DirectoryInfo(Folder).EnumerateFiles("*.parquet", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}")));

    private void Forget()
    {
        (known, laid) = (null, null);
        if (opened is { } last)
        {
            opened = null;
            lent.Close(last);
        }
    }
}
