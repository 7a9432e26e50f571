using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Formatting;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>Calls of functions and operators.</content>
internal sealed partial class ExpressionResolver
{
    private bool _isInAggregate;
    private bool _isInWindow;

    private TypedExpression ResolveFunction(UnresolvedFunction call)
    {
        var name = FunctionName(call);
        if (name == OperatorNames.Struct && IsRowConstructor(call))
        {
            return ResolveRow(call);
        }

        if (name is not null && Context.FindUserDefinedFunction(name) is { } userDefined)
        {
            RejectAggregateSyntax(call, name);
            return ResolveUserDefined(userDefined, ResolveArguments(call.Arguments), call.Origin);
        }

        if (
            name is null
            || !Context.Functions.TryFind(name, out var function)
            || (call.Origin.IsKnown && !function.IsInSql)
            || (function.IsTableOnly && !IsInFrom)
        )
        {
            AnalysisErrors.CheckNamespace(call.NameParts, Context, call.Origin);
            throw AnalysisErrors.UnresolvedRoutine(call.NameParts, Context, call.Origin);
        }

        var arranged = NamedArguments.Arrange(function, call.Arguments, call.Origin);
        call = ReferenceEquals(arranged, call.Arguments) ? call : call with { Arguments = arranged };
        switch (function.Kind)
        {
            case FunctionKind.Aggregate:
                return ResolveAggregate(call, function, name);
            case FunctionKind.Window:
                RejectAggregateSyntax(call, name, function.TakesIgnoreNulls);
                if (!_isInWindow)
                {
                    throw AnalysisErrors.Error(
                        "WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE",
                        call.Origin,
                        (
                            "funcName",
                            $"\"{ExpressionSql.Of(Bind(call, function, name, ResolveArguments(call.Arguments)), Settings.TimeZone)}\""
                        )
                    );
                }

                _isInWindow = false;
                return Bind(call, function, name, ResolveArguments(call.Arguments));
            case FunctionKind.Generator:
                RejectAggregateSyntax(call, name);
                return Bind(call, function, name, ResolveArguments(call.Arguments));
            default:
                RejectAggregateSyntax(call, name);
                if (function.Signature is HigherOrderSignature higherOrder)
                {
                    return ResolveHigherOrder(call, function, name, higherOrder);
                }

                CheckCountOfLambdas(call, function, name);
                return Bind(call, function, name, ResolveArguments(call.Arguments, function));
        }
    }

    // A name of several parts is one of a function in a database, of which there are none.
    private static string? FunctionName(UnresolvedFunction call) => call.NameParts is [var name] ? name.ToLowerInvariant() : null;

    private TypedExpression ResolveAggregate(UnresolvedFunction call, FunctionDefinition function, string name)
    {
        if (_isInAggregate && !_isInWindow)
        {
            throw AnalysisErrors.Error("NESTED_AGGREGATE_FUNCTION", call.Origin);
        }

        // In a window the arguments are computed before, so that an aggregate among them is one of the query.
        var (outerScope, isInWindow, isInAggregate) = (_scope, _isInWindow, _isInAggregate);
        _isInWindow = false;
        _isInAggregate = !isInWindow;
        _scope = !isInWindow && _scope.AggregateArguments is { } arguments ? arguments : _scope;
        try
        {
            var filter = ResolveFilter(call);
            if (name == "count" && call.Arguments.Count == 0 && !Settings.AllowsParameterlessCount)
            {
                throw AnalysisErrors.Error(
                    "WRONG_NUM_ARGS.WITH_SUGGESTION",
                    call.Origin,
                    ("functionName", "`count`"),
                    ("expectedNum", " >= 1"),
                    ("actualNum", "0"),
                    ("legacyNum", "0"),
                    ("legacyConfKey", "\"spark.sql.legacy.allowParameterlessCount\""),
                    ("legacyConfValue", "\"true\"")
                );
            }

            var order = call.WithinGroup.Select(ResolveOrder).ToValueList();
            var bound = Bind(call, function, name, ResolveArguments(StarToOne(call, name)), order);
            if (bound is not AggregateCall aggregate)
            {
                return bound;
            }

            aggregate = aggregate with { Filter = filter, WithinGroup = order };
            AggregateChecks.CheckArguments(aggregate, isInWindow, Settings);
            return aggregate;
        }
        finally
        {
            (_scope, _isInWindow, _isInAggregate) = (outerScope, isInWindow, isInAggregate);
        }
    }

