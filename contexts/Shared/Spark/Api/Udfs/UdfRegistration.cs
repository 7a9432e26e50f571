using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Engine;
using Shared.Spark.Plans.Expressions;

namespace Microsoft.Spark.Sql;

/// <summary>
/// Registers C# functions, to be called from SQL by their names.
/// See https://spark.apache.org/docs/3.5.7/sql-ref-functions-udf-scalar.html.
/// </summary>
public sealed partial class UdfRegistration
{
    private readonly ISparkEngine _engine;

    internal UdfRegistration(ISparkEngine engine) => _engine = engine;

    private void Add(string name, Delegate function, DataType returnType) =>
        _engine.RegisterFunction(new UserDefinedFunction(name, function, returnType));
}
