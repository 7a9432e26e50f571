namespace Microsoft.Spark.Sql.Types;

/// <summary>Types that are not composed of others.</summary>
public abstract class AtomicType : DataType
{
    /// <summary>Makes a type of this family.</summary>
    protected AtomicType() { }
}