    // What may not be in it is told apart from aggregates among the arguments.
    private TypedExpression? ResolveFilter(UnresolvedFunction call)
    {
        if (call.Filter is null)
        {
            return null;
        }

        var isInAggregate = _isInAggregate;
        _isInAggregate = false;
        var filter = Resolve(call.Filter);
        _isInAggregate = isInAggregate;
        AggregateChecks.CheckFilter(filter, call.Origin);
        return filter;
    }

    // count(*) counts rows.
    private ValueList<Expression> StarToOne(UnresolvedFunction call, string name)
    {
        if (name != "count" || call.Arguments is not [UnresolvedStar star])
        {
            return call.Arguments;
        }

        if (star.Target is not null && Settings.AllowsStarOfTableInCount)
        {
            return call.Arguments;
        }

        return star.Target is { } target
                ? throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1021", star.Origin, ("targetString", string.Join('.', target)))
            : call.IsDistinct ? call.Arguments
            : [new Literal(1, DataTypes.IntegerType) { Origin = star.Origin }];
    }

    private ValueList<TypedExpression> ResolveArguments(
        ValueList<Expression> arguments,
        FunctionDefinition? function = null,
        bool keepsAliases = false
    )
    {
        keepsAliases |= function?.Signature is StructSignature;
        var resolved = new List<TypedExpression>(arguments.Count);
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case UnresolvedStar star:
                    resolved.AddRange(StarExpansion.Expand(star, _scope, Settings));
                    break;
                case UnresolvedRegex regex:
                    resolved.AddRange(StarExpansion.Expand(regex, _scope, Settings));
                    break;
                case ExpressionString text:
                    resolved.AddRange(ResolveArguments([Parse(text)], function));
                    break;
                default:
                    var value = Resolve(argument);
                    resolved.Add(value is TypedAlias alias && !keepsAliases ? alias.Child : value);
                    break;
            }
        }

        return resolved.ToValueList();
    }

    private TypedExpression Bind(
        UnresolvedFunction call,
        FunctionDefinition function,
        string name,
        ValueList<TypedExpression> arguments,
        ValueList<TypedSortOrder>? withinGroup = null
    )
    {
        var site = new CallSite(function, arguments, Settings.EvalMode, Settings, call.Origin)
        {
            CalledAs = name,
            Functions = Context.Functions,
            Catalog = Context.Catalog,
            IsDistinct = call.IsDistinct,
            WithinGroup = withinGroup ?? [],
        };
        RejectGenerators(site);
        var bound = function.Signature.Bind(site);
        if (bound.Replacement is { } replacement)
        {
            return replacement;
        }

        // As Spark, IGNORE NULLS loses the alias that the function was called by.
        var plainName = call.IgnoreNulls
            ? name switch
            {
                "first_value" => "first",
                "last_value" => "last",
                _ => null,
            }
            : null;
        var calledAs =
            plainName
            ?? (bound.Function is null && ((name != function.Name && function.ShowsAlias) || IsWrittenOut(call, name)) ? name : null);
        var target = bound.Function ?? function;
        return target.Kind switch
        {
            FunctionKind.Aggregate => new AggregateCall(target, bound.Arguments, bound.Type, bound.IsNullable)
            {
                IsDistinct = call.IsDistinct,
                IgnoreNulls = call.IgnoreNulls,
                Mode = Settings.EvalMode,
                CalledAs = calledAs,
                Origin = call.Origin,
            },
            FunctionKind.Generator => new GeneratorCall(target, bound.Arguments, (StructType)bound.Type)
            {
                IsOuter = target.Name.EndsWith("_outer", StringComparison.Ordinal),
                Origin = call.Origin,
            },
            _ => new FunctionCall(target, bound.Arguments, bound.Type, bound.IsNullable)
            {
                Mode = Settings.EvalMode,
                IgnoreNulls = call.IgnoreNulls,
                CalledAs = calledAs,
                ShownArguments = bound.ShownArguments,
                Origin = call.Origin,
            },
        };
    }

    private static bool IsRowConstructor(UnresolvedFunction call) =>
        call.Origin is { SqlText: { } text, StartIndex: >= 0 and var start } && start < text.Length && text[start] == '(';

    // (a, b) is a struct, too, which Spark shows as named_struct.
    private FunctionCall ResolveRow(UnresolvedFunction call)
    {
        var @struct = (FunctionCall)Bind(
            call,
            Context.Functions.Find(OperatorNames.Struct)!,
            OperatorNames.Struct,
            ResolveArguments(call.Arguments, keepsAliases: true)
        );
        var fields = ((StructType)@struct.Type).Fields;
        var arguments = @struct
            .Arguments.SelectMany(
                (value, i) =>
                    new[] { new TypedLiteral(fields[i].Name, DataTypes.StringType), value is TypedAlias alias ? alias.Child : value }
            )
            .ToValueList();
        return (FunctionCall)Bind(call, Context.Functions.Find("named_struct")!, "named_struct", arguments);
    }

    // Spark shows -x as (- x), and negative(x) as it stands.
    private static bool IsWrittenOut(UnresolvedFunction call, string name) =>
        name == OperatorNames.Negative
        && call.Origin is { SqlText: { } text, StartIndex: >= 0 and var start }
        && start < text.Length
        && text[start] != '-';

    // Spark looks at where generators are before it looks at types.
    private void RejectGenerators(CallSite call)
    {
        if (Operator is not null && call.Function.Kind == FunctionKind.Generator)
        {
            throw AnalysisErrors.Error("UNSUPPORTED_GENERATOR.OUTSIDE_SELECT", call.Origin, ("plan", $"'{Operator}"));
        }

        if (call.Arguments.Any(argument => argument.Any(part => part is GeneratorCall)))
        {
            throw AnalysisErrors.Error(
                "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                call.Origin,
                ("expression", $"\"{ExpressionSql.OfCall(call)}\"")
            );
        }
    }

    private void RejectAggregateSyntax(UnresolvedFunction call, string name, bool allowsIgnoreNulls = false)
    {
        var syntax =
            call.IsDistinct ? "DISTINCT"
            : call.Filter is not null ? "FILTER clause"
            : call.IgnoreNulls && !allowsIgnoreNulls ? "IGNORE NULLS"
            : null;
        if (syntax is not null)
        {
            throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1023", call.Origin, ("prettyName", name), ("syntax", syntax));
        }
    }

    private TypedExpression ResolveUserDefined(UserDefinedFunction function, ValueList<TypedExpression> arguments, Origin origin)
    {
        var parameters = UserDefinedParameters.Of(function);
        if (parameters is not null && parameters.Count != arguments.Count)
        {
            throw AnalysisErrors.Error(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                origin,
                ("functionName", SqlIdentifier.Quote(function.Name ?? "UDF")),
                ("expectedNum", parameters.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("actualNum", arguments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("docroot", Arity.DocumentationRoot)
            );
        }

        var call = new UserDefinedCall(function, arguments) { Origin = origin };
        return parameters is null
            ? call
            : call with
            {
                Arguments = arguments
                    .Select((argument, i) => UserDefinedParameters.Coerce(call, argument, i, parameters[i], Settings))
                    .ToValueList(),
            };
    }
}
