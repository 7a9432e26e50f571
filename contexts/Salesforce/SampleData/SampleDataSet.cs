using System.Globalization;

namespace Salesforce.SampleData;

/// <summary>
/// A year of payments of a few hundred accounts: some without id, date or amount, some twice, some of accounts that nobody knows.
/// The same seed gives the same data on every machine.
/// </summary>
/// <param name="random">Where chance comes from.</param>
internal sealed class SampleDataSet(Random random)
{
    internal const int Seed = 20240131;
    internal const int AccountCount = 360;
    internal const int PaymentCount = 5_000;

    private const int UnknownAccountCount = 25;

    private static readonly string[] s_names =
    [
        "Acme",
        "Globex",
        "Initech",
        "Umbra",
        "Stark",
        "Wayne",
        "Hooli",
        "Vandelay",
        "Wonka",
        "Tyrell",
        "Cyberdyne",
        "Soylent",
    ];

    private static readonly string[] s_forms = ["AG", "GmbH", "Inc.", "Ltd", "S.A.", "S.p.A.", "BV", "Oy", "KK", "Söhne & Co."];
    private static readonly string[] s_industries = ["Energy", "Banking", "Retail", "Media", "Transport", "Health", "Software"];
    private static readonly string[] s_countries = ["DE", "US", "FR", "IT", "NL", "FI", "JP", "BR"];

    internal void WriteTo(string directory)
    {
        Directory.CreateDirectory(directory);
        var accounts = Accounts();
        var payments = Payments();
        AccountsFile.Write(Path.Combine(directory, "accounts.json"), accounts);
        SampleDatabase.Write(Path.Combine(directory, "sample.db"), payments);
    }

    internal IReadOnlyList<Account> Accounts() =>
        [
            .. Enumerable
                .Range(1, AccountCount)
                .Select(id => new Account(
                    id,
                    string.Create(CultureInfo.InvariantCulture, $"{Pick(s_names)} {Pick(s_names)} {Pick(s_forms)}"),
                    Chance(0.05) ? null : Pick(s_industries),
                    Pick(s_countries)
                )),
        ];

    internal IReadOnlyList<Payment> Payments()
    {
        var payments = new List<Payment>(PaymentCount);
        while (payments.Count < PaymentCount)
        {
            payments.Add(payments.Count > 0 && Chance(0.02) ? payments[random.Next(payments.Count)] : NextPayment());
        }

        return payments;
    }

    private Payment NextPayment()
    {
        var id = 1 + (long)(AccountCount * Math.Pow(random.NextDouble(), 1.5));
        if (Chance(0.05))
        {
            id = AccountCount + 1 + random.Next(UnknownAccountCount);
        }

        return new Payment(Chance(0.01) ? null : id, Chance(0.01) ? null : NextDate(), Chance(0.01) ? null : NextAmount());
    }

    // Most sources write days, some write a time, too.
    private string NextDate()
    {
        var date = new DateTime(2024, 1, 1).AddDays(random.Next(366)).AddSeconds(random.Next(86_400));
        return date.ToString(Chance(0.2) ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    // Many small ones, a few large ones, now and then a refund.
    private decimal NextAmount()
    {
        var amount = Math.Round((decimal)Math.Exp((random.NextDouble() * 7) + 1.5), 2);
        return Chance(0.03) ? -amount : amount;
    }

    private bool Chance(double probability) => random.NextDouble() < probability;

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
