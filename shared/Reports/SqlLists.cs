using Pipeline.Facts;
using Pipeline.Tables;

namespace Pipeline.Reports;

/// <summary>Runs a side's Reports/*.sql (lists) and Warnings/*.sql over its facts views.</summary>
public sealed class SqlLists(Database database)
{
    private readonly EmptyTables tables = new(database, knowledge: null);

    /// <summary>A list's titles stand in its first lines, as <c>-- en: …</c> and <c>-- id: …</c>.</summary>
    public ReportList List(string id, string sql)
    {
        List<string> columns = [];
        var rows = Query(id, sql, record =>
        {
            if (columns.Count == 0)
            {
                columns.AddRange(Enumerable.Range(0, record.FieldCount).Select(record.GetName));
            }

            return (IReadOnlyList<object?>)[.. Enumerable.Range(0, record.FieldCount).Select(place => Value(record.GetValue(place)))];
        }).ToList();
        return new ReportList
        {
            Id = id,
            English = Title(id, sql, "en"),
            Indonesian = Title(id, sql, "id"),
            Columns = columns,
            Rows = rows
        };
    }

    /// <summary>Each row of a warning's statement is one warning: English, then Indonesian.</summary>
    public IEnumerable<ReportWarning> Warnings(string code, string sql) =>
        Query(code, sql, record => new ReportWarning(code.Replace('_', '-'), record.GetString(0), record.GetString(1)));

    private IEnumerable<T> Query<T>(string file, string sql, Func<System.Data.IDataRecord, T> read) =>
        tables.Empty(file, sql) ? [] : database.Query(sql, read);

    private static string Title(string id, string sql, string language) =>
        sql.Split('\n')
            .FirstOrDefault(line => line.StartsWith($"-- {language}:", StringComparison.Ordinal))?[(4 + language.Length)..].Trim()
        ?? throw new FormatException($"{id}.sql lacks the line '-- {language}: …' at its head.");

    // JSON has no word for the others.
    private static double? Finite(double number) => double.IsFinite(number) ? number : null;

    private static object? Value(object value) => value switch
    {
        DBNull => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        decimal or float or double => Finite(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        string text => CleanText.Of(text),
        ulong large => large <= long.MaxValue ? (long)large : (double)large,
        IConvertible whole and not bool => Convert.ToInt64(whole, CultureInfo.InvariantCulture),
        System.Numerics.BigInteger big => big >= long.MinValue && big <= long.MaxValue ? (long)big : (double)big,
        _ => value,
    };
}
