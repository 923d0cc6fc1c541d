using System.Text.RegularExpressions;
using Pipeline.Local;
using Pipeline.Local.Commands;
using Xunit;

namespace Pipeline.Tests.House;

public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    public static TheoryData<string> Commands =>
        [.. typeof(RunCommand).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(RunCommand).Namespace && type.Name.EndsWith("Command", StringComparison.Ordinal))
            .Select(type => WordEnd().Replace(type.Name[..^"Command".Length], "-").ToLowerInvariant())];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_readme_tells_every_command_of_the_local_program(string command) =>
        Assert.Contains($"dotnet run --project functions/Local -- {command} ", Readme, StringComparison.Ordinal);

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordEnd();
}
