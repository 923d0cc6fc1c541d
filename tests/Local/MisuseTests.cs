using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>A wrong command line is one line that says what was meant, and exit code 2; nothing is started for it.</summary>
public sealed class MisuseTests
{
    [Theory]
    [InlineData("'rnu' is no command; did you mean run? See --help.", "rnu")]
    [InlineData("'explian' is no command; did you mean explain? See --help.", "explian", "deals.csv")]
    [InlineData("'elephant' is no command. See --help.", "elephant")]
    [InlineData("'--time-zon' is no option of run; did you mean --time-zone? See run --help.", "run", "--time-zon", "UTC", "deals.csv")]
    [InlineData("'--date' is no option of receipts; did you mean --data? See receipts --help.", "receipts", "--date", "x")]
    [InlineData("'--elephant' is no option of run. See run --help.", "run", "--elephant")]
    [InlineData("'b' is one word too many of explain. See explain --help.", "explain", "a", "b")]
    [InlineData("Required argument 'FILE' missing for command: 'explain'. See explain --help.", "explain")]
    [InlineData(
        "Argument 'both' not recognized. Must be one of: 'marketing' 'sales'. See run --help.", "run", "--side", "both", "deals.csv")]
    [InlineData("'2026-13-01' is no date; expected one as 2026-01-31. See run --help.", "run", "--as-of", "2026-13-01")]
    [InlineData("--as-of takes a day from 2000 to 2100, such as 2026-01-31. See run --help.", "run", "--as-of", "0001-01-01")]
    [InlineData("--as-of takes a day from 2000 to 2100, such as 2026-01-31. See run --help.", "run", "--as-of", "9999-12-31")]
    [InlineData("--horizon-days takes a number of days from 1 to 3650. See run --help.", "run", "--horizon-days", "abc")]
    [InlineData("--horizon-days takes a number of days from 1 to 3650. See watch --help.", "watch", "--horizon-days", "99999999999")]
    [InlineData(
        "--silence-days takes a number of days from 1 to 3650, such as 180. See receipts --help.", "receipts", "--silence-days", "1.5")]
    [InlineData("--agreed-hours takes a number of hours above 0, such as 24. See explain --help.", "explain", "x", "--agreed-hours", "one")]
    [InlineData("--keep-reports-days takes a number of days from 1 to 36,500. See run --help.", "run", "--keep-reports-days", "-")]
    [InlineData("--reread-megabytes takes a number from 1 to 1,000,000. See run --help.", "run", "--reread-megabytes", "1e3x")]
    [InlineData("--quiet and --json leave out what the other shows: one of them. See run --help.", "run", "--quiet", "--json")]
    public async Task It_is_told_in_one_line(string line, params string[] arguments)
    {
        var ended = await Commands.RunAsync(arguments);
        Assert.Equal((ExitCode.Misuse, "", line), (ended.Code, ended.Output, ended.Errors.TrimEnd()));
    }

    [Theory]
    [InlineData("'rnu' is no command; did you mean run? See --help.", "rnu")]
    [InlineData("--quiet and --json leave out what the other shows: one of them. See run --help.", "run", "--quiet", "--json")]
    [InlineData("There is no folder 'nowhere': nothing is kept there.", "explain-figure", "sales", "won_value", "--data", "nowhere", "--language",
        "en")]
    public async Task So_it_is_by_the_program_which_leaves_nothing_behind(string line, params string[] arguments)
    {
        using var processes = new Processes();
        var ended = await processes.RunAsync(arguments);
        Assert.Equal((ExitCode.Misuse, "", line), (ended.Code, ended.Output, ended.Errors.TrimEnd()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(processes.Folder));
    }

    [Theory]
    [InlineData("--data takes a folder; '{file}' is a file.", "run", "--data", "{file}")]
    [InlineData("--data takes a folder; '{file}' is a file.", "receipts", "--data", "{file}/below")]
    [InlineData("--out takes a folder; '{file}' is a file.", "run", "--out", "{file}")]
    [InlineData("--out takes a folder; '{file}' is a file.", "watch", "--out", "{file}/a/b")]
    public async Task A_file_is_no_folder(string line, params string[] arguments)
    {
        using var processes = new Processes();
        var file = Path.Combine(processes.Folder, "file.csv");
        await File.WriteAllTextAsync(file, "a", TestContext.Current.CancellationToken);
        string With(string text) => text.Replace("{file}", file, StringComparison.Ordinal);
        var ended = await Commands.RunAsync([.. arguments.Select(With)]);
        Assert.Equal(
            (ExitCode.Misuse, "", $"{With(line)} See {arguments[0]} --help."), (ended.Code, ended.Output, ended.Errors.TrimEnd()));
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(processes.Folder));
    }

    [Fact]
    public async Task Rows_are_written_to_a_file_and_no_folder()
    {
        using var processes = new Processes();
        var ended = await processes.RunAsync("explain-figure", "sales", "won_value", "--out", processes.Folder);
        Assert.Equal(
            (ExitCode.Misuse, "", $"'{processes.Folder}' is a folder; expected the name of a file, as "
                + $"{Path.Combine(processes.Folder, "figure.csv")}. See explain-figure --help."),
            (ended.Code, ended.Output, ended.Errors.TrimEnd()));
    }

    [Fact]
    public async Task A_folder_without_a_file_is_nothing_to_run()
    {
        using var processes = new Processes();
        var empty = Directory.CreateDirectory(Path.Combine(processes.Folder, "empty")).FullName;
        var ended = await Commands.RunAsync(
            "run", empty, "--data", processes.Data, "--out", Path.Combine(processes.Folder, "out"), "--language", "en");
        Assert.Equal(
            (ExitCode.Misuse, "", $"There is no file in '{empty}': nothing was run."), (ended.Code, ended.Output, ended.Errors.TrimEnd()));
        Assert.Equal([empty], Directory.EnumerateFileSystemEntries(processes.Folder));
    }

    [Theory]
    [InlineData("receipts")]
    [InlineData("receipts", "--json")]
    [InlineData("replay")]
    [InlineData("withdraw", "deals.csv")]
    [InlineData("forget")]
    public async Task What_looks_at_a_folder_makes_none(params string[] arguments)
    {
        using var processes = new Processes();
        var nowhere = Path.Combine(processes.Folder, "nowhere");
        var ended = await Commands.RunAsync([.. arguments, "--data", nowhere, "--language", "en"]);
        Assert.Equal(
            (ExitCode.Misuse, "", $"There is no folder '{nowhere}': nothing is kept there."),
            (ended.Code, ended.Output, ended.Errors.TrimEnd()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(processes.Folder));
    }

    [Theory]
    [InlineData("recipts", "receipts")]
    [InlineData("WITHDRAW", "withdraw")]
    [InlineData("wtach", "watch")]
    [InlineData("forgett", "forget")]
    [InlineData("x", null)]
    [InlineData("report", null)]
    public void A_word_is_near_by_the_share_of_its_letters(string word, string? near) =>
        Assert.Equal(near, Misuse.Nearest(word, ["run", "watch", "explain", "receipts", "withdraw", "forget", "replay", "templates"]));
}
