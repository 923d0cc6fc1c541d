using Handoff.Diagnosis.Drawing;
using Xunit;

namespace Pipeline.Tests.Handoff.Diagnosis;

public sealed class RandomNumbersTests
{
    private const int Many = 200_000;

    [Fact]
    public void The_stream_is_the_published_one()
    {
        // xoshiro256** after SplitMix64(1234567), computed with another implementation.
        var random = new RandomNumbers(1234567);

        Assert.Equal(
            [0.189996824457353, 0.09863847851338348, 0.06780878734246387, 0.9183317992275585], Enumerable.Range(0, 4)
                .Select(_ => random.Uniform()));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(7.25)]
    [InlineData(4000)]
    public void A_gamma_has_its_shape_as_mean_and_variance(double shape)
    {
        var random = new RandomNumbers(7);
        var (mean, variance) = Moments(() => random.Gamma(shape));

        // Five standard errors: the stream is fixed, so this never fails by chance.
        Assert.Equal(shape, mean, 5 * Math.Sqrt(shape / Many));
        Assert.Equal(shape, variance, 5 * shape * Math.Sqrt((2 + (6 / shape)) / Many));
    }

    [Fact]
    public void A_beta_has_the_mean_and_variance_of_its_formula()
    {
        var random = new RandomNumbers(8);
        var (mean, variance) = Moments(() => random.Beta(2.5, 7.5));

        Assert.Equal(0.25, mean, 0.002);
        Assert.Equal(0.25 * 0.75 / 11, variance, 0.0005);
    }

    [Fact]
    public void A_gamma_below_one_stands_below_its_quantiles_as_often_as_it_should()
    {
        // Half a squared normal: P(X < 0.5) = P(|Z| < 1).
        var random = new RandomNumbers(9);

        Assert.Equal(0.6827, Enumerable.Range(0, Many).Count(_ => random.Gamma(0.5) < 0.5) / (double)Many, 0.006);
    }

    private static (double Mean, double Variance) Moments(Func<double> draw)
    {
        double[] draws = [.. Enumerable.Range(0, Many).Select(_ => draw())];
        var mean = draws.Average();
        return (mean, draws.Average(d => (d - mean) * (d - mean)));
    }
}
