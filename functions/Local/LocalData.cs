namespace Pipeline.Local;

/// <summary>Where Azurite keeps its state.</summary>
/// <param name="Named">The folder of <c>--data</c>; null where none was named.</param>
/// <param name="Otherwise">The folder then, unless an Azurite runs already.</param>
public sealed record LocalData(string? Named, string Otherwise)
{
    public string Folder => Path.GetFullPath(Named ?? Otherwise);

    public const string OfOwnFiles = "pipeline-data";

    /// <summary>The samples lie apart: an invented business among the user's own files would change every figure.</summary>
    public const string OfSamples = "pipeline-samples";
}
