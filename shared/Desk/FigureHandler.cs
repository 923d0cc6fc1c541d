using Microsoft.AspNetCore.Http;
using Pipeline.Desk.Pages;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Uploads;

namespace Pipeline.Desk;

/// <summary>From a figure to the rows that it comes from: the newest report's, on a page or as CSV.</summary>
internal sealed class FigureHandler(HttpContext context, DeskRequest desk, CancellationToken stop)
{
    private readonly DeskSide side = desk.Side!;

    public async Task<bool> PageAsync()
    {
        if (Metric is not { } metric || await LatestAsync() is not { } day)
        {
            return false;
        }

        if (Asked(metric) is not { } asked)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await DeskHtml.WriteAsync<MessagePage>(
                context, new() { [nameof(MessagePage.Desk)] = desk, [nameof(MessagePage.Text)] = Misunderstood(metric) }, stop);
            return true;
        }

        using var workplace = new Workplace();
        var path = Path.Combine(workplace.Folder, "figure.csv");
        var rows = await side.WriteRows(asked, day, path, stop);
        await DeskHtml.WriteAsync<FigurePage>(
            context,
            new()
            {
                [nameof(FigurePage.Desk)] = desk,
                [nameof(FigurePage.Asked)] = asked,
                [nameof(FigurePage.Rows)] = rows,
                [nameof(FigurePage.AsOf)] = day,
                [nameof(FigurePage.Table)] = File.Exists(path) ? CsvHead.Read(path, FigurePage.Shown) : [],
            },
            stop);
        return true;
    }

    public async Task<bool> CsvAsync()
    {
        if (Metric is not { } metric || Asked(metric) is not { } asked || await LatestAsync() is not { } day)
        {
            return false;
        }

        using var workplace = new Workplace();
        var path = Path.Combine(workplace.Folder, "figure.csv");
        await side.WriteRows(asked, day, path, stop);
        if (!File.Exists(path))
        {
            return false;
        }

        await using var content = File.OpenRead(path);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.ContentLength = content.Length;
        context.Response.Headers.ContentDisposition = $"attachment; filename={side.Side.Name}-{asked.Metric.Id}.csv";
        await content.CopyToAsync(context.Response.Body, stop);
        return true;
    }

    private async Task<DateOnly?> LatestAsync() => (await new Editions(side.Storage, side.Side.Name, []).LookAsync(stop)).Says.Latest;

    // What is no figure of this side's is none: the page offers only those that are.
    private Metric? Metric => ReportMeasuring.MetricsOf(side.Side, side.Settings).FirstOrDefault(known => known.Id == Asked("metric"));

    private string Asked(string key) => context.Request.Query[key].ToString().Trim();

    private string PeriodSaid => Asked("period") is { Length: > 0 } said ? said : "all";

    private AskedFigure? Asked(Metric metric)
    {
        var (by, item) = (Asked("by"), Asked("part"));
        return AskedPeriod.TryParse(PeriodSaid, out var period)
            && (by.Length > 0) == (item.Length > 0)
            && (by.Length == 0 || metric.By.Contains(by))
            ? new() { Metric = metric, Period = period, Part = by.Length > 0 ? (by, item) : null } : null;
    }

    // Half a part asks for the undivided figure, which would pass for the part's.
    private Func<MessagePage, string> Misunderstood(Metric metric) =>
        !AskedPeriod.TryParse(PeriodSaid, out _) ? page => page.Period
        : page => page.Part(metric.Name(desk.Language), metric.By);
}
