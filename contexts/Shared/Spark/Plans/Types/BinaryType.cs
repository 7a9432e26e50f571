namespace Microsoft.Spark.Sql.Types;

/// <summary>Byte arrays.</summary>
public sealed class BinaryType : AtomicType;
