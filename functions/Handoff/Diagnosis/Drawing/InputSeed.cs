using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Handoff.Diagnosis.Drawing;

/// <summary>The seed is what was counted: no clock and no setting, so nobody can pick a seed that pleases.</summary>
internal static class InputSeed
{
    internal static ulong Of(Chain chain)
    {
        var text = new StringBuilder();
        for (var p = 0; p < 2; p++)
        {
            for (var c = 0; c < chain.Channels.Count; c++)
            {
                var channel = chain.Channel(p, c);
                text.Append(CultureInfo.InvariantCulture, $"{channel.Channel}\t{channel.Visits}\t{channel.Leads}\t{channel.Accepted}");
                for (var k = 0; k < chain.Classes.Count; k++)
                {
                    var worked = chain.Worked(p, c, k);
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"\t{worked.FollowUp}{(worked.Step > 0 ? worked.Step : "")}\t{worked.Deals}\t{worked.Won.Count}\t"
                            + $"{(double)worked.Won.Sum:R}");
                }

                text.Append('\n');
            }
        }

        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
