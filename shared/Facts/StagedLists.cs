using DuckDB.NET.Native;

namespace Pipeline.Facts;

/// <summary>A column of lists of values of one size.</summary>
internal sealed class StagedLists<T>(DuckDBType type) : StagedColumn
    where T : unmanaged
{
    private readonly List<T[]> lists = [];

    public override DuckDBLogicalType CreateType()
    {
        using var item = NativeMethods.LogicalType.DuckDBCreateLogicalType(type);
        return NativeMethods.LogicalType.DuckDBCreateListType(item);
    }

    public void Append(T[] list)
    {
        Grow();
        lists.Add(list);
        Keep();
    }

    public override void Clear()
    {
        base.Clear();
        lists.Clear();
    }

    protected override unsafe void FillValues(nint vector, int from, int count)
    {
        var entries = new Span<(ulong First, ulong Length)>(NativeMethods.Vectors.DuckDBVectorGetData(vector), count);
        var all = 0UL;
        for (var i = 0; i < count; i++)
        {
            entries[i] = (all, (ulong)lists[from + i].Length);
            all += entries[i].Length;
        }

        if (NativeMethods.Vectors.DuckDBListVectorReserve(vector, all) != DuckDBState.Success
            || NativeMethods.Vectors.DuckDBListVectorSetSize(vector, all) != DuckDBState.Success)
        {
            throw new InvalidOperationException($"DuckDB has no room for lists of {all} values.");
        }

        // The vector of items may have moved as it grew.
        var items = (T*)NativeMethods.Vectors.DuckDBVectorGetData(NativeMethods.Vectors.DuckDBListVectorGetChild(vector));
        for (var i = 0; i < count; i++)
        {
            lists[from + i].CopyTo(new Span<T>(items + entries[i].First, lists[from + i].Length));
        }
    }

    protected override void Grow()
    {
        base.Grow();

        // A row of none before this one has no list of its own.
        while (lists.Count < Count)
        {
            lists.Add([]);
        }
    }
}
