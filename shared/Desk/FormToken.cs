using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Pipeline.Desk;

/// <summary>
/// A form's token: what proves that it was made by the desk for this browser. The browser keeps a random cookie, and the form holds the
/// cookie's code under a key that only the desk's own instances have.
/// </summary>
/// <param name="key">At least 32 bytes; all instances of a desk share it.</param>
public sealed class FormToken(byte[] key)
{
    /// <summary>The field's name.</summary>
    public const string Field = "token";

    public const string Cookie = "pipeline-desk";

    private const int Length = 32;

    /// <summary>The token for a form; gives the browser its cookie where it has none.</summary>
    public string Give(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: 2 * Length } browser)
        {
            browser = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Length));
            context.Response.Cookies.Append(
                Cookie, browser,
                new CookieOptions
                {
                    HttpOnly = true,

                    // A link in a mail, or in a report, which is nobody's page, leads here with the cookie: without it the page would give
                    // another, and a form that is open beside it would be none of this browser's. Forms across sites still have none.
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                    Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
                });
        }

        return Of(browser);
    }

    /// <summary>Whether a form's token is that of the browser which sends it.</summary>
    public bool IsOf(HttpRequest request, string? token) =>
        request.Cookies[Cookie] is { Length: 2 * Length } browser && token is { Length: > 0 }
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(browser)), Encoding.UTF8.GetBytes(token));

    private string Of(string browser) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(browser)));
}
