using System.CommandLine;
using Microsoft.Extensions.Logging;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Local.Commands;

/// <summary><c>run [PATH...]</c>: files in, reports out; the samples that ship where no path is named.</summary>
public static class RunCommand
{
    /// <summary>The samples end on this day; as of any later one each of their sources would only be silent.</summary>
    public static readonly DateOnly SamplesEnd = new(2026, 10, 31);

    private const int EarliestYear = 2000;
    private const int LatestYear = 2100;

    public static Command Create(SharedOptions shared, ProgressLine? progress)
    {
        var paths = new Argument<string[]>(
            "PATH")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = shared.Say(
                "Files or folders; when none is named, the samples that ship, or what --data holds of your own.",
                "Berkas atau folder; bila tidak disebut, contoh bawaan, atau milik Anda yang ada di --data."),
        };
        var side = new Option<string?>("--side")
        {
            Description = shared.Say(
                "Whose files these are; otherwise each file's format or folder tells.",
                "Milik sisi mana berkasnya; tanpa ini ditentukan format atau folder tiap berkas."),
        };
        side.AcceptOnlyFromAmong("marketing", "sales");
        var output = new Option<string>("--out")
        {
            Description = shared.Say("Folder for the reports.", "Folder untuk laporan."),
            DefaultValueFactory = _ => "pipeline-reports",
        };
        LocalFolder.RefuseFiles(output, shared.Typed);
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description =
                shared.Say(
                    "The day of the report, as 2026-01-31; otherwise today in the business's zone, and for the samples their last day.",
                    "Hari laporan, seperti 2026-01-31; tanpa ini hari ini di zona waktu bisnis, dan untuk contoh hari terakhirnya."),
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(
                    result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    if (day.Year is < EarliestYear or > LatestYear)
                    {
                        result.AddError(shared.Say(
                            $"--as-of takes a day from {EarliestYear} to {LatestYear}, such as 2026-01-31.",
                            $"--as-of memerlukan tanggal dari {EarliestYear} sampai {LatestYear}, seperti 2026-01-31."));
                    }

                    return day;
                }

