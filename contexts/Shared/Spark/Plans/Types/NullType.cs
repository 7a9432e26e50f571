namespace Microsoft.Spark.Sql.Types;

/// <summary>The type of NULL.</summary>
public sealed class NullType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "void";
}
