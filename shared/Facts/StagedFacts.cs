using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace Pipeline.Facts;

/// <summary>
/// Facts of one table that gather for a part, column by column. DuckDB reads them as a table function, a vector at a time: nothing is
/// copied into a table of its own first.
/// </summary>
internal sealed class StagedFacts : IDisposable
{
    private const string Function = "staged_facts";

    private static readonly ConcurrentDictionary<long, StagedFacts> All = new();
    private static long last;

    private readonly FactTable table;
    private readonly StagedColumn[] columns;
    private readonly StagedTexts files = new();
    private readonly StagedValues<long> lines = new(DuckDBType.BigInt);
    private readonly long number = Interlocked.Increment(ref last);
    private int told;

    public StagedFacts(FactTable table)
    {
        this.table = table;
        columns = [.. table.StageColumns(), files, lines];
        All[number] = this;
    }

    /// <summary>The rows that gathered, as a statement reads them.</summary>
    public string From => string.Create(CultureInfo.InvariantCulture, $"{Function}({number})");

    public int Rows { get; private set; }

    /// <summary>Lets a DuckDB read such facts.</summary>
    public static unsafe void Register(DuckDBNativeConnection connection)
    {
        var function = NativeMethods.TableFunction.DuckDBCreateTableFunction();
        try
        {
            NativeMethods.TableFunction.DuckDBTableFunctionSetName(function, Function);
            using var number = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.BigInt);
            NativeMethods.TableFunction.DuckDBTableFunctionAddParameter(function, number);
            NativeMethods.TableFunction.DuckDBTableFunctionSetBind(function, &Bind);
            NativeMethods.TableFunction.DuckDBTableFunctionSetInit(function, &Begin);
            NativeMethods.TableFunction.DuckDBTableFunctionSetFunction(function, &Read);
            if (NativeMethods.TableFunction.DuckDBRegisterTableFunction(connection, function) != DuckDBState.Success)
            {
                throw new InvalidOperationException($"DuckDB takes no function {Function}.");
            }
        }
        finally
        {
            NativeMethods.TableFunction.DuckDBDestroyTableFunction(ref function);
        }
    }

    public void Add(object fact, string file, long line)
    {
        table.Append(columns, fact);
        files.Append(file);
        lines.Append(line);
        Rows++;
    }

    public void Clear()
    {
        Rows = 0;
        Array.ForEach(columns, column => column.Clear());
    }

    public void Dispose() => All.TryRemove(number, out _);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        try
        {
            using var parameter = NativeMethods.TableFunction.DuckDBBindGetParameter(info, 0);
            var staged = All[NativeMethods.Value.DuckDBGetInt64(parameter)];
            var names = staged.table.Columns.Select(column => column.Name).Append("file").Append("line");
            foreach (var (name, column) in names.Zip(staged.columns))
            {
                using var type = column.CreateType();
                NativeMethods.TableFunction.DuckDBBindAddResultColumn(info, name, type);
            }

            NativeMethods.TableFunction.DuckDBBindSetCardinality(info, (ulong)staged.Rows, true);
            unsafe
            {
                NativeMethods.TableFunction.DuckDBBindSetBindData(info, (nint)staged.number, null);
            }
        }
#pragma warning disable CA1031 // Nothing may be thrown through DuckDB: it is told what happened, and its statement fails.
        catch (Exception e)
#pragma warning restore CA1031
        {
            NativeMethods.TableFunction.DuckDBBindSetError(info, e.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Begin(nint info)
    {
        if (All.TryGetValue(NativeMethods.TableFunction.DuckDBInitGetBindData(info), out var staged))
        {
            staged.told = 0;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Read(nint info, nint output)
    {
        try
        {
            All[NativeMethods.TableFunction.DuckDBFunctionGetBindData(info)].Fill(output);
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e)
#pragma warning restore CA1031
        {
            NativeMethods.TableFunction.DuckDBFunctionSetError(info, e.Message);
        }
    }

    private void Fill(nint output)
    {
        using var chunk = new DuckDBDataChunk(output);
        var count = Math.Min(StagedColumn.VectorRows, Rows - told);
        for (var i = 0; i < columns.Length && count > 0; i++)
        {
            columns[i].Fill(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i), told, count);
        }

        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)count);
        told += count;
    }
}
