using System.CommandLine;
using Handoff;
using Microsoft.Extensions.Logging;
using Pipeline.Metrics;
using Pipeline.Reports;

namespace Pipeline.Local.Commands;

/// <summary><c>explain-figure REPORT METRIC</c>: the rows behind a figure of the newest report, as CSV.</summary>
public static class ExplainFigureCommand
{
    public static Command Create(SharedOptions shared)
    {
        var report = new Argument<string>("REPORT") { Description = "marketing, sales or handoff." };
        report.AcceptOnlyFromAmong("marketing", "sales", HandoffPipeline.Handoff.Name);
        var metric = new Argument<string>("METRIC") { Description = "The metric's id, as in report.json and metrics.csv: win_rate." };
        var period = new Option<string>("--period")
        {
            Description = $"Its days: {AskedPeriod.Forms}.",
            DefaultValueFactory = _ => "all",
        };
        period.Validators.Add(result =>
        {
            if (!AskedPeriod.TryParse(result.GetValueOrDefault<string>() ?? "", out _))
            {
                result.AddError($"'{result.GetValueOrDefault<string>()}' is no period; expected {AskedPeriod.Forms}.");
            }
        });
        var part = new Option<string?>("--part") { Description = "One part of it, as owner=Ayu; the undivided figure otherwise." };
        var output = new Option<string>("--out") { Description = "Where the rows are written.", DefaultValueFactory = _ => "figure.csv" };
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { Length: > 0 } path && Directory.Exists(path))
            {
                result.AddError($"'{path}' is a folder; expected the name of a file, as {Path.Combine(path, "figure.csv")}.");
            }
        });
        var command = new Command("explain-figure", "Writes the rows behind a figure of the newest report as CSV, and tells the figure.")
        {
            report, metric, period, part, output,
        };
        shared.AddTo(command);
        command.SetAction(async (result, stop) =>
        {
            var (name, settings) = (result.GetValue(report)!, shared.Settings(result));
            if (Why(LocalPipelines.MetricsIn(name, settings), result.GetValue(metric)!, result.GetValue(part), out var asked) is { } why)
            {
                await Console.Error.WriteLineAsync(why);
                return ExitCode.Misuse;
            }

            if (await LocalFolder.WhyEmptyAsync(shared.DataOf(result), stop) is { } empty)
            {
                await Console.Error.WriteLineAsync(empty);
                return ExitCode.Misuse;
            }

            await using var pipelines =
                await LocalPipelines.OpenAsync(shared.DataOf(result), settings, LogLevel.Error, Console.Error, stop);
            if ((await pipelines.EditionsOf(name).LookAsync(stop)).Says.Latest is not { } day)
            {
                await Console.Error.WriteLineAsync($"There is no report of {name} yet.");
                return ExitCode.Misuse;
            }

            _ = AskedPeriod.TryParse(result.GetValue(period)!, out var days);
            asked = asked with { Period = days };
            var path = Path.GetFullPath(result.GetValue(output)!);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var rows = name == HandoffPipeline.Handoff.Name ? await pipelines.Handoff.WriteRowsAsync(asked, day, path, stop)
                : await pipelines.Of(name).WriteRowsAsync(asked, day, path, stop);
            if (!rows.HasPart)
            {
                await Console.Error.WriteLineAsync($"No export that was taken in tells {asked.Part!.Value.Dimension} of it.");
                return ExitCode.Failed;
            }

            var culture = ReportCulture.Of(settings.Language);
            foreach (var line in FigureLines.Of(asked, rows, name, day, culture))
            {
                await Console.Out.WriteLineAsync(line);
            }

            await Console.Out.WriteLineAsync($"  {FigureLines.Count(rows, culture)}: {path}");

            return ExitCode.Done;
        });
        return command;
    }

    // Why there is no such figure; null where there is.
    private static string? Why(IReadOnlyList<Metric> metrics, string id, string? part, out AskedFigure asked)
    {
        asked = null!;
        if (metrics.FirstOrDefault(metric => metric.Id == id) is not { } metric)
        {
            var near = Misuse.Nearest(id, metrics.Select(known => known.Id));
            return $"'{id}' is no metric of this report; {(near is null ? "report.json has their ids." : $"did you mean {near}?")}";
        }

        if (part is not null && part.Split('=', 2) is not [{ Length: > 0 }, { Length: > 0 }])
        {
            return $"'{part}' is no part; expected one as owner=Ayu.";
        }

        asked = new AskedFigure { Metric = metric, Part = part?.Split('=', 2) is [var by, var item] ? (by, item) : null };
        return asked.Part is not { } named || metric.By.Contains(named.Dimension) ? null
            : $"{id} is not divided by '{named.Dimension}'"
                + $"{(metric.By.Count == 0 ? "; it is not divided at all." : $"; expected one of {string.Join(", ", metric.By)}.")}";
    }
}
