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
        InvalidOperationException or RequestFailedException or IOException or UnauthorizedAccessException or Win32Exception
            or SocketException or HttpRequestException or TimeoutException
            or OperationCanceledException => exception.Message.ReplaceLineEndings("\n").Split('\n')[0],
        _ => null,
    };
}
