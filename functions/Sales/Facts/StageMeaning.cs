using Pipeline.Crm;
using Pipeline.Facts;

namespace Sales.Facts;

/// <summary>What a stage means in this business, where its name does not say it.</summary>
[FactTable("stages")]
public sealed record StageMeaning : IKeyed
{
    /// <summary>The tool that it is said of; null for all.</summary>
    public string? Source { get; init; }

    /// <summary>The pipeline that it is said of; null for all.</summary>
    public string? Pipeline { get; init; }

    public required string Stage { get; init; }

    /// <summary>One of <see cref="Outcomes"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The place of the stage in its pipeline, from 1.</summary>
    public int? Place { get; init; }

    string IKeyed.Key => $"{NameKey.Of(Source)}|{NameKey.Of(Pipeline)}|{NameKey.Of(Stage)}";
}
