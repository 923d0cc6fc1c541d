using Microsoft.AspNetCore.Http;
using Pipeline.Reports.Pages;

namespace Pipeline.Desk;

/// <summary>
/// Whether a request may be answered at all. A desk on a laptop has no sign-in, and any web site that is open in the same browser can send
/// requests to it: by a name of its own that leads to this machine, or by a form that is sent across.
/// </summary>
public static class RequestGuard
{
    /// <summary>Whether the request bears a Host that is the desk's own: a foreign name that leads here has its site's.</summary>
    public static bool IsHostOwn(HttpRequest request, IDeskHost host) =>
        request.Headers.Host is [{ Length: > 0 } named] && host.IsOwn(named);

    /// <summary>
    /// Whether a request that changes something comes from a page of the desk: its browser says so by Origin, or by Sec-Fetch-Site where it
    /// says no Origin. What says neither is none of a browser's forms, and is refused; what contradicts itself, too.
    /// </summary>
    public static bool IsOriginOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return (origin.Length > 0 || site.Length > 0)
            && (site.Length == 0 || site == "same-origin")
            && (origin.Length == 0 || string.Equals(origin, OriginOf(request), StringComparison.OrdinalIgnoreCase));
    }

    private static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host.Value}";

    /// <summary>What every answer bears: nothing of the desk runs or is framed elsewhere, and nothing foreign is loaded.</summary>
    public static void Protect(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    /// <summary>
    /// A report holds texts of others: it is shown as a page of nobody's, in which nothing sends or opens, and nothing runs but the pages'
    /// own script, whatever stands in it.
    /// </summary>
    public static void Confine(HttpResponse response) => response.Headers.ContentSecurityPolicy =
        "sandbox allow-scripts allow-downloads; default-src 'none'; style-src 'unsafe-inline'; "
            + $"script-src {PageScript.Source}; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
}
