using Pipeline.Local;
using Pipeline.Tests.Storage;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Pipeline.Tests.Storage;

/// <summary>
/// One Azurite for all tests that need storage; each test class takes an account-wide prefix of its own by its data folder.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("pipeline-azurite-");
    private Azurite? azurite;

    public string ConnectionString => azurite!.ConnectionString;

    public async ValueTask InitializeAsync() =>
        azurite = await Azurite.StartAsync(
            data.FullName, data.FullName, (english, _) => TestContext.Current.SendDiagnosticMessage(english), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await azurite!.DisposeAsync();
        data.Delete(recursive: true);
    }
}
