namespace Marketing.Exports.Logs;

/// <summary>What a collector puts before each line of a server's own log: it is no part of the request.</summary>
internal static class LogHead
{
    /// <summary>The line without the head of a container's log, as Kubernetes keeps it: 2026-02-01T10:00:00.123456789Z stdout F.</summary>
    public static ReadOnlySpan<byte> WithoutContainer(ReadOnlySpan<byte> line)
    {
        const int Shortest = 20;
        if (line.Length < Shortest || line[4] != '-' || line[10] != 'T' || line.IndexOf((byte)' ') is not (>= Shortest and var blank))
        {
            return line;
        }

        var rest = line[(blank + 1)..];
        return rest.StartsWith("stdout F "u8) || rest.StartsWith("stderr F "u8) ? rest["stdout F ".Length..] : line;
    }

    /// <summary>The object of a line that holds one behind a head of syslog's or a collector's.</summary>
    public static ReadOnlySpan<byte> Object(ReadOnlySpan<byte> line)
    {
        const int Longest = 200;
        var open = line[..Math.Min(line.Length, Longest)].IndexOf((byte)'{');
        return open > 0 && line.TrimEnd(" \t"u8) is [.., (byte)'}'] && !line[..open].ContainsAny((byte)'"', (byte)'[')
            ? line[open..] : line;
    }
}
