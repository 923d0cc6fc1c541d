using System.Diagnostics;

namespace Pipeline.Local;

/// <summary>One program at a time looks for the emulator of a folder and starts it where there is none.</summary>
public static class EmulatorTurn
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A lock that the system takes back from a program that dies.</summary>
    public static async Task<FileStream> TakeAsync(string path, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsTaken(e))
            {
                await Task.Delay(Look, stop);
            }
        }
    }

    // What else may be wrong, a full disk among it, does not pass by waiting. Windows' sharing and lock violations, and EWOULDBLOCK.
    private static bool IsTaken(IOException fault) => OperatingSystem.IsWindows()
        ? fault.HResult is unchecked((int)0x80070020) or unchecked((int)0x80070021)
        : fault.HResult == (OperatingSystem.IsLinux() ? 11 : 35);

    /// <summary>The emulator that runs on the folder; null when none does, and one that was about to end has ended.</summary>
    public static async Task<EmulatorHold?> FindAsync(string folder, Action<string, string> tell, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        var isTold = false;
        while (true)
        {
            if (await EmulatorHold.TakeAsync(folder, stop) is { } hold)
            {
                return hold;
            }

            if (EmulatorHold.ProcessOf(folder) is not { } id || !IsNode(id) || Stopwatch.GetElapsedTime(since) > Patience)
            {
                // What was killed could not take its record back.
                File.Delete(EmulatorHold.RecordOf(folder));
                return null;
            }

            if (!isTold && Stopwatch.GetElapsedTime(since) > TimeSpan.FromSeconds(2))
            {
                isTold = true;
                tell(
                    $"Waiting until the storage emulator of {folder} has ended …",
                    $"Menunggu emulator penyimpanan {folder} berakhir …");
            }

            await Task.Delay(Look, stop);
        }
    }

    private static bool IsNode(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && process.ProcessName.StartsWith("node", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
