using System.Text;
using Pipeline.Tables;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// Of a person who asked to be forgotten no blob of any container holds an address, a number, an id or a keyed hash of one, but the notes
/// of the request and what people uploaded themselves; whatever it was by which they asked, and on whichever side it was known.
/// </summary>
public sealed class ForgetEverythingTests
{
    // Known by two addresses, a number and ids, no record of which holds all: each leads to the next.
    private static readonly string[] Values =
    [
        "ani@kopi.example", "ani.w@rumah.example", "ani3@kantor.example", "0812-3456-7001",
        "LEADANI1", "LEADANI2", "LEADANI3", "MERGEDANI", "CONTACTANI", "DEALANI1", "DEALANI2", "DEALANI3", "Anindyawati", "HUBANI11",
        "SFDEALANI", "CALLANI1", "0812.3456.7001", "0812 3456 7001", "(812) 3456-7001", "6281234567001",
        "ani%40kopi.example", "ani.w%40rumah.example", "081234567001",
    ];

    private static readonly string[] Hashed = ["ani@kopi.example", "ani.w@rumah.example", "ani3@kantor.example", "0812-3456-7001"];

    private static readonly (string Side, string Name, string Content)[] Uploads =
    [
        ("marketing", "leads-1.csv", """
            lead id,created,email,phone,name,channel,status,merged ids,contact id
            LEADANI1,2026-01-05 09:00,ani@kopi.example,0812-3456-7001,Anindyawati Putri,Email,qualified,MERGEDANI,
            LEADBUDI,2026-01-06 09:00,budi@kopi.example;info@kopi.example,,Budi Santoso,Email,qualified,,
            LEADCICI,2026-01-06 09:30,cici@kopi.example;info@kopi.example,,Cici Lestari,Email,qualified,,
            LEADLATE,Anindyawati Putri,someone@kopi.example,,Email,Email,qualified,,
            """),
        ("marketing", "leads-2.csv", """
            lead id,created,email,phone,name,channel,status,merged ids,contact id
            LEADANI2,2026-02-05 09:00,ani.w@rumah.example;info@kopi.example,+62 812 3456 7001,Anindyawati Putri,Email,qualified,,CONTACTANI
            LEADDEDE,2026-02-06 09:00,dede@kopi.example,,Dede Kurnia,Email,qualified,,
            """),
        ("sales", "deals.csv", """
            deal id,stage,amount,owner,created,closed,lead id,email
            DEALANI1,Won,100,Ayu,2026-01-10,2026-02-01,LEADANI1,
            DEALANI2,Won,200,Ayu,2026-03-25,2026-04-01,,ani.w@rumah.example
            DEALBUDI,Won,300,Ayu,2026-02-10,2026-04-02,LEADBUDI,budi@kopi.example
            DEALLATE,Won,ani.w@rumah.example,Ayu,2026-02-10,2026-04-02,LEADBUDI,budi@kopi.example
            DEALSOON,Won,300,Ayu,0812-3456-7001,2026-04-02,LEADBUDI,budi@kopi.example
            DEALDEDE,Won,400,Ayu,2026-02-10,2026-04-02,LEADDEDE,
            """),
        ("sales", "activities.csv", """
            activity time,kind,lead id,deal id,owner
            2026-01-05 10:00,call,LEADANI1,,Ayu
            2026-01-06 10:00,call,MERGEDANI,,Ayu
            2026-03-26 10:00,call,,DEALANI2,Ayu
            2026-03-20 11:00,call,LEADBUDI,,Ayu
            """),
        ("sales", "dispositions.csv", """
            lead id,disposition,reason,day,deal id
            LEADANI2,accepted,,2026-02-06,DEALANI3
            LEADBUDI,accepted,,2026-01-08,
            """),
        ("marketing", "hubspot.csv", """
            Record ID,First Name,Last Name,Email,Phone Number,Lifecycle Stage,Create Date,Associated Deal IDs,First Conversion
            HUBANI11,Anindyawati,Putri,ani@kopi.example,,Opportunity,2026-01-05 09:12,,Formulir katalog
            HUBBUDI1,Budi,Santoso,budi@kopi.example,,Opportunity,2026-01-06 09:12,,"Diajak putri anindyawati (0812 3456 7001)"
            HUBEDO11,Edo,Wijaya,edo@kopi.example,"see ani@kopi.example, 6281234567001",Opportunity,not known: HUBANI11 of LEADANI1 wa.me/6281234567001,,
            """),
        ("sales", "salesforce.csv", """
            Id,StageName,CloseDate,Name,Amount,CreatedDate,IsWon,IsClosed,ContactId,Contact.Email,Note of ani@kopi.example
            SFDEALANI000001AAA,Closed Won,2026-03-01,Mesin Anindyawati Putri,500,2026-01-02T20:15:00.000+0000,1,1,SFCONTACTANI001AAA,ani.w@rumah.example,
            SFDEALBUDI00001AAA,Closed Won,2026-03-02,Mesin dari Anindyawati Putri - 0812.3456.7001,600,2026-01-02T20:15:00.000+0000,1,1,,budi@kopi.example,
            SFDEALEDO000001AAA,Closed Won,2026-03-02,Mesin Edo,"call Ani, +62 (812) 3456-7001",2026-01-02T20:15:00.000+0000,1,1,,edo@kopi.example,
            """),
        ("sales", "calls.csv", """
            Record ID,Call title,Call outcome,Call direction,Activity date,Activity assigned to,Associated Contact,Associated Contact IDs,Associated Deal IDs
            CALLANI1,Call with Ani,Connected,Outbound,2026-01-05 10:00,Ayu,Anindyawati (ani@kopi.example),HUBANI11,
            CALLBUDI,Call with Budi,Connected,Outbound,2026-01-05 11:00,Ayu,Budi,HUBBUDI1,
            CALLLATE,Call with Ani,Connected,Outbound,ask (ani.w@rumah.example).Thanks,Ayu,Anindyawati,HUBBUDI1,
            """),
        ("sales", "salesforce-2.csv", """
            Id,StageName,CloseDate,Name,Amount,CreatedDate,IsWon,IsClosed,Type,Product,Record Type
            SFDEALFANI00001AAA,Menang (0812.3456.7001),2026-03-02,Mesin Fani,600,2026-01-02T20:15:00.000+0000,1,1,Ganti ani.w@rumah.example,Mesin Anindyawati Putri,0812 3456 7001
            """),
        (
            "sales",
            "orders.csv",
            "order id,ordered on,order amount,shop,sales channel,source,campaign\nORDEREDO,2026-01-05,100,Toko Anindyawati Putri,web,"
                + "Rujukan ani@kopi.example,Mesin 0812 3456 7001\n"),
        (
            "marketing",
            "ad-spend.csv",
            "ad day,ad platform,ad cost,currency,campaign\n2026-01-05,Radio,100,IDR,Ajak ani@kopi.example\n2026-01-06,Radio,100,IDR,Mesin\n"),
        (
            "marketing",
            "posts.csv",
            "post id,social network,published on,text,link,reach\nPOSTTHANKS,instagram,2026-01-07,"
                + "Terima kasih Anindyawati Putri (0812 3456 7001),https://x.example/?to=ani%40kopi.example,100\n"),
        ("marketing", "mailings.csv", "mailing,mailed on,mailed to,opens\nUntuk ani@kopi.example,2026-01-08,100,10\n"),
        (
            "marketing",
            "ga4.csv",
            "# ----\n# x.example - GA4\n# Free form 1\n# 20260101-20260103\n# ----\n\nDate,Page path and screen class,Views\n"
                + "20260101,/thanks?email=ani.w%40rumah.example&n=1,5\n20260102,/thanks/081234567001,3\n20260103,/,7\n"),
        (
            "marketing",
            "access.log",
            "192.0.2.1 - - [05/Jan/2026:10:00:00 +0700] \"GET /of/ani@kopi.example HTTP/1.1\" 200 99 \"-\" \"Mozilla/5.0 (X11) Firefox/1\"\n"),
        (
            "sales",
            "activities-2.csv",
            "activity time,kind,lead id,deal id,owner\n2026-03-27 10:00,call,,DEALANI3,Ayu\n2026-03-27 11:00,call,,DEALDEDE,Ayu\n"),
    ];

