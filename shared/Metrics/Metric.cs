namespace Pipeline.Metrics;

/// <summary>
/// One metric as its SQL file states it. The file's name is its id; the comment lines at its head are what people
/// need to know of it; the statement is one plain <c>select … from … [where …]</c> over a facts view, which gives
/// the undivided figure as it stands and to which the measuring adds periods and dimensions.
/// </summary>
public sealed record Metric
{
    private SelectList? select;

    /// <summary>snake_case and stable.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in English.</summary>
    public required string English { get; init; }

    /// <summary>Its name in Indonesian.</summary>
    public required string Indonesian { get; init; }

    /// <summary>What is counted: "deals", "ratio", "times" (a multiple of something), "days", "money" (the report's currency) …</summary>
    public required string Unit { get; init; }

    /// <summary>What its n counts; null where that has no short name.</summary>
    public Cases? Cases { get; init; }

    /// <summary>Its definition in English.</summary>
    public required Definition InEnglish { get; init; }

    /// <summary>Its definition in Indonesian.</summary>
    public required Definition InIndonesian { get; init; }

    /// <summary>How days make a longer period. A column of <see cref="Additive"/> names the rows that do not.</summary>
    public required Adding OverTime { get; init; }

    /// <summary>How parts make the whole. A column of <see cref="Whole"/> names the rows that belong to it.</summary>
    public required Adding OverParts { get; init; }

    public required Gap Gap { get; init; }

    public required Better Better { get; init; }

    /// <summary>The column of the view that dates a row; two where a row spans days.</summary>
    public required IReadOnlyList<string> Days { get; init; }

    /// <summary>Columns by which the figure is divided, one at a time.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Grains that make sense: a stock has only "all", a count of people cannot be added over days.</summary>
    public IReadOnlyList<string> Grains { get; init; } = Grain.All;

    /// <summary>A facts view that, once it has rows, makes the figure worth saying even where it is empty.</summary>
    public string? Of { get; init; }

    /// <summary>
    /// A facts view with the last "day" of which the base is whole, as a cohort's that is judged at an age: a period beyond it holds but a
    /// part of what it will.
    /// </summary>
    public string? Until { get; init; }

    /// <summary>
    /// A boolean column: rows that make up the undivided figure. Others belong to a dimension that does not add up to it.
    /// </summary>
    public string? Whole { get; init; }

    /// <summary>A boolean column: rows that may be added over days. Others (people of a day) count at the grain of a day only.</summary>
    public string? Additive { get; init; }

    /// <summary>The aggregates between select and from.</summary>
    public required string Aggregates { get; init; }

    /// <summary>The view, and the condition if any.</summary>
    public required string From { get; init; }

    /// <summary>The whole statement as it stands in the file.</summary>
    public required string Sql { get; init; }

    /// <summary>Worked examples; each runs as a test.</summary>
    public IReadOnlyList<WorkedExample> Examples { get; init; } = [];

    /// <summary>The facts view that it reads.</summary>
    public string View => From.Split([' ', '\n'], 2)[0];

    /// <summary>Which of the view's rows it reads; empty: all.</summary>
    public string Condition => From.IndexOf("\nwhere ", StringComparison.Ordinal) is var at and >= 0 ? From[(at + 7)..].Trim() : "";

    /// <summary>The select list, taken apart.</summary>
    public SelectList Select => select ??= SelectList.Parse(Id, Aggregates);

    /// <summary>
    /// Whether sums and counts of cells tell it; of a quantile all but its value, which comes out of the order of its rows.
    /// </summary>
    public bool IsOfCells => Select.Other is null || (Select.Quantile is not null && Whole is null && Additive is null);

    /// <summary>Whether figures of days may be put together for periods that no calendar has.</summary>
    public bool AddsDays => OverTime is Adding.Sum or Adding.RatioOfSums && Grains.Contains("day");

    /// <summary>Whether figures of parts may be put together.</summary>
    public bool AddsParts => OverParts is Adding.Sum or Adding.RatioOfSums;

    public string Name(string language) => language == "id" ? Indonesian : English;

    public Definition Definition(string language) => language == "id" ? InIndonesian : InEnglish;
}
