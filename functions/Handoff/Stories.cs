using Handoff.Closings;
using Handoff.Cohorts;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Words;
using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Reports.Pages;

namespace Handoff;

/// <summary>Diagnoses each pair of cohorts, and finds its figures among the report's lists.</summary>
internal static class Stories
{
    /// <summary>Comparisons that can be told, and those that cannot because amounts are missing.</summary>
    public static (IReadOnlyList<Story> Told, IReadOnlyList<AmountsMissing> Missing) Tell(Database database)
    {
        var horizon = database.Query("select days from horizon", record => record.GetInt32(0)).First();

        // A lead of which nobody knows yet whether it was won is as young as one whose time is not over.
        var known =
            database.Query(
                "select deals_to::varchar from sales_days",
                record => DateOnly.ParseExact(record.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture)).First();
        var reader = new CohortReader(database, horizon);
        List<Story> stories = [];
        List<AmountsMissing> missing = [];
        foreach (var pair in CohortPeriods.Choose(database, known, horizon))
        {
            if (AmountsMissing.Of(database, pair) is { } amounts)
            {
                missing.Add(amounts);
                continue;
            }

            var (before, after) = reader.Read(pair);
            if (before.Leads > 0)
            {
                var answer = Diagnose.Change(before, after, background: Backgrounds.Of(database, pair));
                stories.Add(
                    new Story(pair, answer) { Closed = ClosedReader.Read(database, pair, answer.Split.Before, answer.Split.After) });
            }
        }

        return (stories, missing);
    }

    /// <summary>A figure of a comparison, with its place among the lists.</summary>
    public static Amount Of(Report report, Story story, string column) =>
        Find(report, "diagnosis", column, row => Equals(row[0], Key(story)));

    public static Amount EffectOf(Report report, Story story, Cause cause, string column) =>
        Find(report, "diagnosis_causes", column, row => Equals(row[0], Key(story)) && Equals(row[1], Snake(cause)));

    public static Amount Of(Report report, Story story, string channel, Factor factor) =>
        Find(
            report, "diagnosis_factors", "effect_value", row => Equals(row[0], Key(story)) && Equals(row[1], channel)
                && Equals(row[2], Snake(factor)));

    public static Amount Of(Report report, Story story, string channel, string column) =>
        Find(report, "diagnosis_channels", column, row => Equals(row[0], Key(story)) && Equals(row[1], channel));

    /// <summary>What the diagnosis says, with its numbers' places in report.json.</summary>
    public static Sentence Say(Report report, Story story, Statement statement)
    {
        var sentence = new Sentence(0, statement.Parts.Count);
        foreach (var (text, quoted) in statement.Parts)
        {
            if (quoted is { } of)
            {
                sentence.AppendFormatted(new CitedNumber(text, Of(report, story, of).At!));
            }
            else
            {
                sentence.AppendFormatted(text);
            }
        }

        return sentence;
    }

    /// <summary>What the diagnosis says as a claim, with the places of all that it rests on.</summary>
    public static Claim Claim(Report report, Story story, Statement statement) =>
        statement.Says is not { } says
            ? throw new InvalidOperationException($"A sentence without what it says: {statement}") : new Claim(says.Code)
            {
                RestsOn = [.. says.RestsOn.Select(of => Place(report, story, of)).OfType<Address>()],
            };

    public static string Key(Story story) => Snake(story.Pair.Kind);

    public static Explanation Explain(Story story, ReportCulture culture, string currency) =>
        Diagnosis.Words.Explain.In(story.Answer, culture.Language, amount => culture.CompactMoney(amount, currency));

    internal static string Snake<T>(T value)
        where T : struct, Enum => Names.Snake(value.ToString());

    private static Amount Of(Report report, Story story, Quoted quoted) =>
        Find(report, Row(story, quoted).List, quoted.Name, Row(story, quoted).IsIt);

    // Null where nothing is known.
    private static Address? Place(Report report, Story story, Quoted quoted)
    {
        var (id, isIt) = Row(story, quoted);
        var (row, cell) = Cell(report, id, quoted.Name, isIt);
        return cell switch
        {
            null => null,
            string word => Address.Of(id, row, quoted.Name, word),
            _ => Address.Of(id, row, quoted.Name, Convert.ToDouble(cell, CultureInfo.InvariantCulture)),
        };
    }

    private static (string List, Func<IReadOnlyList<object?>, bool> IsIt) Row(Story story, Quoted quoted) => quoted switch
    {
        { Cause: { } cause } => ("diagnosis_causes", row => Equals(row[0], Key(story)) && Equals(row[1], Snake(cause))),
        { Missing: { } kind } => ("diagnosis_missing", row => Equals(row[0], Key(story)) && Equals(row[1], Snake(kind))),
        { Channel: { } channel, Factor: { } factor } =>
            ("diagnosis_factors", row => Equals(row[0], Key(story)) && Equals(row[1], channel) && Equals(row[2], Snake(factor))),
        _ => ("diagnosis", row => Equals(row[0], Key(story))),
    };

    private static Amount Find(Report report, string id, string column, Func<IReadOnlyList<object?>, bool> isIt)
    {
        var (row, cell) = Cell(report, id, column, isIt);
        var value = Convert.ToDouble(cell, CultureInfo.InvariantCulture);
        return new Amount(value, report.Currency, At: Address.Of(id, row, column, value));
    }

    private static (int Row, object? Cell) Cell(Report report, string id, string column, Func<IReadOnlyList<object?>, bool> isIt)
    {
        var list = report.Lists.Single(list => list.Id == id);
        var row = list.Rows.Index().First(row => isIt(row.Item)).Index;
        return (row, list.Rows[row][list.Columns.Index().First(name => name.Item == column).Index]);
    }
}
