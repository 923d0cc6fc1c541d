using Pipeline.Tables;

namespace Sales.Exports;

/// <summary>Currencies by their names, which some CRMs write in place of the code: "US Dollar".</summary>
public static class CurrencyNames
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["US Dollar"] = "USD",
        ["U.S. Dollar"] = "USD",
        ["United States Dollar"] = "USD",
        ["Dollar"] = "USD",
        ["Euro"] = "EUR",
        ["Rupiah"] = "IDR",
        ["Indonesian Rupiah"] = "IDR",
        ["Indonesia Rupiah"] = "IDR",
        ["Pound Sterling"] = "GBP",
        ["British Pound"] = "GBP",
        ["UK Pound Sterling"] = "GBP",
        ["Singapore Dollar"] = "SGD",
        ["Australian Dollar"] = "AUD",
        ["Canadian Dollar"] = "CAD",
        ["New Zealand Dollar"] = "NZD",
        ["Hong Kong Dollar"] = "HKD",
        ["Malaysian Ringgit"] = "MYR",
        ["Ringgit"] = "MYR",
        ["Thai Baht"] = "THB",
        ["Baht"] = "THB",
        ["Philippine Peso"] = "PHP",
        ["Vietnamese Dong"] = "VND",
        ["Indian Rupee"] = "INR",
        ["Japanese Yen"] = "JPY",
        ["Yen"] = "JPY",
        ["Yuan Renminbi"] = "CNY",
        ["Chinese Yuan"] = "CNY",
        ["South Korean Won"] = "KRW",
        ["Swiss Franc"] = "CHF",
        ["Swedish Krona"] = "SEK",
        ["Norwegian Krone"] = "NOK",
        ["Danish Krone"] = "DKK",
        ["Polish Zloty"] = "PLN",
        ["Czech Koruna"] = "CZK",
        ["Brazilian Real"] = "BRL",
        ["Real"] = "BRL",
        ["Mexican Peso"] = "MXN",
        ["South African Rand"] = "ZAR",
        ["UAE Dirham"] = "AED",
        ["Saudi Riyal"] = "SAR",
        ["Turkish Lira"] = "TRY",
        ["Russian Ruble"] = "RUB",
    };

    /// <summary>An ISO 4217 code, from a code, a sign or a name; a text that is none of them rejects the row.</summary>
    public static string? Read(Row row, Column column) =>
        row.Text(column) is { } name && Codes.TryGetValue(name, out var code) ? code : row.Currency(column);
}
