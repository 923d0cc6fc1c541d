using Handoff;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline.App;

var builder = Hosting.Create(args, [.. HandoffPipeline.Sides.Select(side => side.Name)]);
builder.Services.AddSingleton<HandoffPipeline>();
builder.Services.AddSingleton<HandoffMessages>();
Hosting.AddDigest(builder, HandoffPipeline.Handoff.Name);
var app = builder.Build();
await Hosting.PrepareLocallyAsync(app, app.Services.GetRequiredService<HandoffPipeline>().PrepareAsync);
await app.RunAsync();
