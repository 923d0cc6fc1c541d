namespace Pipeline.Local;

/// <summary>What the command line answers to a script.</summary>
public static class ExitCode
{
    /// <summary>Every file was taken in, or refused with a receipt.</summary>
    public const int Done = 0;

    public const int Failed = 1;

    public const int Misuse = 2;
}
