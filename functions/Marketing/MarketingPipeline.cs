using Marketing.Published;
using Microsoft.Extensions.Logging;
using Pipeline;
using Pipeline.Uploads;

namespace Marketing;

/// <summary>Marketing, from traffic or social export to report.</summary>
public sealed class MarketingPipeline(Storage storage, PipelineSettings settings, TimeProvider time, ILogger<MarketingPipeline> logger)
    : SidePipeline(Marketing, storage, settings, time, logger)
{
    public static Side Marketing { get; } = new("marketing", typeof(MarketingPipeline).Assembly, typeof(LeadRecord).Assembly);
}
