using System.ComponentModel;
using System.Diagnostics;

namespace Pipeline.Local;

/// <summary>Installs Azurite once, from the lock file in infra/local/azurite.</summary>
public static class AzuriteInstall
{
    private static string Folder => Path.Combine(Repository.Root, "infra", "local", "azurite");

    private static string Installed => Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    private static string Program => Path.Combine(Folder, "emulator.js");

    /// <summary>The script to run with node.</summary>
    /// <exception cref="DirectoryNotFoundException">No clone of the repository lies around the program.</exception>
    /// <exception cref="InvalidOperationException">npm is missing or failed; the message holds what it said.</exception>
    public static async Task<string> EnsureAsync(Action<string> tell, CancellationToken stop)
    {
        var done = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(Installed) && File.Exists(done))
        {
            return Program;
        }

        await using var turn = await TakeTurnAsync(stop);
        if (!File.Exists(Installed) || !File.Exists(done))
        {
            tell("Installing Azurite from npm into infra/local/azurite (once, about a minute) …");
            await RunNpmAsync(stop);
        }

        return Program;
    }

    // Two processes that install at once would tear at the same folder.
    private static Task<FileStream> TakeTurnAsync(CancellationToken stop) =>
        EmulatorTurn.TakeAsync(Path.Combine(Path.GetTempPath(), "pipeline-azurite-install.lock"), stop);

    private static async Task RunNpmAsync(CancellationToken stop)
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var start = new ProcessStartInfo(npm, "ci --no-audit --no-fund --ignore-scripts --loglevel=error")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(stop);
            var errors = process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm could not install Azurite: {await errors} {await output}".Trim());
            }
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("npm was not found; install Node.js 20 or newer, which brings it.", e);
        }
    }
}
