namespace Microsoft.Spark.Sql.Types;

/// <summary>Types of numbers with fractions.</summary>
public abstract class FractionalType : NumericType
{
    /// <summary>Makes a type of this family.</summary>
    protected FractionalType() { }
}
