namespace Marketing.Exports.Logs;

/// <summary>What a line of an access log counts as: one letter each, as the facts keep them.</summary>
public static class LineKind
{
    /// <summary>A person's page view.</summary>
    public const char Page = 'p';

    /// <summary>Any request of a machine that says so.</summary>
    public const char Bot = 'b';

    /// <summary>A part of a page: style, script, picture, font, film, or a file to download.</summary>
    public const char Asset = 'a';

    /// <summary>Status 400 or above.</summary>
    public const char Error = 'e';

    /// <summary>Redirects, forms sent, programs' own calls, and whatever else is no page.</summary>
    public const char Other = 'o';

    /// <summary>
    /// The rule. A machine's request is a bot's, whatever it asked for. Else a page view is a GET that was answered with
    /// 2xx or with 304 and asks neither for an asset nor for what only programs read.
    /// </summary>
    public static char Of(in Hit hit, Agents agents)
    {
        if (hit.TellsAgent && agents.IsBot(hit.Agent))
        {
            return Bot;
        }

        if (hit.Status >= 400)
        {
            return Error;
        }

        var path = Paths.Of(hit.Target);
        if (Paths.IsAsset(path))
        {
            return Asset;
        }

        var isPage = hit.Status is (>= 200 and < 300) or 304 && hit.Method.SequenceEqual("GET"u8) && path is [(byte)'/', ..]
            && !Paths.IsForPrograms(path);
        return isPage ? Page : Other;
    }
}
