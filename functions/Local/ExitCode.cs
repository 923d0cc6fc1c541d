namespace Pipeline.Local;

/// <summary>What the command line answers to a script.</summary>
public static class ExitCode
{
    /// <summary>Every file was taken in, or refused with a receipt.</summary>
    public const int Done = 0;

    public const int Failed = 1;

    public const int Misuse = 2;

    /// <summary>Ended by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by SIGTERM.</summary>
    public const int Terminated = 143;
}
