using Pipeline.Benchmarks;

// Every run is a process of its own, so that its peak of memory is its own; the first argument says which.
var culture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["logs" or "deals", .. var rest]:
        var gigabytes = rest.Length > 0 ? double.Parse(rest[0], culture) : 1;
        using (var folder = new Pipeline.Uploads.Workplace())
        {
            var (isLog, bytes) = (args[0] == "logs", (long)(gigabytes * 1_000_000_000));
            var path = Path.Combine(folder.Folder, isLog ? "access.log" : "deals-2026-01-31.csv");
            var rows = isLog ? MadeLog.Write(path, bytes) : MadeDeals.Write(path, bytes);
            Console.WriteLine(
                $"{new FileInfo(path).Length / 1e9:0.00} GB, {rows:N0} rows of {args[0]}, {Environment.ProcessorCount} cores");
            Console.WriteLine($"{"",-28}{"seconds",10}{"CPU s",10}{"MB peak",10}");
            var receive = Run.OfSelf(isLog ? "receive-log" : "receive-deals", path, folder.Folder);
            var peer = Run.OfSelf(isLog ? "regex" : "duck", path, folder.Folder);
            Run.OfSelf(isLog ? "report-log" : "report-deals", path, folder.Folder);
            if (isLog)
            {
                Run.OfProgram(
                    "goaccess", path, "--log-format=COMBINED", "--no-global-config", "-o", Path.Combine(folder.Folder, "goaccess.json"));
            }

            if (Environment.GetEnvironmentVariable("PIPELINE_STORAGE") is not null)
            {
                await StorageRuns.UploadAsync(isLog ? "marketing" : "sales", path);
                Run.OfSelf("receive-blob", path, isLog ? "marketing" : "sales");
            }

            Console.WriteLine(
                $"receive : {(isLog ? "regex" : "duck")} = 1 : {peer / receive:0.00} in CPU seconds; {rows / receive:N0} rows a CPU second");
        }

        return 0;
    case ["report", "deals", var count]:
        using (var folder = new Pipeline.Uploads.Workplace())
        {
            var path = Path.Combine(folder.Folder, "deals-2026-01-31.csv");
            MadeDeals.WriteRows(path, long.Parse(count, culture));
            Console.WriteLine($"{long.Parse(count, culture):N0} deals, {Environment.ProcessorCount} cores");
            Console.WriteLine($"{"",-28}{"seconds",10}{"CPU s",10}{"MB peak",10}");
            Run.OfSelf("receive-deals", path, folder.Folder);
            var report = Run.OfSelf("report-of-deals", path, folder.Folder);
            Console.WriteLine($"report : by hand = {report / Run.OfSelf("by-hand", path, folder.Folder):0.0} : 1 in CPU seconds");
        }

        return 0;
    case ["report", "empty"]:
        Console.WriteLine($"{"",-28}{"seconds",10}{"CPU s",10}{"MB peak",10}");
        Run.OfSelf("report-empty", "", "");
        return 0;
    case ["receive", "small" or "traffic", var count]:
        using (var folder = new Pipeline.Uploads.Workplace())
        {
            var (isSmall, number) = (args[1] == "small", int.Parse(count, culture));
            var path = Path.Combine(folder.Folder, isSmall ? "small" : "traffic.csv");
            Console.WriteLine($"{number:N0} {(isSmall ? "uploads of 50 KB" : "rows of traffic")}, {Environment.ProcessorCount} cores");
            Console.WriteLine($"{"",-28}{"seconds",10}{"CPU s",10}{"MB peak",10}");
            if (isSmall)
            {
                Directory.CreateDirectory(path);
                ReceiveRuns.WriteSmall(path, number);
                Run.OfSelf("receive-files", path, "");
            }
            else
            {
                MadeTraffic.Write(path, number);
                var files = Run.OfSelf("receive-files", path, "");
                Console.WriteLine($"receive : duck = {files / Run.OfSelf("duck", path, folder.Folder):0.0} : 1 in CPU seconds");
            }
        }

        return 0;
    case ["receive-files", var files, _]:
        ReceiveRuns.Receive(files);
        return 0;
    case ["report-empty", ..]:
        await ReportRuns.EmptyAsync();
        return 0;
    case ["report-of-deals", var csv, var folder]:
        await ReportRuns.DealsAsync(csv, folder);
        return 0;
    case ["by-hand", _, var folder]:
        ReportRuns.ByHand(folder);
        return 0;
    case ["receive-log", var log, var folder]:
        LogRuns.Receive(log, folder);
        return 0;
    case ["receive-deals", var csv, var folder]:
        DealRuns.Receive(csv, folder);
        return 0;
    case ["receive-blob", var path, var side]:
        await StorageRuns.ReceiveAsync(side, path);
        return 0;
    case ["report-deals", var csv, var folder]:
        DealRuns.Report(csv, folder);
        return 0;
    case ["report-log", var log, var folder]:
        LogRuns.Report(log, folder);
        return 0;
    case ["regex", var log, _]:
        LogRuns.Regex(log);
        return 0;
    case ["duck", var csv, var folder]:
        DealRuns.Duck(csv, folder);
        return 0;
    default:
        await Console.Error.WriteLineAsync("""
            dotnet run -c Release --project tests/Benchmarks -- logs|deals [gigabytes]
                | report deals ROWS | report empty | receive small UPLOADS | receive traffic ROWS
            PIPELINE_STORAGE=... also from blob to blobs
            """);
        return 2;
}
