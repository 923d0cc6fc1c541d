using System.Globalization;
using Handoff.Diagnosis;
using Handoff.Diagnosis.Verdicts;
using Handoff.Diagnosis.Words;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

public sealed class WordsTests(ITestOutputHelper output)
{
    private static readonly PlainShop Usual = new();

    [Fact]
    public void A_failing_follow_up_is_told_in_english()
    {
        var told = Told(Usual with { InTime = 0.4 }, "en");

        Assert.Equal("Sales fell, and the largest part of the drop is linked to slower follow-up.", told.Headline.Text);
        Assert.StartsWith(
            "Sales from leads created from 2 to 29 March 2026 were Rp 540,000,000 lower than from those of 2 to 29 March 2026 (each counted up to "
                + "60 days after the lead came in); allowing for chance, Rp ", told.Details[0].Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "80% of the accepted leads were followed up in time before, 40% now; that alone accounts for about Rp ",
            told.Details[1].Text, StringComparison.Ordinal);
        Assert.Contains(
            told.Details,
            d => d.Text.StartsWith(
                "When leads were followed up in time, they closed about as before (25% now, 25% before)", StringComparison.Ordinal));
        Assert.Equal("This shows where the change happened, not why.", told.Caveats[0].Text);
        Assert.Contains("an upper estimate", told.Caveats[1].Text, StringComparison.Ordinal);
        Assert.Empty(told.Missing);
    }

    [Fact]
    public void A_failing_follow_up_is_told_in_indonesian()
    {
        var told = Told(Usual with { InTime = 0.4 }, "id");

        Assert.Equal("Penjualan turun, dan bagian terbesar penurunannya terkait tindak lanjut yang lebih lambat.", told.Headline.Text);
        Assert.StartsWith(
            "Penjualan dari prospek yang masuk dari 2 sampai 29 Maret 2026 Rp 540,000,000 lebih rendah daripada", told.Details[0].Text,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "40% prospek yang diterima ditindaklanjuti tepat waktu, sebelumnya 80%; ini saja berarti sekitar Rp ",
            told.Details[1].Text, StringComparison.Ordinal);
        Assert.Equal("Angka ini menunjukkan di mana perubahan terjadi, bukan mengapa.", told.Caveats[0].Text);
    }