                result.AddError(shared.Say(
                    $"'{result.Tokens[0].Value}' is no date; expected one as 2026-01-31.",
                    $"'{result.Tokens[0].Value}' bukan tanggal; seharusnya seperti 2026-01-31."));
                return null;
            },
        };
        var json = new Option<bool>("--json")
        {
            Description = shared.Say(
                "Nothing but what was done, as JSON: files, headlines, figures, paths.",
                "Hanya hasilnya, sebagai JSON: berkas, pokok laporan, angka, lokasi."),
        };
        var quiet = new Option<bool>("--quiet")
        {
            Description = shared.Say(
                "Nothing but what was refused, the headlines and the paths of the pages.",
                "Hanya yang ditolak, pokok laporan, dan lokasi halamannya."),
        };
        var command =
            new Command(
                "run", shared.Say(
                    "Takes files in and writes the reports of marketing, sales and the hand-off.",
                    "Menerima berkas dan menulis laporan pemasaran, penjualan, dan serah terima.")) { paths, side, output, asOf, json,
                quiet };
        shared.AddTo(command);
        Misuse.RefuseOptions(paths);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(quiet))
            {
                result.AddError(shared.Say(
                    "--quiet and --json leave out what the other shows: one of them.",
                    "--quiet dan --json saling menghilangkan yang ditampilkan lainnya: pilih salah satu."));
            }
        });
        command.SetAction(async (result, stop) =>
        {
            var (named, culture) = (result.GetValue(paths) ?? [], shared.Culture(result));
            var isSamples = named.Length == 0;
            var samples = Path.Combine(AppContext.BaseDirectory, "samples");
            string[] chosen = isSamples ? [samples] : named;
            IReadOnlyList<LocalFile> files;
            try
            {
                files = LocalFiles.Find(
                    chosen, result.GetValue(side), result.GetValue(output)!, shared.DataOf(result, isSamples).Folder);
            }
            catch (FileNotFoundException e)
            {
                await Console.Error.WriteLineAsync(culture.Say(e.Message, $"'{e.FileName}' bukan berkas maupun folder."));
                return ExitCode.Misuse;
            }

            if (files.Count == 0)
            {
                await Console.Error.WriteLineAsync(culture.Say(
                    $"There is no file in '{string.Join("', '", chosen)}': nothing was run.",
                    $"Tidak ada berkas di '{string.Join("', '", chosen)}': tidak ada yang dijalankan."));
                return ExitCode.Misuse;
            }

            var settings = shared.Settings(result);
            var screen = result.GetValue(json) || result.GetValue(quiet) ? TextWriter.Null : Console.Out;
            await using var pipelines =
                await LocalPipelines.OpenAsync(shared.DataOf(result, isSamples), settings, LogLevel.Error, screen, stop);
            if (isSamples && await pipelines.HoldOtherThanAsync(files, stop))
            {
                await screen.WriteLineAsync(culture.Say(
                    "No file is named: these are the reports of what was taken in before. The samples stay apart.",
                    "Tidak ada berkas yang disebut: ini laporan dari yang sudah diterima. Contoh tetap terpisah."));
                (files, isSamples) = ([], false);
            }

            if (!isSamples && files.Count > 0 && await pipelines.WouldMixAsync(samples, files, stop))
            {
                await Console.Error.WriteLineAsync(
                    culture.Say(
                        $"'{shared.DataOf(result).Folder}' holds the samples that ship, whose invented figures would be added to yours: "
                            + "name another folder (--data DIR), or withdraw them.",
                        $"'{shared.DataOf(result).Folder}' memuat contoh bawaan, yang angka rekaannya akan tercampur dengan angka Anda: "
                            + "sebut folder lain (--data DIR), atau tarik contohnya."));
                return ExitCode.Misuse;
            }

            var run = new LocalRun(pipelines, screen, screen == TextWriter.Null ? null : progress);
            var receipts = await run.ReceiveAsync(files, stop);
            await run.ReceiveOlderAsync(stop);
            var day = result.GetValue(asOf) ?? (isSamples ? SamplesEnd : null);
            var folder = Path.GetFullPath(result.GetValue(output)!);
            if (isSamples && SamplesReports.Beside(folder) is { } beside)
            {
                await screen.WriteLineAsync(culture.Say(
                    $"'{folder}' holds reports of your own files: those of the samples are written to '{beside}'.",
                    $"'{folder}' memuat laporan dari berkas Anda sendiri: laporan contoh ditulis ke '{beside}'."));
                folder = beside;
            }

            var written = await run.ReportAsync(day, folder, stop);
            if (isSamples)
            {
                SamplesReports.Mark(folder, culture);
            }

            List<ReportSummary> ended =
                [.. written.Select(
                    report => ReportSummary.Of(report.Report, pipelines.MetricsOf(report.Report.Side), report.Folder, settings.Language))];
            if (result.GetValue(json))
            {
                await Console.Out.WriteAsync(
                    Encoding.UTF8.GetString(JsonText.Write(new RunResult([.. receipts.Select(RunFile.Of)], ended))));
                return ExitCode.Done;
            }

            if (result.GetValue(quiet))
            {
                foreach (var refused in receipts.Where(receipt => receipt.Outcome == Outcome.Refused))
                {
                    await Console.Out.WriteLineAsync(ReceiptLine.Of(refused, ReportCulture.Of(pipelines.Settings.Language)));
                }
            }

            Summary.WriteHeadlines(Console.Out, ended);
            Summary.WriteFigures(screen, ended, settings.Language);
            if (isSamples && !pipelines.IsShared && result.GetValue(shared.Data) is null)
            {
                await screen.WriteLineAsync();
                await screen.WriteLineAsync(
                    culture.Say(
                        $"The samples lie in {LocalData.OfSamples}, apart from your own files: receipts, withdraw and watch reach them "
                            + $"with --data {LocalData.OfSamples}.",
                        $"Contohnya ada di {LocalData.OfSamples}, terpisah dari berkas Anda: receipts, withdraw, dan watch menjangkaunya "
                            + $"dengan --data {LocalData.OfSamples}."));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
