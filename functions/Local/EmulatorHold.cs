using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Pipeline.Local;

/// <summary>
/// A connection to the emulator of a folder. The emulator (infra/local/azurite/emulator.js) runs as long as one is held, whoever
/// holds it, and closes the last one only when it has written its state and is gone.
/// </summary>
public sealed class EmulatorHold : IDisposable
{
    /// <summary>The name of the file in which an emulator tells its ports; it is there as long as the emulator runs.</summary>
    private const string RecordName = "emulator.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly TimeSpan Greeting = TimeSpan.FromSeconds(10);

    private readonly Socket socket;

    private EmulatorHold(Socket socket, int port)
    {
        this.socket = socket;
        Port = port;
    }

    /// <summary>Where its blobs are.</summary>
    public int Port { get; }

    public static string RecordOf(string folder) => Path.Combine(folder, RecordName);

    /// <summary>The process of the emulator that is said to run on a folder; null where none is.</summary>
    public static int? ProcessOf(string folder) => Read(folder)?.Process;

    /// <summary>Holds the emulator that runs on a folder; null where none does, or where it is about to end.</summary>
    public static async Task<EmulatorHold?> TakeAsync(string folder, CancellationToken stop)
    {
        if (Read(folder) is not { } record)
        {
            return null;
        }

        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, record.Life, stop);

            // It greets whom it has counted; without that it may be on its way out.
            if (await socket.ReceiveAsync(new byte[1], stop).AsTask().WaitAsync(Greeting, stop) == 1)
            {
                return new EmulatorHold(socket, record.Port);
            }
        }
        catch (Exception e) when (e is SocketException or TimeoutException)
        {
            // It is gone, and its port may be somebody else's.
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        socket.Dispose();
        return null;
    }

    /// <summary>Lets go, and waits until the emulator is gone or somebody else holds it.</summary>
    public async Task LetGoAsync(CancellationToken stop)
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
            while (await socket.ReceiveAsync(new byte[16], stop) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // It is gone.
        }
    }

    public void Dispose() => socket.Dispose();

    private static Record? Read(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<Record>(File.ReadAllBytes(RecordOf(folder)), Json) is { } record && IsOf(record, folder)
                ? record : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    // A folder that was copied while its emulator ran has the record too, and is another: what is done there must not be done to the first.
    // Two paths may lead to one folder; then what lies in the one lies in the other.
    private static bool IsOf(Record record, string folder)
    {
        if (record.Folder is not { } theirs || string.Equals(theirs, folder, StringComparison.Ordinal))
        {
            return true;
        }

        var mark = $"emulator-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.mark";
        using (File.Create(Path.Combine(folder, mark), 1, FileOptions.DeleteOnClose))
        {
            return File.Exists(Path.Combine(theirs, mark));
        }
    }

    private sealed record Record(int Process, int Port, int Life, string? Folder);
}