    [Theory]
    [InlineData("en", "not known yet", "more leads in each period")]
    [InlineData("id", "belum", "prospek lagi pada tiap periode")]
    public void What_cannot_be_told_is_told_with_what_is_missing(string language, string headline, string missing)
    {
        var small = Usual with { Visits = 4000 };
        var told = Told(small with { InTime = 0.5 }, language, small);

        Assert.Contains(headline, told.Headline.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(told.Missing, m => m.Text.Contains(missing, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "No sales came from leads created in March 2026, nor from those of March 2026")]
    [InlineData("id", "Tidak ada penjualan dari prospek yang masuk pada Maret 2026, begitu pula dari prospek Maret 2026")]
    public void Two_periods_without_a_sale_are_told_as_such_and_not_as_the_same(string language, string told)
    {
        var before = WorkedCases.Of(WorkedCases.Leads("Ads", 3, 2, 0, 0));
        Assert.StartsWith(
            told, Explain.In(Diagnose.Change(before, WorkedCases.Of()), language, Rupiah).Details[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "poorer leads")]
    [InlineData("id", "mutu prospek yang menurun")]
    public void Acceptance_and_closing_together_are_told_as_a_sign_of_poorer_leads(string language, string sign) =>
        Assert.Contains(sign, Told(Usual with { Acceptance = 0.5, Won = 0.14 }, language).Headline.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "the closing (lead quality or selling), mainly in social.", "Only the leads of social")]
    [InlineData("id", "penutupan transaksi (mutu prospek atau cara menjual), terutama di social.", "Hanya prospek dari social")]
    public void Closing_that_fell_in_one_channel_alone_points_to_what_that_channel_brought(string language, string headline, string detail)
    {
        var (before, after) = ((Usual with { Search = 0.3 }).Count(), (Usual with { Search = 0.3, Won = 0.05 }).Count());
        var told =
            Explain.In(Diagnose.Change(before, before with { Channels = [before.Channels[0], after.Channels[1]] }), language, Rupiah);

        Assert.EndsWith(headline, told.Headline.Text, StringComparison.Ordinal);
        Assert.Contains(told.Details, d => d.Text.StartsWith(detail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    public void Every_verdict_cause_and_limit_has_its_words(string language)
    {
        var answers = AllAnswers();
        Assert.Equal(Enum.GetValues<VerdictKind>(), answers.Select(a => a.Verdict.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<Limit>(), answers.SelectMany(a => a.Limits).Distinct().Order());
        foreach (var answer in answers)
        {
            var told = Explain.In(answer, language, Rupiah);
            string[] sentences =
                [.. told.Details.Prepend(told.Headline).Concat(told.Missing).Concat(told.Caveats).Select(statement => statement.Text)];
            Array.ForEach(sentences, output.WriteLine);
            output.WriteLine("");

            Assert.All(sentences, s => Assert.Matches(@"^\S.*[^ .;:]\.$", s));
            Assert.All(sentences, s => Assert.DoesNotMatch("  |NaN|n/a|-Rp|Rp -|None|Unknown", s));
        }
    }

    [Theory]
    [InlineData("en", "Fewer leads were called in time (29% now, 79% before); that is certain, what it cost is not known yet.")]
    [InlineData(
        "id", "Sudah pasti lebih sedikit prospek yang dihubungi tepat waktu (29%, sebelumnya 79%); berapa ruginya belum dapat dipastikan.")]
    public void A_process_that_changed_beyond_doubt_is_told_though_nothing_can_be_said_of_its_cost(string language, string headline)
    {
        var slight = Usual with { Visits = 2400, Won = 0.06 };
        var answer = Answered(slight with { InTime = 0.3 }, slight);
        Assert.Equal(VerdictKind.Seen, answer.Verdict.Kind);
        Assert.Equal(headline, Explain.In(answer, language, Rupiah).Headline.Text);
        Assert.Empty(Answered(slight, slight).Verdict.Seen);
    }

    [Fact]
    public void A_change_that_may_be_chance_is_never_told_as_certain()
    {
        var small = Usual with { Visits = 6000 };
        var answer = Answered(small with { Won = 0.24 }, small);

        Assert.False(answer.Total.ExcludesZero);
        Assert.Contains("only by chance", Explain.In(answer, "en", Rupiah).Headline.Text, StringComparison.Ordinal);
    }

    // Diagnosed once for all tests that look at them.
    private static readonly Lazy<IReadOnlyList<Answer>> Diagnosed = new(DiagnoseAll);

    /// <summary>One at least of every verdict, cause and limit.</summary>
    internal static IReadOnlyList<Answer> AllAnswers() => Diagnosed.Value;

    private static IReadOnlyList<Answer> DiagnoseAll()
    {
        var (late, few, slight) =
            (Usual with { InTime = 0.4 }, Usual with { Visits = 300, Won = 0.1 }, Usual with { Visits = 2400, Won = 0.06 });
        return
        [
            Answered(late), Answered(Usual), Answered(few, few), Answered(Usual, late),
            Answered(Usual with { InTime = 0.4, VisitToLead = 0.0785 }),
            Answered(Usual with { Amount = 1_500_000 }), Answered(Usual with { Acceptance = 0.5, Won = 0.14 }),
            Answered(Usual with { Visits = 70_000, Days = 31 }),
            Answered(slight with { InTime = 0.3 }, slight), Answered(slight, slight with { InTime = 0.3 }),
            Answered(Usual with { Won = 0.13, InTime = 0.95 }),
            Answered(Usual with { Visits = 90_000, InTime = 0.5 }), Answered(slight with { Visits = 3000, InTime = 0.55 }, slight),
            Answered(Usual with { InTime = 0.4, Visits = 62_000, Won = 0.35 }),
            Diagnose.Change(
                Usual.Count() with { DaysToWin = [.. Enumerable.Range(1, 300)] },
                Renaming(Usual.Count()) with { DaysToWin = [.. Enumerable.Range(60, 300)] }),
            Diagnose.Change(
                Usual.Count(), (Usual with { Visits = 40_000 })
                    .Count(), background: new() { Feast = new("Lebaran", "Lebaran", new(2026, 3, 18), new(2026, 3, 28)) }),
            Diagnose.Change(
                Usual.Count(), (Usual with { Visits = 40_000 }).Count(), background: new() { HasYear = true, YearAgo = (3000, 2000) }),
            Diagnose.Change(WorkedCases.ChainBefore, WorkedCases.ChainAfter),
            Diagnose.Change(WorkedCases.LeadsBefore, WorkedCases.LeadsAfter(WorkedCases.Referral) with { HorizonDays = 90 }),
        ];
    }

    private static Explanation Told(PlainShop after, string language, PlainShop? before = null) =>
        Explain.In(Answered(after, before), language, Rupiah);

    private static Answer Answered(PlainShop after, PlainShop? before = null) => Diagnose.Change((before ?? Usual).Count(), after.Count());

    private static Cohort Renaming(Cohort cohort) =>
        cohort with { Channels = [cohort.Channels[0], cohort.Channels[1] with { Channel = "Instagram" }], Days = null };

    private static string Rupiah(double amount) => "Rp " + amount.ToString("N0", CultureInfo.InvariantCulture);
}
