using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>The program as a process of its own, as people run it.</summary>
internal sealed class Processes : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pipeline-processes-");

    public string Data => Path.Combine(folder.FullName, "data");

    public string Folder => folder.FullName;

    /// <summary>A file of deals to take in.</summary>
    public string Deals()
    {
        var path = Path.Combine(folder.FullName, "deals-2026-03-01.csv");
        File.WriteAllText(
            path,
            "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n1,One,Closed Won,100,2026-01-10,2026-01-01,Ayu\n");
        return path;
    }

    public async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) =>
        await RunAsync(arguments, path: null);

    public async Task<(int Code, string Output, string Errors)> RunAsync(
        string[] arguments, string? path, string? program = null, string? input = null)
    {
        using var running = Start(arguments, path, program, input);
        return await running.EndAsync();
    }

    /// <param name="arguments">Of the command line.</param>
    /// <param name="path">Where programs are looked for; null: as here.</param>
    /// <param name="program">The built program; null: the one beside the tests.</param>
    /// <param name="input">What is typed; null: nothing can be.</param>
    public Running Start(string[] arguments, string? path = null, string? program = null, string? input = null)
    {
        var start =
            new ProcessStartInfo(
                Dotnet)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = input is not null,
                UseShellExecute = false,
                WorkingDirectory = folder.FullName
            };
        start.ArgumentList.Add(program ?? Path.Combine(AppContext.BaseDirectory, "pipeline.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PATH"] = path ?? Environment.GetEnvironmentVariable("PATH");
        var process = Process.Start(start)!;
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }

        return new Running(process);
    }

    // Linux tells the ignored signals of a process as a mask; elsewhere nobody starts tests so.
    public static bool IsInterruptIgnored()
    {
        const string status = "/proc/self/status";
        return File.Exists(status)
            && File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } mask
            && (Convert.ToUInt64(mask["SigIgn:".Length..].Trim(), 16) & 0b10) != 0;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Dotnet => Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    internal sealed class Running : IDisposable
    {
        private readonly Process process;
        private readonly StringBuilder output = new();
        private readonly StringBuilder errors = new();

        public Running(Process process)
        {
            this.process = process;
            process.OutputDataReceived += (_, line) => Append(output, line.Data);
            process.ErrorDataReceived += (_, line) => Append(errors, line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public int Id => process.Id;

        public async Task SaysAsync(string text)
        {
            for (var since = Stopwatch.GetTimestamp(); !Output.Contains(text, StringComparison.Ordinal); await Task.Delay(50))
            {
                Assert.False(process.HasExited, $"It ended without saying '{text}': {Output} {errors}");
                Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(4), $"It does not say '{text}': {Output}");
            }
        }

        /// <summary>What it has said so far.</summary>
        public string Said => Output;

        public void Interrupt() => Signal("-INT");

        public void Terminate() => Signal("-TERM");

        public void Kill() => process.Kill(entireProcessTree: false);

        public async Task<(int Code, string Output, string Errors)> EndAsync()
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(5));
            return (process.ExitCode, Output, errors.ToString());
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }

        private string Output
        {
            get
            {
                lock (output)
                {
                    return output.ToString();
                }
            }
        }

        private void Signal(string name)
        {
            using var kill = Process.Start("kill", [name, process.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            Assert.Equal(0, kill.ExitCode);
        }

        private static void Append(StringBuilder text, string? line)
        {
            lock (text)
            {
                text.Append(line).Append(line is null ? "" : "\n");
            }
        }
    }
}
