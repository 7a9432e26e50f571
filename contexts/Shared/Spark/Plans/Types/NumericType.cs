namespace Microsoft.Spark.Sql.Types;

/// <summary>Numeric types.</summary>
public abstract class NumericType : AtomicType
{
    /// <summary>Makes a type of this family.</summary>
    protected NumericType() { }
}
