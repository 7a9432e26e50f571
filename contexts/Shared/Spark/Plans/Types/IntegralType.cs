namespace Microsoft.Spark.Sql.Types;

/// <summary>Types of whole numbers.</summary>
public abstract class IntegralType : NumericType
{
    /// <summary>Makes a type of this family.</summary>
    protected IntegralType() { }
}
