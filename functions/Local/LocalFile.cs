namespace Pipeline.Local;

/// <summary>A file that was named on the command line: where it lies, how its upload is called, whose it is.</summary>
public sealed record LocalFile(string Path, string Upload, string Side)
{
    /// <summary>Whether no format of either side knows it: a mapping may, and tells whose it is.</summary>
    public bool IsNobodys { get; init; }
}
