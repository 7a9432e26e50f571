using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.DateTimes;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Expressions;

namespace Shared.Spark.Catalyst.Analysis;

/// <summary>The frames of window functions: those they must have, the defaults of others, and what is checked of written ones.</summary>
internal static class WindowFrames
{
    private static readonly TypedFrameBoundary s_unbounded = new(FrameBoundaryKind.Unbounded);
    private static readonly TypedFrameBoundary s_current = new(FrameBoundaryKind.CurrentRow);

    /// <summary>The frame of a call; the written one unless the function has one of its own.</summary>
    internal static TypedFrame Complete(
        TypedExpression function,
        ValueList<TypedSortOrder> orderBy,
        TypedFrame? written,
        Origin origin,
        AnalysisSettings settings
    )
    {
        if (orderBy.Count == 0 && function is FunctionCall { Function.Kind: FunctionKind.Window })
        {
            throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1037", origin, ("wf", ExpressionSql.Of(function, settings.TimeZone)));
        }

        var required = Required(function);
        if (required is null)
        {
            return written
                ?? (
                    orderBy.Count > 0
                        ? new TypedFrame(FrameType.Range, s_unbounded, s_current)
                        : new TypedFrame(FrameType.Rows, s_unbounded, s_unbounded)
                );
        }

        var name = ((FunctionCall)function).Function.Name;
        // As in Spark, where the frame of an offset that is cast is another than the one it had before.
        if (IsOffset(name) && (written is not null || ((FunctionCall)function).Arguments[1] is TypedCast { IsUserSpecified: false }))
        {
            throw AnalysisErrors.Error("_LEGACY_ERROR_TEMP_1035", origin, ("prettyName", name));
        }

        if (written is not null && !written.Equals(required))
        {
            throw AnalysisErrors.Error(
                "_LEGACY_ERROR_TEMP_1036",
                origin,
                ("wf", Describe(written, settings)),
                ("required", Describe(required, settings))
            );
        }

        return required;
    }

    /// <summary>The window with the bounds of a range of the order's type; raises Spark's errors about a frame.</summary>
    internal static WindowCall Check(WindowCall window, AnalysisSettings settings)
    {
        if (window.Function is FunctionCall { Function.Name: "lag" or "lead" })
        {
            return window;
        }

        if (window.Function is AggregateCall { IsDistinct: true })
        {
            throw AnalysisErrors.Error(
                "DISTINCT_WINDOW_FUNCTION_UNSUPPORTED",
                window.Origin,
                ("windowExpr", $"\"{ExpressionSql.Of(window, settings.TimeZone)}\"")
            );
        }

        if (window.Function is AggregateCall { Function.Name: "percentile_cont" or "percentile_disc" or "median" } && !IsWhole(window))
        {
            throw AnalysisErrors.Error(
                "INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC",
                window.Origin,
                ("aggFunc", $"\"{ExpressionSql.Of(window.Function, settings.TimeZone)}\"")
            );
        }

        window = CastBounds(window, settings);
        var frame = window.Frame;

        CheckBound(window, frame.Lower, "lower", settings);
        CheckBound(window, frame.Upper, "upper", settings);
        if (frame.Lower.Value is { } lower && frame.Upper.Value is { } upper)
        {
            CheckBounds(window, lower, upper, settings);
        }

        if (frame.Type == FrameType.Range)
        {
            CheckRange(window, frame.Lower.Value ?? frame.Upper.Value, settings);
        }

        return window;
    }

    private static void CheckBounds(WindowCall window, TypedExpression lower, TypedExpression upper, AnalysisSettings settings)
    {
        if (!lower.Type.Equals(upper.Type))
        {
            throw Error(
                window,
                settings,
                "SPECIFIED_WINDOW_FRAME_DIFF_TYPES",
                ("lower", $"\"{ExpressionSql.Of(lower, settings.TimeZone)}\""),
                ("upper", $"\"{ExpressionSql.Of(upper, settings.TimeZone)}\""),
                ("lowerType", DataTypeMismatch.Quote(lower.Type)),
                ("upperType", DataTypeMismatch.Quote(upper.Type))
            );
        }

        if (Position(lower) > Position(upper))
        {
            throw Error(window, settings, "SPECIFIED_WINDOW_FRAME_WRONG_COMPARISON", ("comparison", "less than or equal"));
        }
    }

