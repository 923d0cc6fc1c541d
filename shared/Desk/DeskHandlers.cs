using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pipeline.Desk.Pages;
using Pipeline.Publishing;
using Pipeline.Reports;

namespace Pipeline.Desk;

/// <summary>
/// Answers every request to the desks, over ASP.NET's own types: a server of its own has it as its only handler, a function app as the
/// body of an HTTP trigger. Whoever only looks (GET) changes nothing.
/// </summary>
public sealed partial class DeskHandlers(IDeskHost host, DeskLimits limits, FormToken token, ILogger<DeskHandlers> logger)
{
    private const string Get = "GET";
    private const string Head = "HEAD";
    private const string Post = "POST";

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        RequestGuard.Protect(context.Response);
        var stop = context.RequestAborted;
        try
        {
            if (!RequestGuard.IsHostOwn(context.Request, host))
            {
                // To a foreign name nothing is said, in whatever language.
                context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
                return;
            }

            await (context.Request.Method switch
            {
                Get or Head => GetAsync(context, stop),
                Post => PostAsync(context, stop),
                _ => MessageAsync(context, StatusCodes.Status405MethodNotAllowed, page => page.Unknown),
            });
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && stop.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (Exception e) when (IsOfTheStorage(e) && !context.Response.HasStarted)
        {
            await MessageAsync(context, StatusCodes.Status503ServiceUnavailable, page => page.Away);
        }
        catch (OvertakenException) when (!context.Response.HasStarted)
        {
            await MessageAsync(context, StatusCodes.Status503ServiceUnavailable, page => page.Busy);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException && !context.Response.HasStarted)
        {
            await MessageAsync(context, StatusCodes.Status400BadRequest, page => page.Unreadable);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            LogFailed(e, context.Request.Method, context.Request.Path);
            await MessageAsync(context, StatusCodes.Status500InternalServerError, page => page.Failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void LogFailed(Exception error, string method, string path);

    private async Task GetAsync(HttpContext context, CancellationToken stop)
    {
        var path = Steps(context);
        if (path is [var asset] && DeskAssets.Find(asset) is { } found)
        {
            await found.WriteAsync(context.Response, stop);
            return;
        }

        var desk = Describe(context, path.FirstOrDefault());
        if (path.Length == 0)
        {
            await PageAsync<HomePage>(context, desk, stop);
            return;
        }

        if (desk.Side is null)
        {
            await MessageAsync(context, desk.Sides.Count == 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status404NotFound,
                page => desk.Sides.Count == 0 ? page.Away : page.Unknown);
            return;
        }

        var handler = new GetHandler(context, desk, stop);
        if (!await handler.AnswerAsync(path[1..]))
        {
            await MessageAsync(context, StatusCodes.Status404NotFound, page => page.Unknown);
        }
    }

    private async Task PostAsync(HttpContext context, CancellationToken stop)
    {
        var path = Steps(context);
        var desk = Describe(context, path.FirstOrDefault());
        if (!RequestGuard.IsOriginOwn(context.Request))
        {
            await MessageAsync(context, StatusCodes.Status403Forbidden, page => page.Foreign);
        }
        else if (desk.Sides.Count == 0)
        {
            await MessageAsync(context, StatusCodes.Status503ServiceUnavailable, page => page.Away);
        }
        else if (desk.Side is not { } side || !MayChange(side, path))
        {
            await MessageAsync(context, StatusCodes.Status404NotFound, page => page.Unknown);
        }
        else if (!await new PostHandler(context, desk, limits, token).AnswerAsync(path[1..], stop))
        {
            await MessageAsync(context, StatusCodes.Status403Forbidden, page => page.Stale);
        }
    }

    private static bool MayChange(DeskSide side, string[] path) => path switch
    {
        [_, "uploads" or "withdraw"] => side.TakesUploads,
        [_, "digest"] or [_, "digest", "leave"] => side.Digest is not null,
        _ => false,
    };

    private static string[] Steps(HttpContext context) =>
        (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);

    private DeskRequest Describe(HttpContext context, string? side)
    {
        var sides = host.Sides;
        return new()
        {
            Culture = ReportCulture.Of(DeskRequest.LanguageOf(context, host.Language)),
            Root = context.Request.PathBase.Value ?? "",
            Path = "/" + string.Join('/', Steps(context).Select(Uri.EscapeDataString)),
            Asked = [.. context.Request.Query.Where(pair => pair.Key != "lang").Select(pair => (pair.Key, (string?)pair.Value.ToString()))],
            Sides = sides,
            Side = sides.FirstOrDefault(known => known.Side.Name == side),
            Token = token.Give(context),
            Limits = limits,
        };
    }

    private async Task MessageAsync(HttpContext context, int status, Func<MessagePage, string> text)
    {
        context.Response.StatusCode = status;
        var desk = Describe(context, Steps(context).FirstOrDefault());
        await DeskHtml.WriteAsync<MessagePage>(
            context, new() { [nameof(MessagePage.Desk)] = desk, [nameof(MessagePage.Text)] = text }, context.RequestAborted);
    }

    private static Task PageAsync<TPage>(HttpContext context, DeskRequest desk, CancellationToken stop)
        where TPage : DeskPage => DeskHtml.WriteAsync<TPage>(context, new() { [nameof(DeskPage.Desk)] = desk }, stop);

    // Retries wrap what they tried; an emulator that is being started again does not answer.
    private static bool IsOfTheStorage(Exception error) => error switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => IsOfTheStorage(first),
        RequestFailedException => true,
        _ => error is HttpRequestException or TimeoutException,
    };
}
