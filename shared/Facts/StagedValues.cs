using DuckDB.NET.Native;

namespace Pipeline.Facts;

/// <summary>A column of values of one size.</summary>
internal sealed class StagedValues<T>(DuckDBType type) : StagedColumn
    where T : unmanaged
{
    private T[] values = new T[256];

    public override DuckDBLogicalType CreateType() => type == DuckDBType.Decimal
        ? NativeMethods.LogicalType.DuckDBCreateDecimalType(18, 4) : NativeMethods.LogicalType.DuckDBCreateLogicalType(type);

    public void Append(T value)
    {
        Grow();
        values[Count] = value;
        Keep();
    }

    protected override unsafe void FillValues(nint vector, int from, int count) =>
        values.AsSpan(from, count).CopyTo(new Span<T>(NativeMethods.Vectors.DuckDBVectorGetData(vector), count));

    protected override void Grow()
    {
        base.Grow();
        if (Count == values.Length)
        {
            Array.Resize(ref values, values.Length * 2);
        }
    }
}
