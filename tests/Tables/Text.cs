using System.Text;

namespace Pipeline.Tests.Tables;

/// <summary>Cells are bytes; tests write them as text.</summary>
internal static class Text
{
    public static byte[] Cell(this string text) => Encoding.UTF8.GetBytes(text);
}
