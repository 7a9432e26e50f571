namespace Microsoft.Spark.Sql.Types;

/// <summary>Strings of Unicode text.</summary>
public sealed class StringType : AtomicType;
