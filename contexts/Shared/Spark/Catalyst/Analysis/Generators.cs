using System.Globalization;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The columns that generators make.</summary>
internal static class Generators
{
    /// <summary>The columns: by the user's names, else by the generator's own; <paramref name="only"/> is the id of a single one.</summary>
    internal static ValueList<AttributeReference> Output(
        GeneratorCall generator,
        ValueList<string>? names,
        bool isOuter,
        ExprIdGenerator ids,
        ExprId? only = null
    )
    {
        var fields = generator.ElementSchema.Fields;
        if (names is { Count: > 0 } && names.Count != fields.Count)
        {
            throw AnalysisErrors.Error(
                "UDTF_ALIAS_NUMBER_MISMATCH",
                generator.Origin,
                ("aliasesSize", fields.Count.ToString(CultureInfo.InvariantCulture)),
                ("aliasesNames", string.Join(",", names))
            );
        }

        return fields
            .Select(
                (field, i) =>
                    new AttributeReference(
                        fields.Count == 1 && only is { } id ? id : ids.Next(),
                        names is { Count: > 0 } ? names[i] : field.Name,
                        field.DataType,
                        field.IsNullable || isOuter
                    )
            )
            .ToValueList();
    }
}
