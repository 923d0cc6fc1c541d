using System.Text;
using Marketing.Exports.Logs;
using Xunit;

namespace Pipeline.Tests.Marketing.Exports.Logs;

public sealed class AgentsTests
{
    [Theory]
    [InlineData("Debian APT-HTTP/1.3 (2.6.1)")]
    [InlineData("urlgrabber/3.10 yum/3.4.3")]
    [InlineData("l9tcpid/v1.1.0")]
    [InlineData("Mozilla/5.0 (l9scan/2.0.334313e24313e2631313e2434313; +https://leakix.net)")]
    [InlineData("libdnf (Rocky Linux 9.3; generic; Linux.x86_64)")]
    [InlineData("pip/23.0.1 {\"ci\":null,\"cpu\":\"x86_64\"}")]
    [InlineData("npm/10.2.4 node/v20.11.1 linux x64 workspaces/false")]
    [InlineData("docker/24.0.7 go/go1.20.10 git-commit/311b9ff kernel/5.15 os/linux arch/amd64")]
    [InlineData("git/2.43.0")]
    [InlineData("Homebrew/4.2.0 (Macintosh; arm64 Mac OS X 14.1)")]
    [InlineData("Composer/2.6.5 (Linux; 5.15.0; PHP 8.2.12)")]
    [InlineData("curl/8.5.0")]
    [InlineData("Wget/1.21.4")]
    [InlineData("Go-http-client/1.1")]
    [InlineData("okhttp/4.12.0")]
    [InlineData("Java/17.0.9")]
    [InlineData("Dart/3.2 (dart:io)")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Prerender")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/105.0 Safari/537.36 Detectify")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0 Safari/537.36 BuiltWith")]
    [InlineData("Mozilla/5.0 Jorgee")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/98.0 Safari/537.36 Ghost Inspector")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15 Iframely/1.3.1")]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; Perplexity-User/1.0; +https://perplexity.ai/perplexity-user)")]
    [InlineData("Mozilla/5.0 zgrab/0.x")]
    [InlineData("Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)")]
    [InlineData("masscan/1.3 (https://github.com/robertdavidgraham/masscan)")]
    [InlineData("Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)")]
    [InlineData("Expanse, a Palo Alto Networks company, searches across the global IPv4 space")]
    [InlineData("Nuclei - Open-source project (github.com/projectdiscovery/nuclei)")]
    [InlineData("Mozilla/5.0")]
    [InlineData("apt-cacher-ng/3.7.4 (Debian APT-HTTP/1.3)")]
    [InlineData("dnf/4.14.0")]
    [InlineData("yum/3.4.3")]
    [InlineData("python-httpx/0.27.0")]
    [InlineData("python-requests/2.32.3")]
    [InlineData("libwww-perl/6.77")]
    [InlineData("Scrapy/2.11 (+https://scrapy.org)")]
    [InlineData("k6/0.49.0 (https://k6.io/)")]
    [InlineData("Jakarta Commons-HttpClient/3.1")]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)")]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot")]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)")]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; "
            + "spider-feedback@bytedance.com)")]
    [InlineData("meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)")]
    [InlineData(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.1.1 Safari/605.1.15 "
            + "(Applebot/0.1)")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile "
            + "Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0 Safari/537.36 DatadogSynthetics")]
    [InlineData("Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)")]
    [InlineData("Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)")]
    [InlineData(
        "Better Uptime Bot Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/117.0.0.0 "
            + "Safari/537.36")]
    [InlineData("Mozilla/5.0 (compatible; StatusCake)")]
    [InlineData("Mozilla/5.0 (compatible; A tool of next year; https://example.com)")]
    [InlineData("Amazon-Route53-Health-Check-Service (ref 1; report http://amzn.to/1vsZADi)")]
    [InlineData("WhatsApp/2.23.20.0 A")]
    [InlineData("TelegramBot (like TwitterBot)")]
    [InlineData("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)")]
    [InlineData("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)")]
    [InlineData("Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)")]
    [InlineData("Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)")]
    [InlineData("Mozilla/5.0 [en] (X11, U; OpenVAS-VT 21.4.3)")]
    [InlineData("Mozilla/4.0 (compatible; Win32; WinHttp.WinHttpRequest.5)")]
    [InlineData("a tool of next year/0.1")]
    [InlineData("-")]
    [InlineData("")]
    public void A_program_is_a_machine_known_or_not(string agent) => Assert.True(IsBot(agent));

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 "
            + "Safari/604.1")]
    [InlineData("Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 "
            + "Instagram 339.0.0.30.105 Android")]
    [InlineData("Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0")]
    [InlineData("Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; id) Presto/2.12.423 Version/12.16")]
    [InlineData("Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)")]
    [InlineData("Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0)")]
    [InlineData("Mozilla/5.0 (compatible; Konqueror/4.14; Linux) KHTML/4.14.3 (like Gecko)")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;"
            + "FBAV/465.0;FBBV/1;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBSS/3;FBLC/id_ID]")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 13; RMX3624 Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0 Mobile "
            + "Safari/537.36 trill_340503 BytedanceWebview/d8a21c6 Region/ID TimeZone/Asia/Jakarta")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 13; 2201117TG; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0 Mobile "
            + "Safari/537.36 WhatsApp/2.24.1")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 12; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36 Line/13.0.0/IAB")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/277.0.555 Mobile/15E148 "
            + "Safari/604.1")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile "
            + "Safari/537.36")]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 YaBrowser/24.10 Safari/537.36")]
    [InlineData(
        "Mozilla/5.0 (Linux; U; Android 9; id; CPH1909) AppleWebKit/534.30 (KHTML, like Gecko) UCBrowser/13.4 U3/0.8 Mobile Safari/534.30")]
    [InlineData("MAUI_WAP_Browser/1.0 (NEXIAN-G922; MTK)")]
    [InlineData(
        "SAMSUNG-GT-S5620/S5620XEJK1 SHP/VPP/R5 Dolfin/2.0 NexPlayer/3.0 SMM-MMS/1.2.0 profile/MIDP-2.1 configuration/CLDC-1.1 OPN-B")]
    [InlineData("BlackBerry9700/5.0.0.862 Profile/MIDP-2.1 Configuration/CLDC-1.1 VendorID/331")]
    [InlineData("Nokia6230/2.0 (05.51) Profile/MIDP-2.0 Configuration/CLDC-1.1")]
    public void A_browser_is_a_person(string agent) => Assert.False(IsBot(agent));

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0 Safari/537.36 KopiPing/1", true)]
    [InlineData("KopiApp/2.1 (Android 14) okhttp/4.12.0", false)]
    [InlineData("Mozilla/5.0 (Linux; Android 14) Chrome/130.0 KopiApp/2.1 KopiPing/1", false)]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0 Safari/537.36", false)]
    [InlineData("curl/8.5.0", true)]
    public void The_business_s_own_words_outweigh_the_list_and_a_person_s_word_a_machine_s(string agent, bool isBot) =>
        Assert.Equal(isBot, IsBot(agent, "# ours\nkopiping\r\nperson: kopiapp; ;"));

    private static bool IsBot(string agent, string own = "") =>
        new Agents(OwnAgents.Of(PipelineSettings.AgentsOf(own))).IsBot(Encoding.Latin1.GetBytes(agent));
}
