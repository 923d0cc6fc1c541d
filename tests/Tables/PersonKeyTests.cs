using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class PersonKeyTests
{
    [Theory]
    [InlineData("Dewi@Kopi.Example", "dewi@kopi.example")]
    [InlineData(" mailto:dewi@kopi.example ", "dewi@kopi.example")]
    [InlineData("Dewi Lestari <dewi@kopi.example>", "dewi@kopi.example")]
    [InlineData("Dewi (dewi@kopi.example); Budi (budi@kopi.example)", "dewi@kopi.example")]
    [InlineData("dewi@kopi", null)]
    [InlineData("@kopi.example", null)]
    [InlineData("a@b@kopi.example", null)]
    [InlineData("tidak ada", null)]
    [InlineData(null, null)]
    public void An_address_is_the_same_however_it_is_written(string? text, string? expected) =>
        Assert.Equal(expected, PersonKey.Email(text));

    [Theory]
    [InlineData("0812-3456-7001", "6281234567001")]
    [InlineData("+62 812 3456 7001", "6281234567001")]
    [InlineData("62812.3456.7001", "6281234567001")]
    [InlineData("+62 (0)812 3456 7001", "6281234567001")]
    [InlineData("0062 812 3456 7001", "6281234567001")]
    [InlineData("81234567001", "6281234567001")]
    [InlineData("p:+6281234567001", "6281234567001")]
    [InlineData("'081234567001", "6281234567001")]
    [InlineData("6281234567001.0", "6281234567001")]
    [InlineData("081234567001 / 081234567002", "6281234567001")]
    [InlineData("(021) 555-0101", "62215550101")]
    [InlineData("660-485-0224", "6604850224")]
    [InlineData("+1 860-253-6354", "18602536354")]
    [InlineData("6.28123E+12", null)]
    [InlineData("0000000000", null)]
    [InlineData("12345", null)]
    [InlineData("ext. 12", null)]
    [InlineData(null, null)]
    public void A_number_is_the_same_however_it_is_written(string? text, string? expected) => Assert.Equal(expected, PersonKey.Phone(text));

    // HMAC-SHA256 under HMAC-SHA256(key, "person"), its first 16 bytes, computed with Python's hmac.
    [Theory]
    [InlineData("Dewi@kopisenja.example", null, "email:d0c933b1098668ea26aea76b78d5ebd5")]
    [InlineData(null, "0812-3456-7002", "phone:0a59d77c63030a32416b8dbd997c6044")]
    [InlineData(
        "dewi@kopisenja.example", "0812-3456-7002", "email:d0c933b1098668ea26aea76b78d5ebd5;phone:0a59d77c63030a32416b8dbd997c6044")]
    [InlineData("-", "-", null)]
    public void A_person_is_every_address_and_every_number(string? email, string? phone, string? expected) =>
        Assert.Equal(expected, PersonKey.Of("a key for samples", email, phone));

    [Theory]
    [InlineData("Pak Budi Santoso", "Budi Santoso", true)]
    [InlineData("Santoso, Budi", "budi santoso", true)]
    [InlineData("Budi", "Budi Santoso", false)]
    [InlineData("Ani", "Budi", false)]
    public void A_name_is_its_words(string one, string other, bool isSame) =>
        Assert.Equal(isSame, PersonKey.Name("a key", [one]) == PersonKey.Name("a key", [other]));

    [Fact]
    public void Another_key_gives_another_hash() =>
        Assert.NotEqual(PersonKey.Of("one", "dewi@kopi.example"), PersonKey.Of("two", "dewi@kopi.example"));
}
