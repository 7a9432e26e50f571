using System.Globalization;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>Puts arguments by name in the order of the parameters. Mirrors Spark's <c>NamedParametersSupport</c>.</summary>
internal static class NamedArguments
{
    /// <summary>The arguments by position.</summary>
    internal static ValueList<Expression> Arrange(FunctionDefinition function, ValueList<Expression> arguments, Origin origin)
    {
        var first = arguments.ToList().FindIndex(argument => argument is NamedArgument);
        var name = SqlIdentifier.Quote(function.Name);
        if (first < 0)
        {
            return arguments.Count < function.Parameters.Count && function.Parameters[arguments.Count].Default is null
                ? throw NotFound(function, arguments.Count, name, origin)
                : arguments;
        }

        if (function.Parameters.Count == 0)
        {
            throw AnalysisErrors.Error("NAMED_PARAMETERS_NOT_SUPPORTED", origin, ("functionName", name));
        }

        var values = new Expression?[function.Parameters.Count];
        for (var i = 0; i < arguments.Count; i++)
        {
            var index = i;
            if (arguments[i] is NamedArgument named)
            {
                index = IndexOf(function, named, name, origin);
                if (values[index] is not null)
                {
                    throw AnalysisErrors.Error(
                        $"DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.{(index < first ? "BOTH_POSITIONAL_AND_NAMED" : "DOUBLE_NAMED_ARGUMENT_REFERENCE")}",
                        origin,
                        ("functionName", name),
                        ("parameterName", SqlIdentifier.Quote(named.Name))
                    );
                }
            }
            else if (i > first)
            {
                throw AnalysisErrors.Error(
                    "UNEXPECTED_POSITIONAL_ARGUMENT",
                    origin,
                    ("functionName", name),
                    ("parameterName", SqlIdentifier.Quote(((NamedArgument)arguments[first]).Name))
                );
            }

            values[index] = arguments[i] is NamedArgument { Value: var value } ? value : arguments[i];
        }

        return values
            .Select((value, i) => value ?? function.Parameters[i].Default ?? throw NotFound(function, i, name, origin))
            .ToValueList();
    }

    private static AnalysisException NotFound(FunctionDefinition function, int index, string name, Origin origin) =>
        AnalysisErrors.Error(
            "REQUIRED_PARAMETER_NOT_FOUND",
            origin,
            ("functionName", name),
            ("parameterName", SqlIdentifier.Quote(function.Parameters[index].Name)),
            ("index", index.ToString(CultureInfo.InvariantCulture))
        );

    private static int IndexOf(FunctionDefinition function, NamedArgument argument, string name, Origin origin)
    {
        var index = function
            .Parameters.ToList()
            .FindIndex(parameter => parameter.Name.Equals(argument.Name, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? index
            : throw AnalysisErrors.Error(
                "UNRECOGNIZED_PARAMETER_NAME",
                origin,
                ("functionName", name),
                ("argumentName", SqlIdentifier.Quote(argument.Name)),
                (
                    "proposal",
                    string.Join(
                        " ",
                        function
                            .Parameters.OrderBy(parameter => Suggestions.Distance(parameter.Name, argument.Name))
                            .Select(parameter => SqlIdentifier.Quote(parameter.Name))
                    )
                )
            );
    }
}
