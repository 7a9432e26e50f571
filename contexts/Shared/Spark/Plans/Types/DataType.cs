using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Spark.Sql.Types;

/// <summary>The base of all Spark data types. See https://spark.apache.org/docs/3.5.7/sql-ref-datatypes.html.</summary>
public abstract class DataType
{
    /// <summary>Makes a data type.</summary>
    protected DataType() { }

    /// <summary>The name in JSON schemas: <c>integer</c>, <c>long</c>, <c>array</c>.</summary>
    public virtual string TypeName
    {
        get
        {
            var name = GetType().Name;
            return (name.EndsWith("Type", StringComparison.Ordinal) ? name[..^4] : name).ToLowerInvariant();
        }
    }

    /// <summary>Spark's short readable form: <c>int</c>, <c>array&lt;bigint&gt;</c>.</summary>
    public virtual string SimpleString => TypeName;

    /// <summary>Spark's whole readable form, as catalogs store it.</summary>
    public virtual string CatalogString => SimpleString;

    /// <summary>The type as SQL writes it: <c>INT</c>, <c>STRUCT&lt;a: INT NOT NULL&gt;</c>.</summary>
    public virtual string Sql => SimpleString.ToUpperInvariant();

    /// <summary>The type as Spark's JSON.</summary>
    public string Json => JsonValue.ToString(Formatting.None);

    internal virtual JToken JsonValue => TypeName;

    /// <summary>Reads a type from Spark's JSON.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="ArgumentException">The text is no JSON of a Spark type.</exception>
    public static DataType ParseDataType(string json) => DataTypeJson.Parse(json);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DataType other && other.GetType() == GetType();

    /// <inheritdoc/>
    public override int GetHashCode() => GetType().GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => SimpleString;
}
