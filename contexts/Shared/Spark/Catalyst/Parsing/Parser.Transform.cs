using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Collections;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Expressions;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Catalyst.Parsing;

/// <content>TRANSFORM, MAP and REDUCE: rows piped through a script.</content>
internal sealed partial class Parser
{
    private sealed record TransformClause(
        ValueList<Expression> Expressions,
        string Script,
        StructType? Output,
        RowFormat? InputFormat,
        RowFormat? OutputFormat
    );

    private LogicalPlan TransformSpecification()
    {
        var start = _position;
        var clause = Transform();
        return Transformed(clause, Kind == TokenKind.From ? FromClause() : null, start);
    }

    private LogicalPlan TransformFrom(LogicalPlan from)
    {
        var start = _position;
        return Transformed(Transform(), from, start);
    }

    private LogicalPlan Transformed(TransformClause clause, LogicalPlan? input, int start)
    {
        var plan = SelectFrom(new SelectClause(clause.Expressions, false, []), input, start);
        return new ScriptTransformation(plan, null, clause.Script, clause.Output)
        {
            InputFormat = clause.InputFormat,
            OutputFormat = clause.OutputFormat,
            Origin = From(start),
        };
    }

    private TransformClause Transform()
    {
        var isParenthesized = Accept(TokenKind.Select, TokenKind.Transform);
        if (isParenthesized)
        {
            Expect(TokenKind.LeftParen);
        }
        else
        {
            Advance();
        }

        if (Kind is TokenKind.Distinct or TokenKind.All && StartsOperand(KindAt(1)))
        {
            Defer(Error("UNSUPPORTED_FEATURE.TRANSFORM_DISTINCT_ALL", Here()));
            Advance();
        }

        var expressions = Separated(Expression);
        if (isParenthesized)
        {
            Expect(TokenKind.RightParen);
        }

        var formatStart = _position;
        var inputFormat = OptionalRowFormat();
        CheckTransformFormat(inputFormat, formatStart);
        Recorder(TokenKind.Recordwriter);
        Expect(TokenKind.Using);
        var script = StringText();
        var output = Accept(TokenKind.As) ? TransformOutput() : null;
        formatStart = _position;
        var outputFormat = OptionalRowFormat();
        CheckTransformFormat(outputFormat, formatStart);
        Recorder(TokenKind.Recordreader);
        return new TransformClause(expressions, script, output, inputFormat, outputFormat);
    }

    private void Recorder(TokenKind kind)
    {
        if (Kind == kind && IsString(KindAt(1)))
        {
            var start = _position;
            Advance();
            StringText();
            Defer(Error("_LEGACY_ERROR_TEMP_0048", From(start)));
        }
    }

    private void CheckTransformFormat(RowFormat? format, int start)
    {
        if (format?.SerDe is not null)
        {
            Defer(Error("UNSUPPORTED_FEATURE.TRANSFORM_NON_HIVE", From(start)));
        }

        if (format?.Properties.FirstOrDefault(property => property.Key == "line.delim").Value is { } lines && lines != "\n")
        {
            Defer(Invalid($"LINES TERMINATED BY only supports newline '\\n' right now: {lines}", From(start)));
        }
    }

    private StructType TransformOutput()
    {
        var isParenthesized = Accept(TokenKind.LeftParen);

        // All columns have types, or none has.
        bool? areTyped = null;
        var columns = Separated(() =>
        {
            var name = NameIdentifier();
            areTyped ??= StartsType();
            return areTyped.Value ? FieldType(name) : new StructField(name, DataTypes.StringType);
        });
        if (isParenthesized)
        {
            Expect(TokenKind.RightParen);
        }

        return new StructType(columns);
    }

    private bool StartsType() =>
        IsIdentifier(Kind)
        && !StartsClause(0)
        && !(Kind == TokenKind.Row && KindAt(1) == TokenKind.Format)
        && Kind != TokenKind.Recordreader;

    private RowFormat? OptionalRowFormat() => Kind == TokenKind.Row && KindAt(1) == TokenKind.Format ? RowFormatClause() : null;

    /// <summary>Spark's <c>rowFormat</c>.</summary>
    private RowFormat RowFormatClause()
    {
        Expect(TokenKind.Row, TokenKind.Format);
        if (Accept(TokenKind.Serde))
        {
            var name = StringText();
            return new RowFormat(name, Accept(TokenKind.With, TokenKind.Serdeproperties) ? PropertyList() : []);
        }

        Expect(TokenKind.Delimited);
        var properties = new List<KeyValuePair<string, string>>();
        if (Accept(TokenKind.Fields, TokenKind.Terminated))
        {
            Delimiter("field.delim", properties);
            if (Accept(TokenKind.Escaped))
            {
                Delimiter("escape.delim", properties);
            }
        }

        if (Accept(TokenKind.Collection, TokenKind.Items))
        {
            Expect(TokenKind.Terminated);

            // Hive's own spelling.
            Delimiter("colelction.delim", properties);
        }

        if (Accept(TokenKind.Map, TokenKind.Keys))
        {
            Expect(TokenKind.Terminated);
            Delimiter("mapkey.delim", properties);
        }

        if (Accept(TokenKind.Lines, TokenKind.Terminated))
        {
            Delimiter("line.delim", properties);
        }

        if (Accept(TokenKind.Null, TokenKind.Defined))
        {
            Expect(TokenKind.As);
            properties.Add(new("serialization.null.format", StringText()));
        }

        return new RowFormat(null, properties.ToValueList());
    }

    private void Delimiter(string key, List<KeyValuePair<string, string>> properties)
    {
        Expect(TokenKind.By);
        properties.Add(new(key, StringText()));
    }
}
