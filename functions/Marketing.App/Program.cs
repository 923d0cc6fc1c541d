using Marketing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline;
using Pipeline.App;
using Pipeline.Queues;

var builder = Hosting.Create(args, MarketingPipeline.Marketing.Name);
builder.Services.AddSingleton<SidePipeline, MarketingPipeline>();
builder.Services.AddSingleton<SideMessages>();
await builder.Build().RunAsync();
