using System.Globalization;
using Handoff;
using Xunit;

namespace Pipeline.Tests.Handoff.Cohorts;

/// <summary>
/// The feasts' file against the calendars of .NET: the lunisolar one is exact, Umm al-Qura's a day or so from Indonesia's sightings.
/// </summary>
public sealed class MovableFeastsTests
{
    private static readonly (string Feast, DateOnly From, DateOnly To)[] Feasts = [.. Lines().Skip(1).Select(line => line.Split(','))
        .Select(cells =>
            (cells[2], DateOnly.Parse(cells[0], CultureInfo.InvariantCulture), DateOnly.Parse(cells[1], CultureInfo.InvariantCulture)))];

    [Fact]
    public void Chinese_New_Year_lies_in_the_middle_of_its_days()
    {
        var calendar = new ChineseLunisolarCalendar();
        Assert.All(Of("Chinese New Year"), feast => Assert.Equal(
            DateOnly.FromDateTime(calendar.ToDateTime(feast.From.Year, 1, 1, 0, 0, 0, 0)), feast.From.AddDays(2)));
    }

    [Fact]
    public void Ramadan_begins_and_Lebaran_comes_within_a_day_of_the_calendar()
    {
        var calendar = new UmAlQuraCalendar();
        Assert.All(Of("Ramadan"), feast => Assert.InRange(Apart(feast.From, calendar, 9), -1, 1));
        Assert.All(Of("Lebaran"), feast => Assert.InRange(Apart(feast.From.AddDays(3), calendar, 10), -1, 1));
        Assert.Equal(Of("Ramadan").Length, Of("Lebaran").Length);
    }

    private static (string Feast, DateOnly From, DateOnly To)[] Of(string name)
    {
        var found = Feasts.Where(feast => feast.Feast == name).ToArray();
        Assert.True(found.Length >= 10, name);
        return found;
    }

    // Days from the first of the month that lies nearest.
    private static int Apart(DateOnly day, UmAlQuraCalendar calendar, int month)
    {
        var year = calendar.GetYear(day.ToDateTime(TimeOnly.MinValue));
        return day.DayNumber - DateOnly.FromDateTime(calendar.ToDateTime(year, month, 1, 0, 0, 0, 0)).DayNumber;
    }

    private static string[] Lines()
    {
        using var stream = typeof(HandoffPipeline).Assembly.GetManifestResourceStream("Handoff.Cohorts.Feasts.indonesia.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
