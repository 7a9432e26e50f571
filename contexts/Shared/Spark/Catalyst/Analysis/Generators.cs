using System.Globalization;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The columns that generators make.</summary>
internal static class Generators
{
    /// <summary>The columns: by the user's names, else by the generator's own.</summary>
    internal static ValueList<AttributeReference> Output(GeneratorCall generator, ValueList<string>? names, bool isOuter, ExprIdGenerator ids)
    {
        var fields = generator.ElementSchema.Fields;
        if (names is { Count: > 0 } && names.Count != fields.Count)
        {
            throw AnalysisErrors.Error(
                "NUM_TABLE_VALUE_ALIASES_MISMATCH",
                generator.Origin,
                ("funcName", ExpressionSql.Quote(generator.Function.Name)),
                ("aliasesNum", names.Count.ToString(CultureInfo.InvariantCulture)),
                ("outColsNum", fields.Count.ToString(CultureInfo.InvariantCulture)));
        }

        return fields.Select((field, i) => new AttributeReference(
            ids.Next(),
            names is { Count: > 0 } ? names[i] : field.Name,
            field.DataType,
            field.IsNullable || isOuter)).ToValueList();
    }
}