    // What lies there before anybody asks is the same for all, who each take a copy of it.
    private static readonly Lazy<Task<BothSides>> Received = new(() => Task.Run(async () =>
    {
        var all = new BothSides();
        foreach (var (side, name, content) in Uploads)
        {
            await all.ReceiveAsync(side, name, content);
        }

        return all;
    }));

    private static readonly Lazy<Task<BothSides>> Settled = new(() => Task.Run(async () =>
    {
        var all = (await Received.Value).Copy();
        await all.SettleAsync();
        await LeaveBehindAsync(all);
        return all;
    }));

    [Theory]
    [InlineData("ani@kopi.example")]
    [InlineData("Ani.W@rumah.example")]
    [InlineData("+62 812-3456-7001")]
    public async Task No_blob_holds_anything_of_the_person(string asked)
    {
        var all = (await Settled.Value).Copy();
        var traces = Traces(all.Settings.HashKey);
        var before = all.Texts();
        string?[] notYet = ["ani3@kantor.example", "LEADANI3", HashOf(all.Settings.HashKey, "ani3@kantor.example"), "ani@kopi.example"];
        Assert.All(
            traces.Except(notYet),
            trace => Assert.Contains(before, blob => blob.Text.Contains(trace!, StringComparison.OrdinalIgnoreCase)));

        await SidePipeline.ForgetAsync(all.Sides, asked, CancellationToken.None);
        await all.SettleAsync();
        NothingIsLeft(all, traces);

        // Not a row of anybody else's is gone, nor another than it was.
        var kept = all.Texts().Where(IsOfFacts).SelectMany(blob => blob.Text.Split('\n')).ToHashSet(StringComparer.Ordinal);
        var others = before.Where(IsOfFacts).SelectMany(blob => blob.Text.Split('\n')[2..])
            .Where(row => row.Length > 0 && !traces.Any(trace => row.Contains(trace, StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.True(others.Count > 10, $"{others.Count} rows of others");
        Assert.All(others, row => Assert.Contains(row, kept));

        // Asked again, nothing changes.
        var once = all.Texts();
        await SidePipeline.ForgetAsync(all.Sides, asked, CancellationToken.None);
        await all.SettleAsync();
        Assert.Equal(once, all.Texts());

        // What comes later leads on: a third address, under an id of their own.
        await all.ReceiveAsync(
            "marketing",
            "later.csv",
            "lead id,created,email,phone,name,channel,status,merged ids,contact id\n"
                + "LEADANI3,2026-03-05 09:00,ani3@kantor.example,0812 3456 7001,Anindyawati Putri,Email,qualified,,\n");
        await all.ReceiveAsync(
            "sales",
            "later.csv",
            "deal id,stage,amount,owner,created,closed,lead id,email\nDEALANI4,Won,100,Ayu,2026-01-10,2026-02-01,LEADANI1,\n"
                + "DEALBUDI2,Won,300,Ayu,2026-02-10,2026-04-02,LEADBUDI,budi@kopi.example\n");
        await all.SettleAsync();
        NothingIsLeft(all, [.. traces, "DEALANI4"]);

        // Nobody else went: an address that three bear leads nowhere.
        var after = all.Texts();
        Assert.All(
            ["LEADBUDI", "LEADCICI", "LEADDEDE", "DEALBUDI", "DEALDEDE", "DEALBUDI2", "HUBBUDI1", "SFDEALBUDI", "CALLBUDI", "ORDEREDO",
                "Mesin dari [left out] - [left out]"],
            other => Assert.Contains(after, blob => blob.Text.Contains(other, StringComparison.Ordinal)));
        Assert.All(
            await all.ReceiptsAsync(),
            receipt => Assert.Equal(receipt.Rows.Read, receipt.Rows.Kept + receipt.Rows.Rejected + receipt.Rows.SetAside.Values.Sum()));
    }

    [Fact]
    public async Task What_lay_there_before_there_was_a_pointer_goes_as_well()
    {
        var all = (await Received.Value).Copy();

        string[] old =
        [
            "marketing-reports/2026-05-01/report.json",
            "marketing-reports/latest/report.csv",
            "sales-published/2026-05-01/lead_outcomes.1.csv",
            "sales-published/2026-05-01/abc/lead_outcomes.1.csv",
            "marketing-feedback/latest/lead_quality.csv",
            "sales-feedback/leads_to_call.csv",
            "handoff-reports/2026-05-01/report.json",
        ];
        foreach (var path in old)
        {
            await all.WriteAsync(path, "LEADANI1");
        }

        await SidePipeline.ForgetAsync(all.Sides, "ani@kopi.example", CancellationToken.None);
        await all.SettleAsync();

        NothingIsLeft(all, Traces(all.Settings.HashKey));
    }

    private static bool IsOfFacts((string Name, string Text) blob) =>
        blob.Name.Contains("-facts/", StringComparison.Ordinal) && blob.Name.EndsWith(".parquet", StringComparison.Ordinal);

    // Of a Receive that was killed before its receipt stood, of an upload that was refused, and of one whose parts were missed and whose
    // bytes are gone.
    private static async Task LeaveBehindAsync(BothSides all)
    {
        var standing = (await all.ReceiptsAsync()).Single(receipt => receipt.Upload == "leads-1.csv");
        var killed = standing with { Hash = new string('a', 64), Upload = "killed.csv", Parts = [] };
        var refused = killed with
        {
            Hash = new string('b', 64),
            Upload = "refused.csv",
            Outcome = Outcome.Refused,
            Refusal = new Refusal(
                "no-format", "'refused.csv' would drop 'Ani (ani@kopi.example)', 'ref=LEADANI1' and \"0812-3456-7001/Putri Anindyawati\"."),
            Files = [],
            Rejected = [],
            RejectedRows = null,
            Notes = ["The heading begins with +62 812-3456-7001, LEADANI2"],
        };
        var part = standing.Parts.Single();
        var missed =
            standing with
            {
                Hash = new string('c', 64),
                Upload = "missed.csv",
                Parts = [part with { Blob = "gone.parquet" }, part with { Blob = "copied.parquet" }]
            };
        await all.CopyAsync($"{BlobNames.Facts("marketing")}/{part.Blob}", $"{BlobNames.Facts("marketing")}/copied.parquet");
        foreach (var receipt in new[] { killed, refused, missed })
        {
            await all.WriteAsync(
                $"{BlobNames.Receipts("marketing")}/{BlobNames.Receipt(receipt.Hash, receipt.Upload)}",
                Encoding.UTF8.GetString(JsonText.Write(receipt)));
        }
    }

    private static string HashOf(string key, string value) => PersonKey.Of(key, value, value)!.Split(':')[1];

    private static IReadOnlyList<string> Traces(string key) => [.. Values, .. Hashed.Select(value => HashOf(key, value))];

    private static void NothingIsLeft(BothSides all, IReadOnlyList<string> traces) =>
        Assert.Empty(
            from blob in all.Texts()
            from trace in traces
            where blob.Text.Contains(trace, StringComparison.OrdinalIgnoreCase)
            select $"{trace} in {blob.Name}");
}
