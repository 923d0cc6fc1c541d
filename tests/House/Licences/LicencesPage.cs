using System.Text;

namespace Pipeline.Tests.House.Licences;

/// <summary>functions/LICENCES.md: every package that a lock file names, and what its licence is by its own word.</summary>
internal static class LicencesPage
{
    public static string Write()
    {
        var page = new StringBuilder("""
            # Licences

            What is used beside our own code, and under which licence each says it stands: packages of .NET by the lock files (the function apps' own
            are not among them: they have none), the storage emulator by infra/local. Written by a test: run the tests with PIPELINE_WRITE_DOCS=1 after
            a change. A licence that is not known to be fit for this makes the test fail.

            | package | licence | used by |
            |---|---|---|

            """);
        foreach (var package in DotNetPackages.Read())
        {
            page.Append(null, $"| {package.Name} | {package.Licence} | {(package.Ships ? "the product" : "tests and analysis")} |\n");
        }

        page.Append("""

            The emulator and what it rests on run on a laptop and in tests, and nothing of them ships:

            | licence | packages of npm |
            |---|---|

            """);
        foreach (var licence in NpmPackages.Read().GroupBy(package => package.Licence).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append(null, $"| {licence.Key} | {string.Join(", ", licence.Select(package => package.Name).Distinct())} |\n");
        }

        return page.ToString();
    }
}
