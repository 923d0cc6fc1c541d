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
        var report = new Argument<string>("REPORT")
        {
            Description = shared.Say("marketing, sales or handoff.", "marketing, sales atau handoff."),
        };
        report.AcceptOnlyFromAmong("marketing", "sales", HandoffPipeline.Handoff.Name);
        var metric = new Argument<string>("METRIC")
        {
            Description = shared.Say(
                "The metric's id, as in report.json and metrics.csv: win_rate.",
                "Id metrik, seperti di report.json dan metrics.csv: win_rate."),
        };
        var period = new Option<string>("--period")
        {
            Description = shared.Say("Its days: ", "Harinya: ") + FormsIn(shared.Typed) + ".",
            DefaultValueFactory = _ => "all",
        };
        period.Validators.Add(result =>
        {
            if (!AskedPeriod.TryParse(result.GetValueOrDefault<string>() ?? "", out _))
            {
                var asked = result.GetValueOrDefault<string>();
                result.AddError(shared.Say(
                    $"'{asked}' is no period; expected {AskedPeriod.Forms}.",
                    $"'{asked}' bukan periode; seharusnya {FormsIn(shared.Typed)}."));
            }
        });
        var part = new Option<string?>("--part")
        {
            Description = shared.Say(
                "One part of it, as owner=Ayu; the undivided figure otherwise.",
                "Satu bagiannya, seperti owner=Ayu; tanpa ini angka seluruhnya."),
        };
        var output = new Option<string>("--out")
        {
            Description = shared.Say("Where the rows are written.", "Tempat baris-barisnya ditulis."),
            DefaultValueFactory = _ => "figure.csv",
        };
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { Length: > 0 } path && Directory.Exists(path))
            {
                var example = Path.Combine(path, "figure.csv");
                result.AddError(shared.Say(
                    $"'{path}' is a folder; expected the name of a file, as {example}.",
                    $"'{path}' adalah folder; seharusnya nama berkas, seperti {example}."));
            }
        });
        var command = new Command("explain-figure", shared.Say(
            "Writes the rows behind a figure of the newest report as CSV, and tells the figure.",
            "Menulis baris-baris di balik sebuah angka laporan terbaru sebagai CSV, dan menyebut angkanya."))
        {
            report, metric, period, part, output,
        };
        shared.AddTo(command);
        Misuse.RefuseOptions(metric);
        command.SetAction(async (result, stop) =>
        {
            var (name, settings, culture) = (result.GetValue(report)!, shared.Settings(result), shared.Culture(result));
            var metrics = LocalPipelines.MetricsIn(name, settings);
            if (Why(metrics, result.GetValue(metric)!, result.GetValue(part), culture, out var asked) is { } why)
            {
                await Console.Error.WriteLineAsync(why);
                return ExitCode.Misuse;
            }

            if (await LocalFolder.WhyEmptyAsync(shared.DataOf(result), shared.Culture(result), stop) is { } empty)
            {
                await Console.Error.WriteLineAsync(empty);
                return ExitCode.Misuse;
            }

            await using var pipelines =
                await LocalPipelines.OpenAsync(shared.DataOf(result), settings, LogLevel.Error, Console.Error, stop);
            if ((await pipelines.EditionsOf(name).LookAsync(stop)).Says.Latest is not { } day)
            {
                await Console.Error.WriteLineAsync(
                    culture.Say($"There is no report of {name} yet.", $"Belum ada laporan {name}."));
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
                await Console.Error.WriteLineAsync(culture.Say(
                    $"No export that was taken in tells {asked.Part!.Value.Dimension} of it.",
                    $"Tidak ada ekspor yang diterima yang menyebut {asked.Part!.Value.Dimension}-nya."));
                return ExitCode.Failed;
            }

            foreach (var line in FigureLines.Of(asked, rows, name, day, culture))
            {
                await Console.Out.WriteLineAsync(line);
            }

            await Console.Out.WriteLineAsync($"  {FigureLines.Count(rows, culture)}: {path}");

            return ExitCode.Done;
        });
        return command;
    }

    private static string FormsIn(ReportCulture culture) =>
        culture.Say(AskedPeriod.Forms, AskedPeriod.Forms.Replace(" or ", " atau ", StringComparison.Ordinal));

    // Why there is no such figure; null where there is.
    private static string? Why(IReadOnlyList<Metric> metrics, string id, string? part, ReportCulture culture, out AskedFigure asked)
    {
        asked = null!;
        if (metrics.FirstOrDefault(metric => metric.Id == id) is not { } metric)
        {
            var near = Near.Of(id, metrics.Select(known => known.Id));
            return culture.Say(
                $"'{id}' is no metric of this report; {(near is null ? "report.json has their ids." : $"did you mean {near}?")}",
                $"'{id}' bukan metrik laporan ini; {(near is null ? "id-nya ada di report.json." : $"maksudnya {near}?")}");
        }

        if (part is not null && part.Split('=', 2) is not [{ Length: > 0 }, { Length: > 0 }])
        {
            return culture.Say($"'{part}' is no part; expected one as owner=Ayu.", $"'{part}' bukan bagian; seharusnya seperti owner=Ayu.");
        }

        asked = new AskedFigure { Metric = metric, Part = part?.Split('=', 2) is [var by, var item] ? (by, item) : null };
        return asked.Part is not { } named || metric.By.Contains(named.Dimension) ? null
            : culture.Say(
                $"{id} is not divided by '{named.Dimension}'"
                    + $"{(metric.By.Count == 0 ? "; it is not divided at all." : $"; expected one of {string.Join(", ", metric.By)}.")}",
                $"{id} tidak dirinci menurut '{named.Dimension}'"
                    + (metric.By.Count == 0 ? "; tidak dirinci sama sekali."
                        : $"; seharusnya salah satu dari {string.Join(", ", metric.By)}."));
    }
}
