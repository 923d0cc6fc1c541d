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
    [InlineData("Mozilla/5.0 zgrab/0.x")]
    [InlineData("Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)")]
    [InlineData("masscan/1.3 (https://github.com/robertdavidgraham/masscan)")]
    [InlineData("Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)")]
    [InlineData("Expanse, a Palo Alto Networks company, searches across the global IPv4 space")]
    [InlineData("Nuclei - Open-source project (github.com/projectdiscovery/nuclei)")]
    [InlineData("Mozilla/5.0")]
    [InlineData("a tool of next year/0.1")]
    [InlineData("-")]
    [InlineData("")]
    public void A_program_is_a_machine_known_or_not(string agent) => Assert.True(IsBot(agent));

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1")]
    [InlineData("Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0 Mobile Safari/537.36 Instagram 339.0.0.30.105 Android")]
    [InlineData("Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0")]
    [InlineData("Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; id) Presto/2.12.423 Version/12.16")]
    [InlineData("Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)")]
    [InlineData("Nokia6230/2.0 (05.51) Profile/MIDP-2.0 Configuration/CLDC-1.1")]
    public void A_browser_is_a_person(string agent) => Assert.False(IsBot(agent));

    private static bool IsBot(string agent) => new Agents().IsBot(Encoding.Latin1.GetBytes(agent));
}
