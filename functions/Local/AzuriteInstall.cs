using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Pipeline.Local;

/// <summary>
/// Installs Azurite once, from the lock file in infra/local/azurite: there, where the program lies in a clone, else in the user's cache
/// folder.
/// </summary>
public static class AzuriteInstall
{
    private const string LockFile = "package-lock.json";
    private static readonly string[] Own = ["emulator.js", "package.json", LockFile];

    private static string Brought => Path.Combine(AppContext.BaseDirectory, "emulator");

    private static string Folder => Repository.Clone is { } clone ? Path.Combine(clone, "infra", "local", "azurite") : InCache(Brought);

    private static string Installed => Path.Combine(Folder, "node_modules", "azurite", "dist", "src", "azurite.js");

    private static string Program => Path.Combine(Folder, "emulator.js");

    /// <summary>The script to run with node.</summary>
    /// <exception cref="InvalidOperationException">npm is missing or failed; the message holds what it said.</exception>
    public static async Task<string> EnsureAsync(Action<string, string> tell, CancellationToken stop)
    {
        var done = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (File.Exists(Installed) && File.Exists(done))
        {
            return Program;
        }

        await using var turn = await TakeTurnAsync(stop);
        if (!File.Exists(Installed) || !File.Exists(done))
        {
            tell(
                $"Installing Azurite from npm into {Folder} (once, about a minute) …",
                $"Memasang Azurite dari npm ke {Folder} (sekali saja, sekitar semenit) …");
            Directory.CreateDirectory(Folder);
            if (Repository.Clone is null)
            {
                foreach (var name in Own)
                {
                    File.Copy(Path.Combine(Brought, name), Path.Combine(Folder, name), overwrite: true);
                }
            }

            await RunNpmAsync(stop);
        }

        return Program;
    }

    /// <summary>A folder for each state of the files that are brought along: what another version has installed stays its own.</summary>
    /// <exception cref="EmulatorException">One of them is missing.</exception>
    public static string InCache(string brought)
    {
        if (Array.Find(Own, name => !File.Exists(Path.Combine(brought, name))) is { } missing)
        {
            var path = Path.Combine(brought, missing);
            throw new EmulatorException(
                $"'{path}' is missing, which lies beside the program: run it from a clone of the repository, or install it as a tool.",
                $"'{path}' tidak ada, padahal ada di samping program: jalankan dari klon repositori, atau pasang sebagai alat.");
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Own)
        {
            hash.AppendData(File.ReadAllBytes(Path.Combine(brought, name)));
        }

        return Path.Combine(CacheFolder.Own, $"azurite-{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}");
    }

    // Two processes that install at once would tear at the same folder.
    private static Task<FileStream> TakeTurnAsync(CancellationToken stop)
    {
        var cache = CacheFolder.Own;
        Directory.CreateDirectory(cache);
        return EmulatorTurn.TakeAsync(Path.Combine(cache, "azurite-install.lock"), stop);
    }

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
                var said = $"{await errors} {await output}".Trim();
                throw new EmulatorException($"npm could not install Azurite: {said}", $"npm tidak bisa memasang Azurite: {said}");
            }
        }
        catch (Win32Exception e)
        {
            throw new EmulatorException(
                "npm was not found; install Node.js 20 or newer, which brings it.",
                "npm tidak ditemukan; pasang Node.js 20 atau yang lebih baru, yang menyertakannya.", e);
        }
    }
}
