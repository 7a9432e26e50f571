using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Expressions;

/// <summary>A C# function that queries may call.</summary>
/// <param name="Name">Its name; null when it is not registered.</param>
/// <param name="Delegate">The code. Its parameters take nulls only if their types do.</param>
/// <param name="ReturnType">The type of its results, which may be null.</param>
/// <param name="IsDeterministic">Whether the same arguments give the same result.</param>
public sealed record UserDefinedFunction(string? Name, Delegate Delegate, DataType ReturnType, bool IsDeterministic = true);
