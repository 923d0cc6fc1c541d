using Pipeline.Reports;

namespace Pipeline.Facts;

/// <summary>
/// Tables that cannot be read of the data at hand. They are not there: whatever reads one fails too and is told of, so that nothing
/// is counted over less than there is.
/// </summary>
internal static class Unreadable
{
    private const string Table = "unreadable";

    /// <summary>Creates tables, or notes that they are not there.</summary>
    /// <param name="database">Where.</param>
    /// <param name="failures">Hears of it; none: it is thrown.</param>
    /// <param name="id">How they are called in the note.</param>
    /// <param name="names">The tables and views that are created.</param>
    /// <param name="create">Creates them.</param>
    /// <returns>Whether they could be created.</returns>
    public static bool Otherwise(Database database, Failures? failures, string id, IReadOnlyList<string> names, Action create)
    {
        if (failures is null)
        {
            create();
            return true;
        }

        var isCreated = false;
        failures.Try("view", id, () =>
        {
            create();
            isCreated = true;
        });
        foreach (var name in isCreated ? [] : names)
        {
            Note(database, name);
        }

        return isCreated;
    }

    /// <summary>The names of those that are not there.</summary>
    public static IReadOnlyList<string> Names(Database database) =>
        Views.Has(database, Table) ? [.. database.Query($"select name from {Table}", record => record.GetString(0))] : [];

    private static void Note(Database database, string name) => database.Run($"""
        drop {(Views.Has(database, name) ? "table" : "view")} if exists {name};
        create table if not exists {Table} (name varchar);
        insert into {Table} values ({Facts.Names.Quote(name)})
        """);
}
