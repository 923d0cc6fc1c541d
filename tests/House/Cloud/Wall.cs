namespace Pipeline.Tests.House.Cloud;

/// <summary>The rows of infra/wall.json, from which every role assignment is made.</summary>
internal static class Wall
{
    public const string File = "infra/wall.json";

    public static IReadOnlyList<WallRow> Rows { get; } =
    [
        .. InfraFiles.Json(File).GetProperty("rows").EnumerateArray().Select(row => new WallRow(
            row.GetProperty("who").GetString()!,
            row.GetProperty("right").GetString()!,
            row.GetProperty("kind").GetString()!,
            row.GetProperty("on").GetString()!)),
    ];

    /// <summary>The built-in role that gives a right on a kind of thing; null when the file knows none.</summary>
    public static string? RoleId(string kind, string right) =>
        InfraFiles.Json(File).GetProperty("rights").TryGetProperty(kind, out var rights)
        && rights.TryGetProperty(right, out var role)
            ? role.GetProperty("id").GetString()
            : null;

    /// <summary>What a built-in role permits on a kind of thing; null when no right of the file is that role.</summary>
    public static string? Right(string kind, string roleId) =>
        InfraFiles.Json(File).GetProperty("rights").TryGetProperty(kind, out var rights)
            ? rights.EnumerateObject().Where(right => right.Value.GetProperty("id").GetString() == roleId)
                .Select(right => right.Name).SingleOrDefault()
            : null;
}
