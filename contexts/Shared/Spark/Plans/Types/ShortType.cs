namespace Microsoft.Spark.Sql.Types;

/// <summary>2-byte signed integers.</summary>
public sealed class ShortType : IntegralType
{
    /// <inheritdoc/>
    public override string SimpleString => "smallint";
}
