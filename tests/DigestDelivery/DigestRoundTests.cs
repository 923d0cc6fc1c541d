using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pipeline.DigestDelivery;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Reports.Digests;
using Pipeline.Tests.Storage.Memory;
using Pipeline.Uploads;
using SmtpServer.Protocol;
using Xunit;

namespace Pipeline.Tests.DigestDelivery;

/// <summary>A digest from a finished report to the mailbox, over a real mail server.</summary>
public sealed class DigestRoundTests : IAsyncDisposable
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    private readonly MailServer mail = new();
    private readonly HttpClient client = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 30, 0, 30, 0, TimeSpan.Zero));
    private readonly LoggedLines log = new();
    private readonly MemorySide side = MemorySide.Open();

    public DigestRoundTests() => side.Account.Create(BlobNames.Digests("sales"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_subscribed_and_whom_the_operator_names_get_it_in_their_language()
    {
        await ReportAsync(new DateTimeOffset(2026, 11, 29, 20, 0, 0, TimeSpan.Zero));
        var round = Round(Settings("budi@firm.example"));
        await round.Subscribers.AddAsync(new("ani@firm.example", "en"), Stop);
        Assert.Equal(new DigestCount(2, 0, 0), await round.SendAsync(Stop));

        var ani = mail.Mails.Single(message => message.To.Mailboxes.Single().Address == "ani@firm.example");
        Assert.Equal("Sales · 30 Nov 2026", ani.Subject);
        Assert.StartsWith("Won value: Rp 1.2 bn", ani.TextBody, StringComparison.Ordinal);
        Assert.Contains("- Won deals: 12 (1–30 Nov 2026), up 20% vs previous month", ani.TextBody, StringComparison.Ordinal);
        Assert.Contains("<li>Overdue deals (3)</li>", ani.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("https://desk.firm.example/sales/reports/latest/report.html", ani.TextBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", ani.Headers["Auto-Submitted"]);
        Assert.Contains("/sales/digest/leave?who=", ani.Headers["List-Unsubscribe"], StringComparison.Ordinal);
        var budi = mail.Mails.Single(message => message.To.Mailboxes.Single().Address == "budi@firm.example");
        Assert.StartsWith("Nilai dimenangkan", budi.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Told, line => line.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_comes_once_a_day_and_only_with_news()
    {
        var newest = new DateTimeOffset(2026, 11, 29, 20, 0, 0, TimeSpan.Zero);
        await ReportAsync(newest);
        var round = Round(Settings("budi@firm.example"));
        Assert.Equal(new DigestCount(1, 0, 0), await round.SendAsync(Stop));
        Assert.Equal(new DigestCount(0, 0, 0), await round.SendAsync(Stop));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new DigestCount(0, 0, 0), await round.SendAsync(Stop));
        var onTuesdays = Settings("budi@firm.example") with { Days = [DayOfWeek.Tuesday] };
        Assert.Equal(new DigestCount(1, 0, 0), await Round(onTuesdays).SendAsync(Stop));
        time.Advance(TimeSpan.FromDays(1));
        await ReportAsync(newest.AddDays(2));
        Assert.Equal(new DigestCount(1, 0, 0), await round.SendAsync(Stop));
        Assert.Equal(3, mail.Mails.Select(message => message.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Of_many_rounds_at_once_one_sends()
    {
        await ReportAsync(time.GetUtcNow());
        var sent = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Round(Settings("budi@firm.example")).SendAsync(Stop), Stop)));
        Assert.Equal(1, sent.Sum(one => one.Sent));
        Assert.Single(mail.Mails);
    }

    [Fact]
    public async Task What_the_server_refuses_is_tried_again_and_comes_once()
    {
        await ReportAsync(time.GetUtcNow());
        var round = Round(Settings("budi@firm.example"));
        mail.Answer = new SmtpResponse(SmtpReplyCode.InsufficientStorage, "full");
        Assert.Equal(new DigestCount(0, 1, 0), await round.SendAsync(Stop));
        Assert.Equal(new DigestCount(0, 1, 0), await round.SendAsync(Stop));
        Assert.Contains(log.Told, line => line.Contains("refused the mail", StringComparison.Ordinal));
        mail.Answer = SmtpResponse.Ok;
        Assert.Equal(new DigestCount(1, 0, 0), await round.SendAsync(Stop));
        Assert.Equal(new DigestCount(0, 0, 0), await round.SendAsync(Stop));
        Assert.Single(mail.Mails);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again()
    {
        await ReportAsync(time.GetUtcNow());
        var away = Settings("budi@firm.example") with { Smtp = SmtpAddress.Parse($"smtp://127.0.0.1:{MailServer.FreePort()}") };
        Assert.Equal(new DigestCount(0, 1, 0), await Round(away).SendAsync(Stop));
        Assert.Equal(new DigestCount(1, 0, 0), await Round(Settings("budi@firm.example")).SendAsync(Stop));
    }

    [Theory]
    [InlineData("EHLO", 1, 0)]
    [InlineData("MAIL", 1, 0)]
    [InlineData("RCPT", 1, 0)]
    [InlineData("DATA", 1, 0)]
    [InlineData(ScriptedMailServer.Text, 0, 1)]
    public async Task Only_a_text_that_was_given_may_have_been_taken(string cutAt, int failed, int unknown)
    {
        await ReportAsync(time.GetUtcNow());
        await using var broken = new ScriptedMailServer(cutAt);
        var settings = Settings("budi@firm.example");
        Assert.Equal(
            new DigestCount(0, failed, unknown),
            await Round(settings with { Smtp = SmtpAddress.Parse($"smtp://127.0.0.1:{broken.Port}") }).SendAsync(Stop));
        Assert.Equal(new DigestCount(failed, 0, unknown), await Round(settings).SendAsync(Stop));
        Assert.Equal(failed, mail.Mails.Count);
        Assert.DoesNotContain(log.Told, line => line.Contains("budi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_never_ends_its_answer_is_left_after_a_minute()
    {
        await ReportAsync(time.GetUtcNow());
        await using var endless = new ScriptedMailServer("EHLO", isEndless: true);
        var sending = Round(Settings("budi@firm.example") with { Smtp = SmtpAddress.Parse($"smtp://127.0.0.1:{endless.Port}") })
            .SendAsync(Stop);
        await endless.Reached.Task.WaitAsync(Stop);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(new DigestCount(0, 1, 0), await sending.WaitAsync(Stop));
        Assert.Equal(new DigestCount(1, 0, 0), await Round(Settings("budi@firm.example")).SendAsync(Stop));
    }

    // Killed when the server has the mail, and before that is written down.
    [Fact]
    public async Task Killed_in_between_it_is_sent_once_more_under_the_same_id()
    {
        await ReportAsync(time.GetUtcNow());
        for (var times = 0; times < 4; times++)
        {
            using var kill = new CancellationTokenSource();
            mail.Read = kill.Cancel;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RoundOrEndAsync(kill.Token));
            time.Advance(TimeSpan.FromMinutes(11));
            if (times > 0)
            {
                break;
            }
        }

        mail.Read = () => { };
        Assert.Equal(new DigestCount(0, 0, 1), await Round(Settings("budi@firm.example")).SendAsync(Stop));
        Assert.Equal(2, mail.Mails.Count);
        Assert.Single(mail.Mails.Select(message => message.MessageId).Distinct());
    }

    [Fact]
    public async Task Who_leaves_gets_none_though_the_operator_names_them()
    {
        await ReportAsync(time.GetUtcNow());
        var round = Round(Settings("budi@firm.example"));
        var budi = new Subscriber("budi@firm.example", "id");
        var token = await round.Subscribers.TokenAsync(budi.Id, Stop);
        Assert.True(await round.Subscribers.IsTokenAsync(budi.Id, token, Stop));
        Assert.False(await round.Subscribers.IsTokenAsync(new Subscriber("ani@firm.example", "id").Id, token, Stop));
        await round.Subscribers.LeaveAsync(budi.Id, Stop);
        Assert.Equal(new DigestCount(0, 0, 0), await round.SendAsync(Stop));
        await round.Subscribers.AddAsync(budi, Stop);
        Assert.Equal(new DigestCount(1, 0, 0), await round.SendAsync(Stop));
    }

    [Fact]
    public async Task Without_a_report_or_a_way_nothing_is_sent()
    {
        Assert.Equal(new DigestCount(0, 0, 0), await Round(Settings("budi@firm.example")).SendAsync(Stop));
        await ReportAsync(time.GetUtcNow());
        Assert.Equal(new DigestCount(0, 0, 0), await Round(new DigestSettings()).SendAsync(Stop));
    }

    public async ValueTask DisposeAsync()
    {
        await mail.DisposeAsync();
        client.Dispose();
    }

    private async Task RoundOrEndAsync(CancellationToken kill)
    {
        await Round(Settings("budi@firm.example")).SendAsync(kill);
        kill.ThrowIfCancellationRequested();
    }

    private DigestRound Round(DigestSettings settings) => new(side.Storage, "sales", settings, Jakarta, time, client, log);

    private DigestSettings Settings(string to) => new()
    {
        Smtp = SmtpAddress.Parse($"smtp://127.0.0.1:{mail.Port}"),
        From = "Reports <reports@firm.example>",
        To = [Subscriber.TryParse(to, "id")!],
        Link = new Uri("https://desk.firm.example"),
    };

    private async Task ReportAsync(DateTimeOffset newest)
    {
        var editions = new Editions(side.Storage, "sales", []);
        var day = new DateOnly(2026, 11, 30);
        var digest = new Digest { Side = "sales", AsOf = day, Tells = [], Texts = [English, Indonesian] };
        IReadOnlyList<ReportFile> files =
        [
            new(BlobNames.Page, "text/html", Encoding.UTF8.GetBytes("x")),
            new(Digest.FileName, "application/json", digest.Write()),
        ];
        var work = new FinishedEdition(day, $"{newest:O}", new Dictionary<string, IReadOnlyList<ReportFile>> { [BlobNames.Reports("sales")] = files })
        {
            Newest = newest,
        };
        await editions.SwapAsync(await editions.LookAsync(Stop), work, _ => Task.FromResult(true), Stop);
    }

    private static DigestText English => new()
    {
        Language = "en",
        Title = "Sales",
        Lead = ["Won value: Rp 1.2 bn in November 2026", "Fewer deals than usual."],
        Alerts = [],
        Figures = [new("Won deals", "12", "1–30 Nov 2026", "up 20% vs previous month")],
        ToDo = ["Overdue deals (3)"],
    };

    private static DigestText Indonesian => English with { Language = "id", Title = "Penjualan", Lead = ["Nilai dimenangkan: Rp 1,2 M"] };
}
