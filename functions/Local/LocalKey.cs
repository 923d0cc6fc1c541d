using System.Security.Cryptography;

namespace Pipeline.Local;

/// <summary>The key of a data folder's hashes: made with the folder, and kept beside what was hashed with it.</summary>
public static class LocalKey
{
    private const string Name = "hash.key";
    private const int Bytes = 32;

    /// <summary>
    /// What is already in the folder was hashed with a key that everyone knows; another would part its leads from theirs.
    /// </summary>
    private static readonly string Former = new PipelineSettings().HashKey;

    /// <summary>Where the storage is somebody else's, there is no folder to keep a key in.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="isNewAsync">Whether nothing was ever stored in it; asked where there is no key.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<string> OfAsync(string folder, Func<Task<bool>> isNewAsync, CancellationToken stop)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            var isNew = await isNewAsync();
            // A second program of the same moment finds the first one's.
            var own = $"{path}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
            await File.WriteAllTextAsync(own, isNew ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)) : Former, stop);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(own, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            try
            {
                File.Move(own, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(own);
            }
        }

        return (await File.ReadAllTextAsync(path, stop)).Trim();
    }
}
