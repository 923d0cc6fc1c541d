using Microsoft.AspNetCore.Http;
using Pipeline.Reports;

namespace Pipeline.Desk;

/// <summary>Who asks for a page, in which language, and of which desk.</summary>
public sealed record DeskRequest
{
    /// <summary>The cookie that holds the language a reader chose.</summary>
    public const string LanguageCookie = "pipeline-language";

    public required ReportCulture Culture { get; init; }

    /// <summary>What stands before every path of the desk.</summary>
    public required string Root { get; init; }

    /// <summary>The address that was asked for, below the root, without what it asks besides; it leads nowhere else.</summary>
    public required string Path { get; init; }

    public required IReadOnlyList<DeskSide> Sides { get; init; }

    /// <summary>The desk that is asked; null on the page that lists them.</summary>
    public DeskSide? Side { get; init; }

    /// <summary>The token of a form on the page.</summary>
    public required string Token { get; init; }

    public required DeskLimits Limits { get; init; }

    public string Language => Culture.Language;

    public string T(string english, string indonesian) => Culture.T(english, indonesian);

    /// <summary>What people call a desk.</summary>
    public string Name(DeskSide side) => T(side.English, side.Indonesian);

    /// <summary>The address of something on the desk that is asked.</summary>
    public string At(string path, params (string Key, string? Value)[] query) =>
        $"{Root}/{Side!.Side.Name}{(path.Length == 0 ? "" : "/" + path)}{Query(query)}";

    /// <summary>The same page in the other language.</summary>
    public string InOtherLanguage => $"{Root}{Path}{Query([.. Asked, ("lang", T("id", "en"))])}";

    /// <summary>What the address asks besides, but the language.</summary>
    public required IReadOnlyList<(string Key, string? Value)> Asked { get; init; }

    /// <summary>"id" or "en": what the address says, else the reader's choice of before, else the setting.</summary>
    public static string LanguageOf(HttpContext context, string otherwise)
    {
        var said = context.Request.Query["lang"].ToString();
        if (said is "id" or "en")
        {
            context.Response.Cookies.Append(
                LanguageCookie, said,
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Path = "/" });
            return said;
        }

        return context.Request.Cookies[LanguageCookie] is ("id" or "en") and { } chosen ? chosen : otherwise;
    }

    private static string Query(IReadOnlyList<(string Key, string? Value)> query)
    {
        var named = query.Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value!)}").ToList();
        return named.Count == 0 ? "" : "?" + string.Join('&', named);
    }
}
