using System.Buffers;
using System.IO.Hashing;

namespace Marketing.Exports.Logs;

/// <summary>
/// Tells machines from people by what they call themselves. Who says nothing is a machine: every browser says
/// something. Who lies is not found here.
/// </summary>
public sealed class Agents
{
    private const int Places = 16_384;

    // Words of the published lists (COUNTER robots, Matomo device-detector, crawler-user-agents) that no browser uses.
    private static readonly SearchValues<string> Words = SearchValues.Create(
    [
        "bot", "crawl", "spider", "slurp", "scrap", "fetch", "archive", "monitor", "uptime", "pingdom", "statuscake",
        "site24x7", "nagios", "check_http", "probe", "scan", "nmap", "zgrab", "nikto", "sqlmap", "nuclei", "censys",
        "headless", "phantomjs", "selenium", "puppeteer", "playwright", "lighthouse", "pagespeed", "gtmetrix", "webpagetest",
        "curl", "wget", "httpie", "libwww", "lwp-", "python", "urllib", "aiohttp", "httpx", "java/", "jakarta", "httpclient",
        "okhttp", "go-http", "node-fetch", "axios", "undici", "guzzle", "php/", "ruby", "perl", "faraday", "rest-client",
        "postman", "insomnia", "winhttp", "apachebench", "siege", "jmeter", "k6/", "locust", "ansible",
        "feed", "rss", "reader/", "validator", "w3c_", "linkcheck", "link check", "preview", "facebookexternalhit", "whatsapp",
        "skypeuri", "embedly", "quora link", "outbrain", "vkshare", "mediapartners", "google-", "googleother",
        "apis-google", "yandex.com/", "ezooms", "baidu.com/search", "sogou.com/", "netcraft", "chef client",
        "anthropic", "openai", "perplexity", "cohere-", "ia_archiver", "heritrix", "nutch",
        "package http", "dataprovider", "cms-check", "wordpress/", "drupal", "munin", "zabbix", "prometheus", "blackbox",
        "elb-health", "kube-probe", "internal dummy",
    ], StringComparison.OrdinalIgnoreCase);

    // Telephones whose names hold one of the words.
    private static readonly SearchValues<string> People = SearchValues.Create(["cubot"], StringComparison.OrdinalIgnoreCase);

    private readonly (ulong Hash, bool IsBot)[] known = new (ulong, bool)[Places];

    public bool IsBot(ReadOnlySpan<byte> agent)
    {
        if (agent.IsEmpty || agent is [(byte)'-'])
        {
            return true;
        }

        var hash = XxHash3.HashToUInt64(agent);
        ref var place = ref known[hash % Places];
        if (place.Hash != hash)
        {
            place = (hash, Judge(agent));
        }

        return place.IsBot;
    }

    private static bool Judge(ReadOnlySpan<byte> agent)
    {
        const int Longest = 512;
        Span<char> text = stackalloc char[Longest];
        agent = agent[..Math.Min(agent.Length, Longest)];
        text = text[..Encoding.Latin1.GetChars(agent, text)];
        return text.ContainsAny(Words) && !text.ContainsAny(People);
    }
}
