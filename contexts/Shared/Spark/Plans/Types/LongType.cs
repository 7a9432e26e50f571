namespace Microsoft.Spark.Sql.Types;

/// <summary>8-byte signed integers.</summary>
public sealed class LongType : IntegralType
{
    /// <inheritdoc/>
    public override string SimpleString => "bigint";
}
