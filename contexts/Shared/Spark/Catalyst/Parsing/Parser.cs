using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

internal sealed class Parser(string text, ParserOptions options)
{
    internal LogicalPlan SingleStatement() => throw Unsupported();

    internal Expression SingleExpression() => throw Unsupported();

    internal DataType SingleDataType() => throw Unsupported();

    internal StructType SingleTableSchema() => throw Unsupported();

    internal ValueList<string> SingleMultipartIdentifier() => throw Unsupported();

    internal ValueList<string> SingleTableIdentifier() => throw Unsupported();

    private ParseException Unsupported() => new("PARSE_SYNTAX_ERROR", $"{text} {options}");
}