    private static bool IsWhole(WindowCall window) =>
        window.OrderBy.Count == 0 && window.Frame is { Lower.Kind: FrameBoundaryKind.Unbounded, Upper.Kind: FrameBoundaryKind.Unbounded };

    // Spark's WindowFrameCoercion.
    private static WindowCall CastBounds(WindowCall window, AnalysisSettings settings)
    {
        if (
            window.Frame.Type != FrameType.Range
            || window.OrderBy.Count != 1
            || window.OrderBy[0].Type is DateType or TimestampType or TimestampNTZType
        )
        {
            return window;
        }

        var type = window.OrderBy[0].Type;
        return window with { Frame = window.Frame with { Lower = Cast(window.Frame.Lower), Upper = Cast(window.Frame.Upper) } };

        TypedFrameBoundary Cast(TypedFrameBoundary boundary) =>
            boundary.Value is not { } value || value.Type.Equals(type) || !CastRules.CanCast(value.Type, type, settings.EvalMode)
                ? boundary
                : boundary with
                {
                    Value = ConstantFolding.Fold(new TypedCast(value, type, settings.EvalMode)),
                    Text = TextOfCast(boundary.Text),
                };
    }

    // Spark shows the negation once it has a cast around it.
    private static string? TextOfCast(string? text) =>
        text is not null && text.EndsWith(" PRECEDING", StringComparison.Ordinal) ? $"(- {text[..^" PRECEDING".Length]}) FOLLOWING" : text;

    private static void CheckBound(WindowCall window, TypedFrameBoundary boundary, string location, AnalysisSettings settings)
    {
        if (boundary.Value is not { } value)
        {
            return;
        }

        if (!ConstantFolding.IsFoldable(value))
        {
            throw Error(
                window,
                settings,
                "SPECIFIED_WINDOW_FRAME_WITHOUT_FOLDABLE",
                ("location", location),
                ("expression", $"\"{ExpressionSql.Of(value, settings.TimeZone)}\"")
            );
        }

        var isAccepted =
            window.Frame.Type == FrameType.Rows
                ? value.Type is IntegerType
                : value.Type is NumericType or CalendarIntervalType or DayTimeIntervalType or YearMonthIntervalType;
        if (!isAccepted)
        {
            throw Error(
                window,
                settings,
                "SPECIFIED_WINDOW_FRAME_UNACCEPTED_TYPE",
                ("location", location),
                ("exprType", DataTypeMismatch.Quote(value.Type)),
                (
                    "expectedType",
                    window.Frame.Type == FrameType.Rows
                        ? "\"INT\""
                        : "(\"NUMERIC\" or \"INTERVAL DAY TO SECOND\" or \"INTERVAL YEAR TO MONTH\" or \"INTERVAL\")"
                )
            );
        }
    }

    private static void CheckRange(WindowCall window, TypedExpression? bound, AnalysisSettings settings)
    {
        if (window.OrderBy.Count == 0 && !IsWhole(window))
        {
            throw SpecificationError(window, settings, "RANGE_FRAME_WITHOUT_ORDER");
        }

        if (bound is null)
        {
            return;
        }

        if (window.OrderBy.Count > 1)
        {
            throw SpecificationError(
                window,
                settings,
                "RANGE_FRAME_MULTI_ORDER",
                ("orderSpec", string.Join(",", window.OrderBy.Select(order => ExpressionSql.Of(order, settings.TimeZone))))
            );
        }

        var type = window.OrderBy[0].Type;
        var fits = (type, bound.Type) switch
        {
            (DateType, IntegerType or YearMonthIntervalType) => true,
            (TimestampType or TimestampNTZType, CalendarIntervalType or DayTimeIntervalType or YearMonthIntervalType) => true,
            _ => type.Equals(bound.Type),
        };
        if (!fits)
        {
            throw SpecificationError(
                window,
                settings,
                "RANGE_FRAME_INVALID_TYPE",
                ("orderSpecType", DataTypeMismatch.Quote(type)),
                ("valueBoundaryType", DataTypeMismatch.Quote(bound.Type))
            );
        }
    }

