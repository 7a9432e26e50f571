namespace Microsoft.Spark.Sql.Types;

/// <summary>true or false.</summary>
public sealed class BooleanType : AtomicType;
