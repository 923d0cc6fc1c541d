using Pipeline.Tables;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// No cell of any CSV that is written anywhere begins as a formula does, unless it is a number; whichever column of whichever upload it
/// came from.
/// </summary>
public sealed class CsvOutputsTests
{
    private static readonly string[] Formulas = ["=1+1", "+cmd|calc", "-2+3|x", "@SUM(A1)", "\t=1+1"];

    [Fact]
    public async Task Every_csv_of_both_sides_and_of_the_hand_off_runs_nothing()
    {
        var all = new BothSides();
        var leads = Each((formula, i) =>
            $"L{i},2026-05-0{i % 9 + 1} 09:00,p{i}@kopi.example,\"{formula}\",\"{formula}\",\"{formula}\",qualified\n");
        await all.ReceiveAsync(
            "marketing",
            "leads.csv",
            "lead id,created,email,channel,campaign,message,status\n" + string.Concat(leads)
                + "L99,\"=1+1\",x@kopi.example,a,b,c,qualified\n");
        var deals = Each(
            (formula, i) => $"D{i},Won,100,\"{formula}\",2026-05-10,2026-05-1{i % 9},L{i},,\"{formula}\",\"{formula}\"\n"
                + $"E{i},Lost,100,\"{formula}\",2026-05-10,2026-05-1{i % 9},,\"{formula}\",\"{formula}\",\"{formula}\"\n",
            times: 2);
        await all.ReceiveAsync(
            "sales",
            "deals.csv",
            "deal id,stage,amount,owner,created,closed,lead id,lost reason,team,source\n" + string.Concat(deals)
                + "D99,Won,\"=1+1\",Ayu,2026-05-10,2026-05-11,,,,\n");
        await all.ReceiveAsync(
            "sales",
            "dispositions.csv",
            "lead id,disposition,reason,day\n" + string.Concat(Each((formula, i) => $"L{i},refused,\"{formula}\",2026-05-20\n", 2)));
        await all.SettleAsync();

        var files = all.Texts().Where(blob => blob.Name.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        Assert.All(
            [
                "marketing-facts/", "sales-facts/", "marketing-reports/", "sales-reports/", "handoff-reports/",
                "marketing-feedback/", "sales-feedback/",
            ],
            container => Assert.Contains(
                files,
                file => file.Name.StartsWith(container, StringComparison.Ordinal)
                    && file.Text.Contains("'=1+1", StringComparison.Ordinal)));
        foreach (var (name, text) in files)
        {
            // The name of the blob stands above its text.
            using var records = new CsvRecords(
                () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..])),
                new Dialect(null, ','));
            while (records.Read())
            {
                for (var i = 0; i < records.Count; i++)
                {
                    var cell = System.Text.Encoding.UTF8.GetString(records.Cell(i));
                    Assert.True(
                        cell.Length == 0
                            || !"=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)
                            || decimal.TryParse(
                                cell,
                                System.Globalization.NumberStyles.Float,
                                System.Globalization.CultureInfo.InvariantCulture,
                                out _),
                        $"{name}: {cell}");
                }
            }
        }
    }

    private static IEnumerable<string> Each(Func<string, int, string> row, int times = 4) =>
        Enumerable.Range(0, times).SelectMany(time => Formulas.Select((formula, i) => row(formula, time * Formulas.Length + i)));
}