    // The frame that a window function must have; null for functions that take any.
    private static TypedFrame? Required(TypedExpression function) =>
        function is not FunctionCall { Function.Kind: FunctionKind.Window } call
            ? null
            : call.Function.Name switch
            {
                "row_number" or "rank" or "dense_rank" or "ntile" or "percent_rank" => new TypedFrame(
                    FrameType.Rows,
                    s_unbounded,
                    s_current
                ),
                "cume_dist" => new TypedFrame(FrameType.Range, s_unbounded, s_current),
                "lead" => Offset(call, 1),
                "lag" => Offset(call, -1),
                _ => null,
            };

    private static bool IsOffset(string name) => name is "lead" or "lag";

    private static TypedFrame Offset(FunctionCall call, int direction)
    {
        var offset = ConstantFolding.Fold(call.Arguments[1]);
        if (offset is not TypedLiteral { Value: { } value })
        {
            throw DataTypeMismatch.Error(
                ExpressionSql.Of(call),
                call.Origin,
                "NON_FOLDABLE_INPUT",
                ("inputName", "offset"),
                ("inputType", "\"INT\""),
                ("inputExpr", $"\"{ExpressionSql.Of(call.Arguments[1])}\"")
            );
        }

        var distance = new TypedFrameBoundary(
            FrameBoundaryKind.Value,
            new TypedLiteral(direction * Convert.ToInt32(value, CultureInfo.InvariantCulture), DataTypes.IntegerType)
        );
        return new TypedFrame(FrameType.Rows, distance, distance);
    }

    private static decimal Position(TypedExpression bound) =>
        bound is TypedLiteral { Value: { } value }
            ? value switch
            {
                Plans.Columnar.Decimal128 number => (decimal)Math.Clamp((double)number.Unscaled / Math.Pow(10, number.Scale), -1e28, 1e28),
                CalendarInterval interval => (interval.Months * 30m * DateTimeConstants.MicrosPerDay)
                    + (interval.Days * (decimal)DateTimeConstants.MicrosPerDay)
                    + interval.Microseconds,
                double number => (decimal)Math.Clamp(number, -1e28, 1e28),
                float number => (decimal)Math.Clamp(number, -1e28f, 1e28f),
                _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            }
            : 0;

    private static string Describe(TypedFrame frame, AnalysisSettings settings) =>
        $"specifiedwindowframe({(frame.Type == FrameType.Rows ? "RowFrame" : "RangeFrame")}, {Describe(frame.Lower, settings)}, {Describe(frame.Upper, settings, isUpper: true)})";

    private static string Describe(TypedFrameBoundary boundary, AnalysisSettings settings, bool isUpper = false) =>
        boundary.Kind switch
        {
            FrameBoundaryKind.Unbounded => isUpper ? "unboundedfollowing$()" : "unboundedpreceding$()",
            FrameBoundaryKind.CurrentRow => "currentrow$()",
            _ => ExpressionSql.Of(boundary.Value!, settings.TimeZone),
        };

    private static AnalysisException SpecificationError(
        WindowCall window,
        AnalysisSettings settings,
        string subclass,
        params ReadOnlySpan<(string Name, string Value)> parameters
    ) =>
        DataTypeMismatch.Error(
            ExpressionSql.OfWindowSpecification(window.PartitionBy, window.OrderBy, window.Frame, settings.TimeZone),
            window.Origin,
            subclass,
            parameters
        );

    private static AnalysisException Error(
        WindowCall window,
        AnalysisSettings settings,
        string subclass,
        params ReadOnlySpan<(string Name, string Value)> parameters
    ) => DataTypeMismatch.Error(ExpressionSql.OfFrame(window.Frame, settings.TimeZone), window.Origin, subclass, parameters);
}
