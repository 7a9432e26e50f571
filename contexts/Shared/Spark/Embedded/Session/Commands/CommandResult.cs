using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>The results of commands.</summary>
internal static class CommandResult
{
    /// <summary>No rows and no columns.</summary>
    internal static LogicalPlan None => Rows(new StructType([]), []);

    /// <summary>Rows of a schema.</summary>
    internal static LogicalPlan Rows(StructType schema, IReadOnlyList<object?[]> rows) => new LocalRelation(new LocalData(schema, rows));

    /// <summary>A column that is never null.</summary>
    internal static StructField Field(string name, DataType? type = null, bool isNullable = false) =>
        new(name, type ?? DataTypes.StringType, isNullable);

    /// <summary>The error of a command that this engine does not carry out.</summary>
    internal static SparkException Unsupported(Command command) =>
        new(
            "UNSUPPORTED_FEATURE",
            $"[UNSUPPORTED_FEATURE] The feature is not supported: the command {command.GetType().Name} in the embedded engine."
        );
}
