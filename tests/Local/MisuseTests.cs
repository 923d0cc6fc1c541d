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
    [InlineData("'help' is no command; did you mean --help? See --help.", "help")]
    [InlineData("'version' is no command; did you mean --version? See --help.", "version")]
    [InlineData("'-q' is no option of run; did you mean --quiet? See run --help.", "run", "-q")]
    [InlineData("'--lang' is no option of run; did you mean --language? See run --help.", "run", "--lang", "en")]
    [InlineData("'--port' is no option of watch. See watch --help.", "watch", "--port", "3")]
    [InlineData("'--jsn' is no option; did you mean run --json? See --help.", "--jsn")]
    [InlineData("'--as-of' is no option; did you mean run --as-of? See --help.", "--as-of", "2026-01-31")]
    [InlineData("'--out' stands where no option is read; write it after the command's name: run --out. See run --help.",
        "--out", "x", "run")]
    [InlineData("'--json' is no option of explain. See explain --help.", "explain", "--json", "a.csv")]
    [InlineData("'--metric' is no option of explain-figure. See explain-figure --help.", "explain-figure", "sales", "--metric")]
    [InlineData("'@words' is no command. See --help.", "@words")]
    [InlineData("Required argument missing for option: '--leave'. See digest --help.", "digest", "--leave")]
    [InlineData("Required argument missing for option: '--out'. See run --help.", "run", "deals.csv", "--out", "--quiet")]
    [InlineData("Required argument missing for option: '--data'. See receipts --help.", "receipts", "--data", "--json")]
    [InlineData("--data is empty. See run --help.", "run", "--data", "", "deals.csv")]
    [InlineData("--out is empty. See watch --help.", "watch", "--out", " ")]
    [InlineData("DIR is empty. See templates --help.", "templates", "")]
    [InlineData("--agents is empty. See run --help.", "run", "--agents", "")]
    [InlineData("PATH is empty. See run --help.", "run", "deals.csv", "")]
    public async Task It_is_told_in_one_line(string line, params string[] arguments)
    {
        var ended = await Commands.RunAsync([.. arguments, "--language", "en"]);
        Assert.Equal((ExitCode.Misuse, "", line), (ended.Code, ended.Output, ended.Errors.TrimEnd()));
    }

    [Theory]
    [InlineData("'rnu' bukan perintah; maksudnya run? Lihat --help.", "rnu")]
    [InlineData("'--time-zon' bukan opsi untuk run; maksudnya --time-zone? Lihat run --help.", "run", "--time-zon", "UTC")]
    [InlineData("'b' kelebihan satu kata untuk explain. Lihat explain --help.", "explain", "a", "b")]
    [InlineData("Argumen 'FILE' untuk perintah 'explain' belum ada. Lihat explain --help.", "explain")]
    [InlineData("'both' tidak dikenal. Pilihannya: 'marketing' 'sales'. Lihat run --help.", "run", "--side", "both")]
    [InlineData("'fr' tidak dikenal. Pilihannya: 'id' 'en'. Lihat run --help.", "run", "--language", "fr")]
    [InlineData("Opsi '--language' memerlukan isi. Lihat run --help.", "run", "--language")]
    [InlineData("Opsi '--out' hanya boleh berisi satu, tetapi ada 2. Lihat run --help.", "run", "--out", "a", "--out", "b")]
    [InlineData("--port memerlukan angka dari 0 sampai 65535. Lihat desk --help.", "desk", "--port", "x")]
    [InlineData("'ga4=x' bukan sumber yang ditunggu; seharusnya sumber dan harinya dari 1 sampai 3650, seperti ga4=1,hubspot=7. "
        + "Lihat run --help.", "run", "--expect", "ga4=x")]
    [InlineData("'tidak-ada.csv' bukan berkas maupun folder.", "run", "tidak-ada.csv")]
    [InlineData("Perintahnya belum ada. Lihat --help.", "--")]
    [InlineData("Opsi --version tidak bisa digabung dengan yang lain. Lihat run --help.", "--version", "run")]
    public async Task In_the_language_that_is_typed_which_is_Indonesian_otherwise(string line, params string[] arguments)
    {
        var ended = await Commands.RunAsync(arguments);
        Assert.Equal((ExitCode.Misuse, "", line), (ended.Code, ended.Output, ended.Errors.TrimEnd()));
    }

    // Whatever else looks at an option, too: that it lacks its value is told as that.
    [Fact]
    public async Task An_option_without_its_value_is_a_misuse_of_every_command()
    {
        List<string> wrong = [];
        foreach (var command in CommandLine.Commands(CommandLine.CultureOf([])).Subcommands)
        {
            foreach (var option in command.Options.Where(option => option.ValueType != typeof(bool) && option.ValueType != typeof(void)))
            {
                var ended = await Commands.RunAsync([command.Name, .. command.Arguments.Select(_ => "x"), option.Name]);
                if (ended.Code != ExitCode.Misuse || ended.Errors.TrimEnd().Contains('\n', StringComparison.Ordinal))
                {
                    wrong.Add($"{command.Name} {option.Name}: {ended.Code} {ended.Errors}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_mapping_that_is_none_is_one_line_and_nothing_is_explained()
    {
        using var processes = new Processes();
        var deals = processes.Deals();
        var ended = await Commands.RunAsync("explain", deals, "--mapping", deals, "--language", "en");
        Assert.Equal(
            (ExitCode.Misuse, "", "deals-2026-03-01.csv: no mapping; expected one with the headings of marketing-mappings.csv or "
                + "sales-mappings.csv, which 'templates' writes."),
            (ended.Code, ended.Output, ended.Errors.TrimEnd()));
    }

    [Fact]
    public async Task A_file_without_a_command_is_one_to_run()
    {
        using var processes = new Processes();
        var deals = processes.Deals();
        var ended = await Commands.RunAsync(deals, "--language", "en");
        Assert.Equal(
            (ExitCode.Misuse, "", $"'{deals}' is no command; did you mean run {deals}? See --help."),
            (ended.Code, ended.Output, ended.Errors.TrimEnd()));
    }

    [Theory]
    [InlineData("'rnu' is no command; did you mean run? See --help.", "rnu", "--language", "en")]
    [InlineData("--quiet and --json leave out what the other shows: one of them. See run --help.", "run", "--quiet", "--json",
        "--language=en")]
    [InlineData("There is no folder 'nowhere': nothing is kept there.", "explain-figure", "sales", "won_value", "--data", "nowhere",
        "--language", "en")]
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
        var ended = await Commands.RunAsync([.. arguments.Select(With), "--language", "en"]);
        Assert.Equal(
            (ExitCode.Misuse, "", $"{With(line)} See {arguments[0]} --help."), (ended.Code, ended.Output, ended.Errors.TrimEnd()));
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(processes.Folder));
    }

    [Fact]
    public async Task Rows_are_written_to_a_file_and_no_folder()
    {
        using var processes = new Processes();
        var ended = await processes.RunAsync("explain-figure", "sales", "won_value", "--out", processes.Folder, "--language", "en");
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
        Assert.Equal(near, Near.Of(word, ["run", "watch", "explain", "receipts", "withdraw", "forget", "replay", "templates"]));
}
