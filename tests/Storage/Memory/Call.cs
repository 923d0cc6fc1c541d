namespace Pipeline.Tests.Storage.Memory;

/// <summary>One call of a verb: its number from 1, and what it asks for.</summary>
internal sealed record Call(int Number, HttpMethod Method, string Path)
{
    public override string ToString() => $"{Number} {Method} {Path}";
}
