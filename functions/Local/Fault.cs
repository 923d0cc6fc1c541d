using System.ComponentModel;
using System.Net.Sockets;
using Azure;
using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>What went wrong outside of the program, in one line.</summary>
public static class Fault
{
    /// <summary>The line; null for a fault of the program itself, whose whole trace is wanted.</summary>
    public static string? Line(Exception exception, ReportCulture culture) => exception switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => Line(first, culture),
        RequestFailedException { InnerException: { } inner } when Line(inner, culture) is { } line =>
            culture.Say($"The storage does not answer: {line}", $"Penyimpanan tidak menjawab: {line}"),
        // The emulator tells nothing of what failed; on a laptop it is the disk.
        RequestFailedException { Status: >= 500 } failed => culture.Say(
            $"The storage answered {failed.Status}: it could not do what was asked. Is the disk of the data folder full?",
            $"Penyimpanan menjawab {failed.Status}: permintaannya gagal. Apakah disk tempat folder data penuh?"),
        EmulatorException emulator => FirstLine(culture.Say(emulator.Message, emulator.Indonesian)),
        InvalidOperationException or RequestFailedException or IOException or UnauthorizedAccessException or Win32Exception
            or SocketException or HttpRequestException or TimeoutException
            or OperationCanceledException => FirstLine(exception.Message),
        _ => null,
    };

    private static string FirstLine(string text) => text.ReplaceLineEndings("\n").Split('\n')[0];
}
