using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pipeline.DigestDelivery;
using Pipeline.Queues;
using Pipeline.Reports;
using Pipeline.Reports.Links;
using Pipeline.Uploads;

namespace Pipeline.App;

/// <summary>What every app sets up: settings, storage and messages by identity, telemetry.</summary>
public static class Hosting
{
    private const string LocalKey = "local";

    /// <param name="args">The host's own.</param>
    /// <param name="sides">Whose messages are sent: the app's own side's, or both sides' by the hand-off.</param>
    public static FunctionsApplicationBuilder Create(string[] args, params string[] sides)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        var settings = Settings(builder.Configuration, isSide: sides.Length == 1);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(ConnectStorage(builder.Configuration));
        if (HasBus(builder.Configuration))
        {
            builder.Services.AddSingleton(_ => ConnectBus(builder.Configuration));
        }

        foreach (var side in sides)
        {
            builder.Services.AddSingleton<IMessages>(services => services.GetService<ServiceBusClient>() is { } bus
                ? new ServiceBusMessages(bus, side, TimeProvider.System)
                : new StorageQueueMessages(services.GetRequiredService<Storage>(), side, TimeProvider.System));
        }

        builder.Services.AddSingleton<Settlement>();
        builder.Services.AddSingleton<StorageQueueSettlement>();
        builder.Services.AddSingleton(services => new Deliveries(
            services.GetRequiredService<Settlement>(), services.GetRequiredService<StorageQueueSettlement>(),
            services.GetService<ServiceBusClient>()));
        AddTelemetry(builder);
        return builder;
    }

    /// <summary>The digest of an app's own reports. Made when it is asked for: settings that are wrong stop it, and no report.</summary>
    public static void AddDigest(FunctionsApplicationBuilder builder, string side)
    {
        builder.Services.AddSingleton<HttpClient>();
        builder.Services.AddSingleton(services => new Lazy<DigestRound>(() =>
        {
            var settings = services.GetRequiredService<PipelineSettings>();
            return new DigestRound(
                services.GetRequiredService<Storage>(), side,
                DigestOptions.Read(name => builder.Configuration["Digest:" + name], settings.Language), settings.TimeZone,
                services.GetRequiredService<TimeProvider>(), services.GetRequiredService<HttpClient>(),
                services.GetRequiredService<ILogger<DigestRound>>());
        }));
    }

    /// <summary>
    /// Over Azurite the containers and queues are made at start; in the cloud they are deployed, and an app may not make any.
    /// </summary>
    public static async Task PrepareLocallyAsync(IHost app, Func<CancellationToken, Task> prepare)
    {
        if (IsLocal(app.Services.GetRequiredService<IConfiguration>()))
        {
            await prepare(CancellationToken.None);
        }
    }

    // One connection string means Azurite; addresses mean identity.
    private static bool IsLocal(IConfiguration configuration) => configuration["Data"] is { Length: > 0 };

    private static PipelineSettings Settings(ConfigurationManager configuration, bool isSide)
    {
        var section = configuration.GetSection("Pipeline");
        var defaults = new PipelineSettings();
        return new PipelineSettings
        {
            TimeZone = section["TimeZone"] is not { Length: > 0 } zone ? defaults.TimeZone
                : TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found
                : throw Wrong("TimeZone", zone, "an IANA name such as Asia/Jakarta"),
            Currency = section["Currency"] is not { Length: > 0 } currency ? defaults.Currency
                : currency.Length == 3 && currency.All(char.IsAsciiLetter) ? currency.ToUpperInvariant()
                : throw Wrong("Currency", currency, "a code of three letters, such as IDR"),
            Language = section["Language"] is not { Length: > 0 } language ? defaults.Language
                : language is "id" or "en" ? language
                : throw Wrong("Language", language, "id or en"),
            DigestLanguages = PipelineSettings.LanguagesOf(section["DigestLanguages"])
                ?? throw Wrong("DigestLanguages", section["DigestLanguages"]!, "id, en, or both divided by a comma"),
            AgreedHours = Number(section, "AgreedHours") ?? defaults.AgreedHours,
            SilenceDays = (int?)Number(section, "SilenceDays") ?? defaults.SilenceDays,
            HorizonDays = (int?)Number(section, "HorizonDays"),
            KeepReportsDays = (int?)Number(section, "KeepReportsDays"),
            RereadBytesAnHour = Number(section, "RereadMegabytesAnHour") is { } megabytes
                ? (long)(megabytes * 1024 * 1024) : defaults.RereadBytesAnHour,
            ExpectedSources = ExpectedSources.Parse(section["ExpectedSources"]),
            CrmAddresses = RecordAddresses.Parse(section["CrmAddresses"]),
            Agents = PipelineSettings.AgentsOf(section["Agents"]),
            // The hand-off compares hashes and makes none: it is not given the key.
            HashKey = isSide ? HashKey(configuration) : LocalKey,
        };
    }

    private static double? Number(IConfigurationSection section, string key) =>
        section[key] is not { Length: > 0 } text ? null
        : double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw Wrong(key, text, "a number above 0");

    private static InvalidOperationException Wrong(string key, string found, string expected) =>
        new($"Pipeline__{key} is '{found}'; expected {expected}.");

    // A key that everybody knows, or a reference that the platform could not resolve, would let hashes be guessed back to people.
    private static string HashKey(ConfigurationManager configuration)
    {
        var key = configuration["Pipeline:HashKey"];
        return key is { Length: >= 16 } && !key.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal) ? key
            : IsLocal(configuration) ? key ?? LocalKey
            : throw new InvalidOperationException(
                "Pipeline__HashKey is missing, shorter than 16 characters or an unresolved vault reference; expected the secret's value.");
    }

    private static Storage ConnectStorage(ConfigurationManager configuration) => configuration["Data"] is { Length: > 0 } connection
        ? Storage.Connect(connection)
        : Storage.Connect(
            new Uri(Need(configuration, "Data:blobServiceUri")),
            new Uri(Need(configuration, "Data:queueServiceUri")),
            Identity(configuration["Data:clientId"]));

    private static bool HasBus(ConfigurationManager configuration) =>
        configuration["Messages"] is { Length: > 0 } || configuration["Messages:fullyQualifiedNamespace"] is { Length: > 0 };

    private static ServiceBusClient ConnectBus(ConfigurationManager configuration) =>
        configuration["Messages"] is { Length: > 0 } connection
        ? new ServiceBusClient(connection)
        : new ServiceBusClient(Need(configuration, "Messages:fullyQualifiedNamespace"), Identity(configuration["Messages:clientId"]));

    private static ManagedIdentityCredential Identity(string? clientId) =>
        new(clientId is { Length: > 0 } ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned);

    private static string Need(ConfigurationManager configuration, string key) =>
        configuration[key]
            ?? throw new InvalidOperationException($"The setting {key.Replace(":", "__", StringComparison.Ordinal)} is missing.");

    private static void AddTelemetry(FunctionsApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(Telemetry.Name))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name));
        if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
        {
            // The place that telemetry goes to takes no key, so the exporter signs in too; unlike the host it does not read
            // APPLICATIONINSIGHTS_AUTHENTICATION_STRING.
            telemetry.UseAzureMonitorExporter(
                exporter => exporter.Credential = IsLocal(builder.Configuration) ? null : Identity(builder.Configuration["Data:clientId"]));
        }
    }
}
