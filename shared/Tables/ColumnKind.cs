namespace Pipeline.Tables;

/// <summary>What a column's cells are, so that the whole column can be asked how it is written.</summary>
public enum ColumnKind
{
    Text,
    Id,
    Number,
    Count,
    Date,
}
