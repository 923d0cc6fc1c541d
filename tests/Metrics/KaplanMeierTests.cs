using System.Globalization;
using Pipeline.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Metrics;

public sealed class KaplanMeierTests
{
    [Theory]
    [InlineData("km_quantile(list(t), list(happened), {0})")]
    [InlineData("km_quantile_of_counts(histogram(t), histogram(t) filter (where happened), {0})")]
    public void Each_part_of_many_has_the_quantile_that_it_has_alone(string quantile)
    {
        var random = new Random(7);
        List<(string Part, double Time, bool Happened)> waits =
        [
            .. from part in Enumerable.Range(0, 40)
               from _ in Enumerable.Range(0, 1 + random.Next(400))
               select ($"p{part}", Math.Round(random.NextDouble() * 90, 1), random.Next(10) < 7),
        ];
        using var workplace = new Workplace();
        using var database = new Database(workplace.Folder);
        database.Run("create table waits (part varchar, t double, happened boolean)");
        database.Run(
            "insert into waits values "
                + string.Join(
                    ',',
                    waits.Select(wait => string.Create(CultureInfo.InvariantCulture, $"('{wait.Part}', {wait.Time}, {wait.Happened})"))));
        foreach (var q in (double[])[0.5, 0.9])
        {
            var measure = string.Format(CultureInfo.InvariantCulture, quantile, q);
            var found =
                database.Query(
                    $"select part, {measure} from waits group by part",
                    record => (Part: record.GetString(0), Value: record.IsDBNull(1) ? (double?)null : record.GetDouble(1)))
                .ToDictionary(pair => pair.Part, pair => pair.Value);
            Assert.All(
                waits.GroupBy(wait => wait.Part),
                part => Assert.Equal(Quantile([.. part.Select(wait => (wait.Time, wait.Happened))], q), found[part.Key]));
        }
    }

    // The product over the times at which it happened of 1 - (happened there / still waiting there).
    private static double? Quantile(IReadOnlyList<(double Time, bool Happened)> waits, double q)
    {
        var alive = 1.0;
        foreach (var time in waits.Select(wait => wait.Time).Distinct().Order())
        {
            alive *= 1 - (waits.Count(wait => wait.Time == time && wait.Happened) / (double)waits.Count(wait => wait.Time >= time));
            if (alive <= 1 - q + 1e-12)
            {
                return time;
            }
        }

        return null;
    }
}
