using System.Runtime.CompilerServices;
using Azure;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Pipeline.Reports;

/// <summary>
/// Parts of a report that could not be made of the data at hand: each is left out and told of, and the rest of the report
/// is written all the same. What may pass by itself (storage, memory, a shutdown) is thrown on, so that it is tried again.
/// </summary>
public sealed class Failures
{
    /// <summary>The code of their warnings.</summary>
    public const string Code = "part-failed";

    private readonly List<Failure> all = [];

    public IReadOnlyList<Failure> All => all;

    public IReadOnlyList<ReportWarning> Warnings => [.. all.Select(failure => failure.Warning)];

    /// <summary>The same as a page says them.</summary>
    public IReadOnlyList<(string Code, string Text)> Told(string language) =>
        [.. Warnings.Select(warning => (warning.Code, warning.In(language)))];

    public void Add(Failure failure) => all.Add(failure);

    /// <summary>The part, or what stands in its place.</summary>
    public T Try<T>(string kind, string id, Func<T> make, T otherwise)
    {
        try
        {
            return make();
        }
        catch (Exception e) when (IsOfTheData(e))
        {
            all.Add(new Failure(kind, id, e));
            return otherwise;
        }
    }

    public void Try(string kind, string id, Action make) => Try<object?>(
        kind,
        id,
        () =>
        {
            make();
            return null;
        },
        null);

    /// <summary>Whether it would be so again tomorrow.</summary>
    public static bool IsOfTheData(Exception exception) => exception switch
    {
        DuckDBException e =>
            e.ErrorType is not (DuckDBErrorType.OutOfMemory or DuckDBErrorType.Io or DuckDBErrorType.Interrupt or DuckDBErrorType.Connection
            or DuckDBErrorType.Network or DuckDBErrorType.Http or DuckDBErrorType.Fatal or DuckDBErrorType.Internal),
        OperationCanceledException or OutOfMemoryException or IOException or RequestFailedException or UnauthorizedAccessException => false,
        RuntimeWrappedException or InvalidProgramException or TypeLoadException => false,
        AggregateException e => e.InnerExceptions.All(IsOfTheData),
        _ => true,
    };
}
