using Pipeline.Net;

switch (args)
{
    case ["dump", var path, .. var only]:
        await Dump.WriteAsync(path, only);
        return 0;
    case ["compare", var before, var after]:
        var differences = DumpComparison.Of(await File.ReadAllLinesAsync(before), await File.ReadAllLinesAsync(after));
        foreach (var difference in differences)
        {
            Console.WriteLine(difference);
        }

        return differences.Count == 0 ? 0 : 1;
    default:
        await Console.Error.WriteLineAsync(
            "dotnet run -c Release --project tests/Net -- dump FILE [samples|exports|zoho …] | compare BEFORE AFTER");
        return 2;
}
