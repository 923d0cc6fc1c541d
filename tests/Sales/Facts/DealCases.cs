using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Sales;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Three snapshots of deals, rates and quotas: read once, and each metric measured once.</summary>
public sealed class DealCases : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly Dictionary<string, IReadOnlyList<Measurement>> measured = [];
    private readonly LocalFacts facts = new(SalesPipeline.Sales);
    private bool isRead;

    internal LocalFacts Facts
    {
        get
        {
            if (!isRead)
            {
                foreach (var file in Directory.EnumerateFiles(SmallCases.Path("61-deals"), "*.csv").Order(StringComparer.Ordinal))
                {
                    facts.TakeAsync(file).GetAwaiter().GetResult();
                }

                isRead = true;
            }

            return facts;
        }
    }

    public IReadOnlyList<Measurement> Of(string metric) =>
        measured.TryGetValue(metric, out var known) ? known : measured[metric] = Facts.Measure(AsOf, metric);

    public void Dispose() => facts.Dispose();
}
