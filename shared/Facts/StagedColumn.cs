using DuckDB.NET.Native;

namespace Pipeline.Facts;

/// <summary>One column of facts that gather for a part, laid out as DuckDB takes it.</summary>
internal abstract class StagedColumn
{
    /// <summary>Rows of one of DuckDB's vectors.</summary>
    public const int VectorRows = 2_048;

    private const int Bits = 64;

    private ulong[] known = new ulong[VectorRows / Bits];

    protected int Count { get; private set; }

    /// <summary>A column for what a record's property holds.</summary>
    public static StagedColumn Of(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        { } text when text == typeof(string) => new StagedTexts(),
        { } flag when flag == typeof(bool) => new StagedValues<bool>(DuckDBType.Boolean),
        { } number when number == typeof(int) => new StagedValues<int>(DuckDBType.Integer),
        { } number when number == typeof(long) => new StagedValues<long>(DuckDBType.BigInt),
        { } number when number == typeof(ulong) => new StagedValues<ulong>(DuckDBType.UnsignedBigInt),
        { } number when number == typeof(double) => new StagedValues<double>(DuckDBType.Double),
        { } money when money == typeof(decimal) => new StagedValues<long>(DuckDBType.Decimal),
        { } day when day == typeof(DateOnly) => new StagedValues<int>(DuckDBType.Date),
        { } time when time == typeof(DateTime) => new StagedValues<long>(DuckDBType.Timestamp),
        { } list when list == typeof(int[]) => new StagedLists<int>(DuckDBType.Integer),
        { } list when list == typeof(ulong[]) => new StagedLists<ulong>(DuckDBType.UnsignedBigInt),
        _ => throw new NotSupportedException($"No column is staged for a {type.Name}."),
    };

    public abstract DuckDBLogicalType CreateType();

    public void AppendNull()
    {
        Grow();
        Count++;
    }

    /// <summary>Writes rows into one of DuckDB's vectors: the first is the first of a vector.</summary>
    public unsafe void Fill(nint vector, int from, int count)
    {
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        known.AsSpan(from / Bits, (count + Bits - 1) / Bits)
            .CopyTo(new Span<ulong>(NativeMethods.Vectors.DuckDBVectorGetValidity(vector), VectorRows / Bits));
        FillValues(vector, from, count);
    }

    public virtual void Clear()
    {
        Array.Clear(known);
        Count = 0;
    }

    protected abstract void FillValues(nint vector, int from, int count);

    protected bool IsKnown(int row) => (known[row / Bits] >> (row % Bits) & 1) != 0;

    /// <summary>Room for one row more.</summary>
    protected virtual void Grow()
    {
        if (Count / Bits >= known.Length)
        {
            Array.Resize(ref known, known.Length * 2);
        }
    }

    /// <summary>The last row holds a value.</summary>
    protected void Keep()
    {
        known[Count / Bits] |= 1UL << (Count % Bits);
        Count++;
    }
}
