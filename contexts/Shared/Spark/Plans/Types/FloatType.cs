namespace Microsoft.Spark.Sql.Types;

/// <summary>4-byte floating point numbers.</summary>
public sealed class FloatType : FractionalType;
