using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>Takes the lines of one log format apart. It may remember what earlier lines said, as a #Fields line does.</summary>
public abstract class HitReader
{
    /// <summary>The part of the line that was rejected last, and what it should have been.</summary>
    public (string? Part, string Expected) Fault { get; private set; } = (null, "a request");

    /// <summary>What people should know of this log as a whole, beyond what its lines tell one by one.</summary>
    public virtual string? Caveat => null;

    public abstract LineTaken Read(ReadOnlySpan<byte> line, out Hit hit);

    protected LineTaken Reject(string part, string expected)
    {
        Fault = (part, expected);
        return LineTaken.Rejected;
    }

    /// <summary>Three digits; 0 for "-", which servers write when the client left first.</summary>
    protected static bool TryReadStatus(ReadOnlySpan<byte> text, out int status)
    {
        status = 0;
        if (text is [(byte)'-'] or [(byte)'0'])
        {
            return true;
        }

        if (text.Length != 3)
        {
            return false;
        }

        status = (LogTime.Two(text, 0) * 10) + (text[2] - '0');
        return (uint)(text[2] - '0') <= 9 && status <= 999;
    }
}
