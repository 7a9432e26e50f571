using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <content>Windows.</content>
internal sealed partial class ExpressionResolver
{
    private WindowCall ResolveWindow(WindowExpression window)
    {
        var specification = Lookup(window.Window, window.Origin);
        var partitionBy = ResolveAll(specification.PartitionBy);
        var orderBy = specification.OrderBy.Select(ResolveOrder).ToValueList();
        var outer = _isInWindow;
        _isInWindow = true;
        var function = Resolve(window.Function).TrimAliases();
        _isInWindow = outer;
        switch (function)
        {
            case AggregateCall { Filter: not null }:
                throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1030", window.Origin);
            case AggregateCall or UserDefinedCall or FunctionCall { Function.Kind: FunctionKind.Window }:
                break;
            case GeneratorCall:
                throw AnalysisErrors.Error(
                    "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS",
                    window.Origin,
                    ("expression", $"\"{ExpressionSql.Of(function, Settings.TimeZone)} OVER ()\"")
                );
            default:
                throw AnalysisErrors.Error(
                    "UNSUPPORTED_EXPR_FOR_WINDOW",
                    window.Origin,
                    ("sqlExpr", $"\"{ExpressionSql.Of(function, Settings.TimeZone)}\"")
                );
        }

        var frame = specification.Frame is null ? null : ResolveFrame(specification.Frame);
        var call = new WindowCall(function, partitionBy, orderBy, WindowFrames.Complete(function, orderBy, frame, window.Origin, Settings))
        {
            Origin = window.Origin,
        };
        return WindowFrames.Check(call, Settings);
    }

    private WindowSpecification Lookup(WindowSpecification specification, Origin origin)
    {
        if (specification.Reference is not { } name)
        {
            return specification;
        }

        var named =
            query.Windows?.GetValueOrDefault(name) ?? throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1004", origin, ("windowName", name));
        named = Lookup(named, origin);
        return new WindowSpecification(
            specification.PartitionBy.Count > 0 ? specification.PartitionBy : named.PartitionBy,
            specification.OrderBy.Count > 0 ? specification.OrderBy : named.OrderBy,
            specification.Frame ?? named.Frame
        );
    }

    private TypedFrame ResolveFrame(WindowFrame frame) => new(frame.Type, ResolveBoundary(frame.Lower), ResolveBoundary(frame.Upper));

    private TypedFrameBoundary ResolveBoundary(FrameBoundary boundary)
    {
        if (boundary.Value is not { } value)
        {
            return new TypedFrameBoundary(boundary.Kind);
        }

        var typed = Resolve(value);
        return new TypedFrameBoundary(boundary.Kind, ConstantFolding.Fold(typed))
        {
            Text = typed is FunctionCall { Function.Name: OperatorNames.Negative, Arguments: [var preceding] }
                ? $"{ExpressionSql.Of(preceding, Settings.TimeZone)} PRECEDING"
                : $"{ExpressionSql.Of(typed, Settings.TimeZone)} FOLLOWING",
        };
    }
}
