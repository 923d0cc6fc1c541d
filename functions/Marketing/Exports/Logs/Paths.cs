using System.Collections.Frozen;

namespace Marketing.Exports.Logs;

/// <summary>What a path asks for, told by its last part.</summary>
public static class Paths
{
    // What Apache, nginx and the CDNs call static, and what people download: Matomo counts these as downloads, not as pages.
    private static readonly FrozenSet<string> Assets = new[]
    {
        "css", "js", "mjs", "map", "wasm", "png", "jpg", "jpeg", "gif", "svg", "svgz", "ico", "cur", "webp", "avif", "bmp", "tif", "tiff",
        "apng", "heic",
        "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "m4v", "webm", "ogg", "ogv", "oga", "wav", "flac", "avi", "mov", "wmv",
        "flv", "swf", "m3u8", "ts", "vtt", "srt",
        "zip", "gz", "tgz", "bz2", "xz", "tar", "rar", "7z", "exe", "msi", "dmg", "pkg", "deb", "rpm", "apk", "iso", "bin", "jar", "gem",
        "whl",
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "csv", "tsv", "epub", "rtf",
        "json", "xml", "rss", "atom", "rdf", "txt", "webmanifest", "manifest", "yml", "yaml", "less", "scss", "appcache", "ics", "vcf",
        "key", "pem", "sql", "bak", "log",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AssetLookup =
        Assets.GetAlternateLookup<ReadOnlySpan<char>>();

    // Last parts and beginnings of paths that programs call: feeds, tracking, what pages fetch behind the reader's back.
    private static readonly string[] Ends =
        ["/feed", "/feed/", "/rss", "/rss/", "/atom", "/matomo.php", "/piwik.php", "/admin-ajax.php", "/wp-cron.php", "/xmlrpc.php",
            "/graphql", "/healthz", "/health", "/ping", "/server-status", "/metrics"];
    private static readonly string[] Starts = ["/.well-known/", "/wp-json/", "/api/", "/cdn-cgi/", "/_next/", "/socket.io/"];
    private static readonly byte[][] EndBytes = [.. Ends.Select(Encoding.ASCII.GetBytes)];
    private static readonly byte[][] StartBytes = [.. Starts.Select(Encoding.ASCII.GetBytes)];

    /// <summary>The target without its query; of an absolute URL, as proxies are asked, what follows the host.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> target)
    {
        if (target.StartsWith("http"u8))
        {
            var host = target.IndexOf("://"u8);
            var slash = host < 0 ? -1 : target[(host + 3)..].IndexOf((byte)'/');
            target = slash < 0 ? target : target[(host + 3 + slash)..];
        }

        var end = target.IndexOfAny("?#;"u8);
        return end < 0 ? target : target[..end];
    }

    public static bool IsAsset(ReadOnlySpan<byte> path)
    {
        const int LongestEnding = 11;
        var tail = path[Math.Max(0, path.Length - LongestEnding - 1)..];
        var dot = tail.LastIndexOf((byte)'.');
        if (dot < 0 || tail[dot..].Contains((byte)'/'))
        {
            return false;
        }

        Span<char> ending = stackalloc char[LongestEnding + 1];
        var length = Encoding.Latin1.GetChars(tail[(dot + 1)..], ending);
        for (var i = 0; i < length; i++)
        {
            ending[i] = char.ToLowerInvariant(ending[i]);
        }

        return AssetLookup.Contains(ending[..length]);
    }

    public static bool IsForPrograms(ReadOnlySpan<byte> path)
    {
        foreach (var end in EndBytes)
        {
            if (path.EndsWith(end))
            {
                return true;
            }
        }

        foreach (var start in StartBytes)
        {
            if (path.StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }
}
