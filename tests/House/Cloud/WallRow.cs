namespace Pipeline.Tests.House.Cloud;

/// <summary>Who may do what on which thing: one right in the cloud.</summary>
internal sealed record WallRow(string Who, string Right, string Kind, string On)
{
    public override string ToString() => $"{Who} may {Right} {Kind} {On}";
}
