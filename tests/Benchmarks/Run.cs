using System.ComponentModel;
using System.Diagnostics;

namespace Pipeline.Benchmarks;

/// <summary>Runs a process and tells its seconds, its processor seconds and its peak of memory.</summary>
internal static class Run
{
    public static double OfSelf(string what, string log, string folder) => Of(what, Environment.ProcessPath!, [what, log, folder]);

    public static double OfProgram(string program, params string[] arguments) => Of(program, program, arguments);

    private static double Of(string what, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Console.WriteLine($"{what,-28}{"not here",10}");
            return double.NaN;
        }

        using (process)
        {
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, line) => Complain(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var (peak, cpu) = (0L, TimeSpan.Zero);
            while (!process.WaitForExit(20))
            {
                process.Refresh();
                try
                {
                    (peak, cpu) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
                }
                catch (InvalidOperationException)
                {
                    // It ended between two questions.
                    break;
                }
            }

            process.WaitForExit();
            Console.WriteLine($"{what,-28}{watch.Elapsed.TotalSeconds,10:0.0}{cpu.TotalSeconds,10:0.0}{peak / 1e6,10:0}");
            return process.ExitCode == 0 ? cpu.TotalSeconds : throw new InvalidOperationException($"{what} ended with {process.ExitCode}.");
        }
    }

    private static void Complain(string? line)
    {
        if (line is { Length: > 0 and < 400 } && !line.Contains('[', StringComparison.Ordinal))
        {
            Console.WriteLine(line);
        }
    }
}
