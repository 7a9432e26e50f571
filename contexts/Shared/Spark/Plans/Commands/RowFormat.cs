using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>SQL's ROW FORMAT.</summary>
/// <param name="SerDe">The class of SERDE; null for DELIMITED.</param>
/// <param name="Properties">
/// The properties of SERDE, or the delimiters: <c>field.delim</c>, <c>escape.delim</c>, <c>colelction.delim</c>, <c>mapkey.delim</c>,
/// <c>line.delim</c>, <c>serialization.null.format</c>.
/// </param>
public sealed record RowFormat(string? SerDe, ValueList<KeyValuePair<string, string>> Properties);
