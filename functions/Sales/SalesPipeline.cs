using Microsoft.Extensions.Logging;
using Pipeline;
using Pipeline.Uploads;
using Sales.Published;

namespace Sales;

/// <summary>Sales, from deal export to report.</summary>
public sealed class SalesPipeline(Storage storage, PipelineSettings settings, TimeProvider time, ILogger<SalesPipeline> logger)
    : SidePipeline(Sales, storage, settings, time, logger)
{
    public static Side Sales { get; } = new("sales", typeof(SalesPipeline).Assembly, typeof(LeadOutcome).Assembly);
}
