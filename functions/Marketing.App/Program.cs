using Marketing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline;
using Pipeline.App;
using Pipeline.Queues;

var builder = Hosting.Create(args, MarketingPipeline.Marketing.Name);
builder.Services.AddSingleton<SidePipeline, MarketingPipeline>();
builder.Services.AddSingleton<SideMessages>();
Hosting.AddDigest(builder, MarketingPipeline.Marketing.Name);
var app = builder.Build();
await Hosting.PrepareLocallyAsync(app, app.Services.GetRequiredService<SidePipeline>().PrepareAsync);
await app.RunAsync();
