using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Local;
using Pipeline.Local.Commands;
using Xunit;

namespace Pipeline.Tests.Local;

public sealed partial class SamplesTests
{
    [Fact]
    public void The_samples_are_reported_as_of_their_last_day()
    {
        var days =
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions", "Local", "samples"), "*", SearchOption.AllDirectories)
            .Select(path => Day().Match(Path.GetFileName(path))).Where(match => match.Success)
            .Select(match => DateOnly.ParseExact(match.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(days.Max(), RunCommand.SamplesEnd);
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();
}
