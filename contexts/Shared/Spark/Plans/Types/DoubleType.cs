namespace Microsoft.Spark.Sql.Types;

/// <summary>8-byte floating point numbers.</summary>
public sealed class DoubleType : FractionalType;
