using System.Text.RegularExpressions;
using Shared.Pipelines.Hosting.Contracts;

namespace Salesforce.Libs.Databases;

/// <summary>
/// The address of a database as JDBC has it: <c>jdbc:sqlite:path/to/file.db</c>, <c>jdbc:postgresql://host:5432/database</c>.
/// Prints without its password.
/// </summary>
public sealed partial record JdbcUrl : IParsable<JdbcUrl>, ISensitive
{
    private const string Sqlite = "jdbc:sqlite:";
    private const string Postgres = "jdbc:postgresql:";

    /// <summary>Makes an address.</summary>
    /// <param name="value">The whole text.</param>
    /// <exception cref="FormatException">It is none, or of a database that this context does not use.</exception>
    public JdbcUrl(string value) => Value = Check(value);

    /// <summary>The whole text, with its password if it has one.</summary>
    public string Value { get; }

    /// <summary>The driver that a JVM needs on its class path.</summary>
    public string DriverClass => IsSqlite ? "org.sqlite.JDBC" : "org.postgresql.Driver";

    /// <inheritdoc/>
    public IEnumerable<string> SecretTexts => Password().Matches(Value).Select(match => match.Groups[2].Value);

    private bool IsSqlite => Value.StartsWith(Sqlite, StringComparison.Ordinal);

    /// <inheritdoc/>
    public static JdbcUrl Parse(string s, IFormatProvider? provider) => new(s);

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out JdbcUrl result)
    {
        try
        {
            result = new JdbcUrl(s ?? "");
            return true;
        }
        catch (FormatException)
        {
            result = null!;
            return false;
        }
    }

    /// <summary>
    /// The name of a table in this database. SQLite has no schemas: its file is the schema, so <c>sample.testtable</c> is <c>testtable</c>.
    /// </summary>
    /// <param name="table">The table with its schema.</param>
    public string NameOf(string table) => IsSqlite ? table[(table.LastIndexOf('.') + 1)..] : table;

    /// <summary>The address with its password hidden.</summary>
    public override string ToString() => Password().Replace(Value, $"$1{Secret.Mask}");

    private static string Check(string value)
    {
        if (value.StartsWith(Sqlite, StringComparison.Ordinal) && value.Length > Sqlite.Length)
        {
            return value;
        }

        if (
            value.StartsWith(Postgres + "//", StringComparison.Ordinal)
            && Uri.TryCreate(value["jdbc:".Length..], UriKind.Absolute, out var uri)
            && uri.AbsolutePath.Length > 1
        )
        {
            return value;
        }

        throw new FormatException(
            !value.StartsWith("jdbc:", StringComparison.Ordinal)
                ? "is no JDBC URL: it must begin with 'jdbc:', as in jdbc:sqlite:path/to/file.db or jdbc:postgresql://host:5432/database"
                : "is no JDBC URL of a database that this job knows: jdbc:sqlite:path/to/file.db or jdbc:postgresql://host:5432/database"
        );
    }

    [GeneratedRegex(@"([?&;]password=)([^&;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}
