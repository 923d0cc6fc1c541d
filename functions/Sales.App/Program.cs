using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline;
using Pipeline.App;
using Pipeline.Queues;
using Sales;

var builder = Hosting.Create(args, SalesPipeline.Sales.Name);
builder.Services.AddSingleton<SidePipeline, SalesPipeline>();
builder.Services.AddSingleton<SideMessages>();
Hosting.AddDigest(builder, SalesPipeline.Sales.Name);
var app = builder.Build();
await Hosting.PrepareLocallyAsync(app, app.Services.GetRequiredService<SidePipeline>().PrepareAsync);
await app.RunAsync();
