namespace Microsoft.Spark.Sql.Types;

/// <summary>1-byte signed integers.</summary>
public sealed class ByteType : IntegralType
{
    /// <inheritdoc/>
    public override string SimpleString => "tinyint";
}
