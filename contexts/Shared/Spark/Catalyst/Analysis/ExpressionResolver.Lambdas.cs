using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>Lambdas and the functions that take them.</content>
internal sealed partial class ExpressionResolver
{
    private FunctionCall ResolveHigherOrder(
        UnresolvedFunction call,
        FunctionDefinition function,
        string name,
        HigherOrderSignature signature
    )
    {
        var resolved = new TypedExpression?[call.Arguments.Count];
        var site = new CallSite(function, [], Settings.EvalMode, Settings, call.Origin) { CalledAs = name, Functions = Context.Functions };
        Arity.Check(site with { Arguments = Nulls(call) }, signature.MinCount, signature.MaxCount);
        for (var i = 0; i < resolved.Length; i++)
        {
            if (call.Arguments[i] is not LambdaFunction)
            {
                var argument = ResolveArguments([call.Arguments[i]])[0];
                resolved[i] = signature.Coerce is { } coerce ? coerce(site, i, argument) : argument;
            }
        }

        for (var i = 0; i < resolved.Length; i++)
        {
            if (call.Arguments[i] is LambdaFunction lambda)
            {
                resolved[i] = ResolveLambda(lambda, signature.Parameters(resolved, i, lambda.Parameters.Count));
            }
        }

        return (FunctionCall)Bind(call, function, name, ValueList.Create<TypedExpression>(resolved!));
    }

    // Spark counts arguments before it finds that the function takes no lambdas.
    private void CheckCountOfLambdas(UnresolvedFunction call, FunctionDefinition function, string name)
    {
        if (!call.Arguments.Any(argument => argument is LambdaFunction))
        {
            return;
        }

        try
        {
            function.Signature.Bind(
                new CallSite(function, Nulls(call), Settings.EvalMode, Settings, call.Origin)
                {
                    CalledAs = name,
                    Functions = Context.Functions,
                }
            );
        }
        catch (AnalysisException error) when (error.ErrorClass?.StartsWith("WRONG_NUM_ARGS", StringComparison.Ordinal) != true)
        {
            // The lambda is what is wrong.
        }
    }

    // As many arguments as a call has, where no more than their number counts.
    private static ValueList<TypedExpression> Nulls(UnresolvedFunction call) =>
        call.Arguments.Select(_ => (TypedExpression)new TypedLiteral(null, DataTypes.NullType)).ToValueList();

    private TypedLambda ResolveLambda(LambdaFunction lambda, IReadOnlyList<(DataType Type, bool IsNullable)> types)
    {
        if (types.Count != lambda.Parameters.Count)
        {
            throw AnalysisErrors.Error(
                "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH",
                lambda.Origin,
                ("expectedNumArgs", lambda.Parameters.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("actualNumArgs", types.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
            );
        }

        var names = lambda.Parameters.Select(parameter => parameter.NameParts[^1]).ToArray();
        var comparer = Settings.NameComparer;
        if (names.Distinct(comparer).Count() < names.Length)
        {
            throw AnalysisErrors.Error(
                "INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES",
                lambda.Origin,
                ("args", string.Join(", ", names.Select(SqlIdentifier.Quote))),
                ("caseSensitiveConfig", "\"spark.sql.caseSensitive\"")
            );
        }

        var parameters = names
            .Select((parameter, i) => new LambdaVariable(Context.Ids.Next(), parameter, types[i].Type, types[i].IsNullable))
            .ToValueList();
        var outer = _lambda;
        _lambda = new LambdaScope(parameters, outer);
        try
        {
            return new TypedLambda(Resolve(lambda.Body), parameters) { Origin = lambda.Origin };
        }
        finally
        {
            _lambda = outer;
        }
    }
}
