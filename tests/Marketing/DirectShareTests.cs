using Marketing;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Direct is one channel, whatever a tool and its language call it; of tools that know none its share is not known.</summary>
public sealed class DirectShareTests : IDisposable
{
    private const string File = "kopi.example channel types_2026-10-01_2026-10-31.csv";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Theory]
    [InlineData("Direct Entry")]
    [InlineData("Masukan Langsung")]
    [InlineData("Entrées directes")]
    [InlineData("Direkte Zugriffe")]
    [InlineData("Entrada directa")]
    [InlineData("Entrada Direta")]
    [InlineData("Ingressi Diretti")]
    [InlineData("直接アクセス")]
    public async Task It_is_known_in_the_words_of_Matomo(string direct)
    {
        await facts.WriteAsync(File, $"label,nb_uniq_visitors,nb_visits,nb_actions\nSearch Engines,400,500,1200\n{direct},210,260,500\n");
        Assert.Equal((260d, 760d), (Share()?.Numerator, Share()?.Denominator));
        Assert.Contains(Of("sessions"), figure => figure.Dimensions.GetValueOrDefault("channel") == "Direct" && figure.Value == 260);
    }

    [Fact]
    public async Task A_row_of_the_total_is_no_channel()
    {
        await facts.WriteAsync(
            File,
            "label,nb_uniq_visitors,nb_visits,nb_actions\nSearch Engines,400,500,1200\nDirect Entry,210,260,500\nTotal,600,760,1700\n");
        Assert.Equal(760, Of("sessions").Single(figure => figure.Grain == "all" && figure.Dimensions.Count == 0).Value);
        Assert.DoesNotContain(Of("sessions"), figure => figure.Dimensions.GetValueOrDefault("channel") == "Total");
    }

    [Fact]
    public async Task Channels_without_a_direct_one_tell_no_share()
    {
        await facts.WriteAsync("traffic.csv", "visit day,website visits,channel\n2026-10-01,100,Toko\n2026-10-01,50,Iklan\n");
        Assert.Null(Share()?.Value);
    }

    public void Dispose() => facts.Dispose();

    private Measurement? Share() => Of("direct_share").SingleOrDefault(figure => figure.Grain == "all");

    private IReadOnlyList<Measurement> Of(string metric) => [.. facts.Measure(new DateOnly(2026, 11, 5), metric)];
}
