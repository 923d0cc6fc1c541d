using System.Buffers.Binary;
using System.Text;

namespace Pipeline.Tests.Uploads.Odd;

/// <summary>
/// A workbook with a password, as Excel saves it: a compound file that holds EncryptionInfo and EncryptedPackage ([MS-OFFCRYPTO] 2.3.4.10,
/// agile).
/// </summary>
internal static class LockedWorkbook
{
    private const int Sector = 512;
    private const int StreamSectors = 8;

    public static byte[] Write()
    {
        var file = new byte[Sector * (3 + 2 * StreamSectors)];
        WriteHeader(file);
        WriteFat(file.AsSpan(Sector, Sector));
        WriteEntry(file.AsSpan(2 * Sector, 128), "Root Entry", 5, child: 1, right: uint.MaxValue, start: 0xFFFFFFFE, size: 0);
        WriteEntry(
            file.AsSpan(2 * Sector + 128, 128), "EncryptionInfo", 2, uint.MaxValue, right: 2, start: 2, size: StreamSectors * Sector);
        WriteEntry(
            file.AsSpan(2 * Sector + 256, 128), "EncryptedPackage", 2, uint.MaxValue, uint.MaxValue, start: 2
                + StreamSectors, size: StreamSectors * Sector);
        Info().CopyTo(file.AsSpan(3 * Sector));
        return file;
    }

    private static void WriteHeader(Span<byte> file)
    {
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        (int At, ushort Value)[] shorts = [(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)];
        foreach (var (at, value) in shorts)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file[at..], value);
        }

        (int At, uint Value)[] words = [(44, 1), (48, 1), (56, 4096), (60, 0xFFFFFFFE), (68, 0xFFFFFFFE)];
        foreach (var (at, value) in words)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file[at..], value);
        }

        file[80..Sector].Fill(0xFF);
    }

    private static void WriteFat(Span<byte> fat)
    {
        fat.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(fat, 0xFFFFFFFD);
        BinaryPrimitives.WriteUInt32LittleEndian(fat[4..], 0xFFFFFFFE);
        for (uint sector = 2; sector < 2 + 2 * StreamSectors; sector++)
        {
            var isLast = (sector - 1) % StreamSectors == 0;
            BinaryPrimitives.WriteUInt32LittleEndian(fat[(int)(sector * 4)..], isLast ? 0xFFFFFFFE : sector + 1);
        }
    }

    private static void WriteEntry(Span<byte> entry, string name, byte type, uint child, uint right, uint start, uint size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(2 * name.Length + 2));
        (entry[66], entry[67]) = (type, 1);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], uint.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], right);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], size);
    }

    private static byte[] Info()
    {
        static string Noise(int seed, int length)
        {
            var bytes = new byte[length];
            new Random(seed).NextBytes(bytes);
            return Convert.ToBase64String(bytes);
        }

        const string Cipher =
            "blockSize=\"16\" keyBits=\"256\" hashSize=\"64\" cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" "
                + "hashAlgorithm=\"SHA512\"";
        var xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" {Cipher} saltValue="{Noise(1, 16)}"/><dataIntegrity encryptedHmacKey="{Noise(2, 64)}" encryptedHmacValue="{Noise(3, 64)}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="1000" saltSize="16" {Cipher} saltValue="{Noise(4, 16)}" encryptedVerifierHashInput="{Noise(5, 16)}" encryptedVerifierHashValue="{Noise(6, 64)}" encryptedKeyValue="{Noise(7, 32)}"/></keyEncryptor></keyEncryptors></encryption>
            """;
        byte[] head = [4, 0, 4, 0, 0x40, 0, 0, 0];
        return [.. head, .. Encoding.UTF8.GetBytes(xml.PadRight(StreamSectors * Sector - head.Length))];
    }
}
