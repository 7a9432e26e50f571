namespace Microsoft.Spark.Sql.Types;

/// <summary>4-byte signed integers.</summary>
public sealed class IntegerType : IntegralType
{
    /// <inheritdoc/>
    public override string SimpleString => "int";
}
