using Azure;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Pipeline.Desk.Pages;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Desk;

/// <summary>Answers what is only looked at, on one side's desk.</summary>
internal sealed class GetHandler(HttpContext context, DeskRequest desk, CancellationToken stop)
{
    private readonly DeskSide side = desk.Side!;

    /// <summary>False where there is no such thing.</summary>
    public Task<bool> AnswerAsync(string[] path) => path switch
    {
        [] => DeskAsync(),
        ["upload"] => UploadAsync(),
        ["withdraw"] => WithdrawAsync(),
        ["digest", "leave"] => LeaveAsync(),
        ["rejected"] => RejectedAsync(),
        ["reports", var day, var file] => ReportAsync(day, file),
        ["given", var file] => GivenAsync(file),
        ["templates"] => PageAsync<TemplatesPage>((nameof(TemplatesPage.Files), Templates)),
        ["templates", var file] => TemplateAsync(file),
        ["figures"] => FiguresAsync(),
        ["figure"] => new FigureHandler(context, desk, stop).PageAsync(),
        ["figure.csv"] => new FigureHandler(context, desk, stop).CsvAsync(),
        _ => Task.FromResult(false),
    };

    private string? Asked(string key) => context.Request.Query[key].ToString() is { Length: > 0 } said ? said : null;

    private async Task<bool> DeskAsync()
    {
        var listing = side.TakesUploads ? UploadList.ReadAsync(side, stop) : Task.FromResult<IReadOnlyList<UploadEntry>>([]);
        var reports = await ReportShelf.ReadAsync(side, stop);
        return await PageAsync<SidePage>((nameof(SidePage.Uploads), await listing), (nameof(SidePage.Reports), reports));
    }

    private async Task<bool> LeaveAsync() => side.Digest is not null && Asked("who") is { } who && Asked("token") is { } link
        && await PageAsync<LeavePage>((nameof(LeavePage.Who), who), (nameof(LeavePage.Link), link));

    private IReadOnlyList<TemplateFile> Templates => TemplateFile.Of(Knowledge.FormatsOf(side.Side.Knowledge));

    private async Task<bool> TemplateAsync(string name)
    {
        if (Templates.FirstOrDefault(file => file.Name == name) is not { } template)
        {
            return false;
        }

        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename={template.Name}";
        await context.Response.WriteAsync(template.Heading + "\n", stop);
        return true;
    }

    private async Task<bool> FiguresAsync()
    {
        var reports = await ReportShelf.ReadAsync(side, stop);
        return await PageAsync<FiguresPage>((nameof(FiguresPage.Reports), reports));
    }

    private async Task<bool> UploadAsync()
    {
        if (Asked("name") is not { } name || !side.TakesUploads)
        {
            return false;
        }

        var entries = (await UploadList.ReadAsync(side, stop)).Where(entry => entry.Upload == name).ToList();
        if (entries.Count == 0)
        {
            return false;
        }

        List<Receipt> receipts = [];
        foreach (var hash in entries.Select(entry => entry.Hash).OfType<string>().Distinct())
        {
            receipts.AddRange(await ReceiptsAsync(hash, name));
        }

        var elsewhere = receipts.Any(receipt => receipt.Refusal is not null) && side.ReadElsewhere is { } read
            ? await read(name, stop) : null;
        return await PageAsync<UploadPage>(
            (nameof(UploadPage.Entries), entries), (nameof(UploadPage.Receipts), receipts), (nameof(UploadPage.Elsewhere), elsewhere));
    }

    private async Task<bool> WithdrawAsync() =>
        Asked("name") is { } name && side.TakesUploads && await PageAsync<WithdrawPage>((nameof(WithdrawPage.Upload), name));

    private async Task<bool> RejectedAsync()
    {
        if (Asked("name") is not { } name || Asked("of") is not { Length: 64 } hash || !hash.All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        return (await ReceiptsAsync(hash, name)).FirstOrDefault()?.RejectedRows is { } rows && await FileAsync(
            side.Storage.Container(BlobNames.Facts(side.Side.Name)).GetBlobClient(rows), "text/csv; charset=utf-8",
            Path.GetFileName(name) + ".rejected.csv");
    }

    private async Task<IEnumerable<Receipt>> ReceiptsAsync(string hash, string upload) =>
        (await new Ledger(side.Storage, side.Side.Name).OfContentAsync(hash, stop)).Where(receipt => receipt.Upload == upload);

    private async Task<bool> ReportAsync(string day, string file)
    {
        DateOnly? asOf = null;
        if (day != "latest")
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
            {
                return false;
            }

            asOf = named;
        }

        var container = BlobNames.Reports(side.Side.Name);
        var names = await new Editions(side.Storage, side.Side.Name, []).FilesAsync(container, asOf, stop);
        if (names.FirstOrDefault(name => Path.GetFileName(name) == file) is not { } blob)
        {
            return false;
        }

        var client = side.Storage.Container(container).GetBlobClient(blob);
        return file == BlobNames.Page ? await ReportPageAsync(client, asOf)
            : await FileAsync(client, type: null, $"{side.Side.Name}-{blob.Split('/')[0]}-{file}");
    }

    // Only the newest report's figures can be followed: of an older one's facts, some came since.
    private async Task<bool> ReportPageAsync(BlobClient blob, DateOnly? asOf)
    {
        RequestGuard.Confine(context.Response);
        if (asOf is { } day && (await new Editions(side.Storage, side.Side.Name, []).LookAsync(stop)).Says.Latest != day)
        {
            return await FileAsync(blob, type: null, download: null);
        }

        try
        {
            var found = (await blob.DownloadContentAsync(stop)).Value;
            var links = new FigureLinks(ReportMeasuring.MetricsOf(side.Side, side.Settings), asked => desk.At("figure", [.. asked]));
            context.Response.ContentType = found.Details.ContentType;
            await context.Response.WriteAsync(links.Into(found.Content.ToString()), Encoding.UTF8, stop);
            return true;
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return false;
        }
    }

    private async Task<bool> GivenAsync(string file) =>
        (await ReportShelf.GivenAsync(side, stop)).FirstOrDefault(name => Path.GetFileName(name) == file) is { } blob
            && await FileAsync(
                side.Storage.Container(BlobNames.Feedback(side.Side.Name)).GetBlobClient(blob), type: null,
                $"{side.Side.Name}-{blob.Split('/')[0]}-{file}");

    private async Task<bool> FileAsync(BlobClient blob, string? type, string? download)
    {
        try
        {
            var found = (await blob.DownloadStreamingAsync(cancellationToken: stop)).Value;
            await using var content = found.Content;
            context.Response.ContentType = type ?? found.Details.ContentType;
            context.Response.ContentLength = found.Details.ContentLength;
            if (download is not null)
            {
                var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
                disposition.SetHttpFileName(download);
                context.Response.Headers.ContentDisposition = disposition.ToString();
            }

            await content.CopyToAsync(context.Response.Body, stop);
            return true;
        }
        catch (RequestFailedException e) when (Absence.OfBlob(e))
        {
            return false;
        }
    }

    private async Task<bool> PageAsync<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : DeskPage
    {
        var given = parameters.ToDictionary(pair => pair.Name, pair => pair.Value);
        given[nameof(DeskPage.Desk)] = desk;
        await DeskHtml.WriteAsync<TPage>(context, given, stop);
        return true;
    }
}
