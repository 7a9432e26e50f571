using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Json;
using Shared.Spark.Embedded.Sources.Json;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions of JSON in text. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#json-functions.</summary>
internal static class JsonFunctions
{
    private const string SchemaOfJson = "schema_of_json";

    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Kernel(
                "get_json_object",
                Strict(Text, 2),
                _ =>
                {
                    var query = new JsonPathQuery();
                    return new BufferedKernel(
                        (arguments, row, buffer) => query.Find(arguments[0].GetBytes(row), arguments[1].GetBytes(row), buffer)
                    );
                }
            ),
            Kernel("json_array_length", Strict(Int, 1), _ => new RowKernel(CreateLength())),
            Kernel("json_object_keys", Strict(new ArrayType(Text), 1), _ => new RowKernel(CreateKeys())),
            Generator("json_tuple", new CustomSignature(BindTuple), WriteTuple),
            Sql("from_json", new CustomSignature(BindFromJson), WriteFromJson) with
            {
                Pretty = arguments => $"from_json({First(arguments)})",
            },
            Sql("to_json", new CustomSignature(BindToJson), WriteToJson) with
            {
                Pretty = arguments => $"to_json({First(arguments)})",
            },
            Sql(SchemaOfJson, new CustomSignature(BindSchemaOf), call => call[2]) with
            {
                Pretty = arguments => $"{SchemaOfJson}({First(arguments)})",
            },
        ];

    private static string First(IReadOnlyList<string> arguments) => arguments.Count > 0 ? arguments[0] : "";

    private static FunctionSignature Strict(DataType result, int count) =>
        new FunctionSignature([.. Enumerable.Repeat((InputType)Text, count)], _ => result)
        {
            IsStrict = true,
            Nullability = Nullability.Always,
        };

    private static RowFunction CreateLength()
    {
        var scratch = new ArrayBufferWriter<byte>();
        return (arguments, row, result) =>
        {
            var cursor = new JsonCursor(arguments[0].GetBytes(row), JsonSyntax.OfFunctions, scratch);
            var (length, isFirst) = (0, true);
            if (cursor.ReadValue() == JsonToken.Array)
            {
                while (cursor.NextElement(ref isFirst))
                {
                    cursor.Skip(cursor.ReadItem());
                    length++;
                }

                if (!cursor.HasFailed)
                {
                    result.SetInt(row, length);
                    return;
                }
            }

            result.SetNull(row);
        };
    }

    private static RowFunction CreateKeys()
    {
        var scratch = new ArrayBufferWriter<byte>();
        var keys = new List<byte[]>();
        return (arguments, row, result) =>
        {
            keys.Clear();
            var cursor = new JsonCursor(arguments[0].GetBytes(row), JsonSyntax.OfFunctions, scratch);
            var isFirst = true;
            if (cursor.ReadValue() != JsonToken.Object)
            {
                result.SetNull(row);
                return;
            }

            while (cursor.NextField(ref isFirst))
            {
                keys.Add(cursor.Value.ToArray());
                cursor.Skip(cursor.ReadItem());
            }

            if (cursor.HasFailed)
            {
                result.SetNull(row);
                return;
            }

            var offset = result.SetRange(row, keys.Count);
            for (var i = 0; i < keys.Count; i++)
            {
                result.GetChild(0).SetBytes(offset + i, keys[i]);
            }
        };
    }

    private static BoundCall BindTuple(CallSite call)
    {
        if (call.Arguments.Count < 2)
        {
            throw Arity.Wrong(call, "> 1");
        }

        return call.Arguments.All(argument => argument.Type is StringType)
            ? new BoundCall(
                call.Arguments,
                new StructType(
                    Enumerable
                        .Range(0, call.Arguments.Count - 1)
                        .Select(i => new StructField($"c{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}", Text))
                ),
                IsNullable: false
            )
            : throw DataTypeMismatch.Error(call, "NON_STRING_TYPE", ("funcName", "`json_tuple`"));
    }

    private static string WriteTuple(TranslatedCall call)
    {
        var columns = (StructType)call.Type;
        return call.CallKernel(
            "json_tuple",
            _ => new JsonTupleKernel(),
            new ArrayType(columns.Fields.Count == 1 ? Text : columns),
            call.Arguments,
            call.Types
        );
    }

    private static BoundCall BindFromJson(CallSite call)
    {
        Arity.Check(call, 2, 3);
        var type = FunctionOptions.BindSchema(
            call,
            1,
            function => function.Function.Name == SchemaOfJson ? (string?)((TypedLiteral)function.Arguments[2]).Value : null
        );
        var options = FunctionOptions.Bind(call, 2);
        if (type is not (StructType or ArrayType or MapType))
        {
            throw InvalidSchema(call, type);
        }

        var text = ImplicitCasts.Apply(call, call.Arguments[0], 0, Text, onlyNull: true);
        FunctionOptions.CheckMode(call, options);
        if (type is StructType structure)
        {
            new JsonOptions(FunctionOptions.Read(options), FunctionOptions.SessionOf(call)).CheckCorruptRecordColumn(structure);
        }

        return new BoundCall([text, options], FunctionOptions.AsNullable(type), IsNullable: true)
        {
            // So Spark shows it when there are maps.
            Function = type is MapType ? (EmbeddedFunction)call.Function with { Pretty = _ => "entries" } : null,
        };
    }

    private static string WriteFromJson(TranslatedCall call) =>
        call.CallKernel(
            "from_json",
            _ => new FromJsonKernel(call.Type, OptionsOf(call)),
            call.Type,
            [call[0]],
            [call.Types[0]],
            parameter: ParameterOf(call)
        );

    private static AnalysisException InvalidSchema(CallSite call, DataType type) =>
        DataTypeMismatch.Error(call, "INVALID_JSON_SCHEMA", ("schema", DataTypeMismatch.Quote(type)));

    private static BoundCall BindToJson(CallSite call)
    {
        Arity.Check(call, 1, 2);
        var options = FunctionOptions.Bind(call, 1);
        return call.Arguments[0].Type is StructType or ArrayType or MapType or NullType
            ? new BoundCall([call.Arguments[0], options], Text, IsNullable: true)
            : throw InvalidSchema(call, call.Arguments[0].Type);
    }

    private static string WriteToJson(TranslatedCall call) =>
        call.CallKernel(
            "to_json",
            _ =>
            {
                var options = OptionsOf(call);
                var isPretty = FunctionOptions.Read(call.Call.Children[1]).GetBoolean("pretty", otherwise: false);
                var (writer, output, indented, scratch) = (
                    new JsonWriter(options),
                    new ArrayBufferWriter<byte>(),
                    new ArrayBufferWriter<byte>(),
                    new ArrayBufferWriter<byte>()
                );
                return new RowKernel(
                    (arguments, row, result) =>
                    {
                        output.ResetWrittenCount();
                        writer.Write(output, arguments[0], row);
                        if (isPretty)
                        {
                            indented.ResetWrittenCount();
                            var cursor = new JsonCursor(output.WrittenSpan, JsonSyntax.OfFunctions, scratch);
                            JsonIndentation.Write(indented, ref cursor, cursor.ReadValue());
                        }

                        result.SetBytes(row, isPretty ? indented.WrittenSpan : output.WrittenSpan);
                    }
                );
            },
            Text,
            [call[0]],
            [call.Types[0]],
            parameter: ParameterOf(call)
        );

    private static BoundCall BindSchemaOf(CallSite call)
    {
        Arity.Check(call, 1, 2);
        var options = FunctionOptions.Bind(call, 1);
        var json = FunctionOptions.ConstantText(call, "json");
        var settings = new JsonOptions(FunctionOptions.Read(options), FunctionOptions.SessionOf(call));
        return new BoundCall([call.Arguments[0], options, Constant(Infer(json, settings), Text)], Text, IsNullable: false);
    }

    private static string Infer(string json, JsonOptions options)
    {
        var (text, scratch, stamp) = (Encoding.UTF8.GetBytes(json), new ArrayBufferWriter<byte>(), 0L);
        var check = new JsonCursor(text, options.Syntax, scratch);
        check.Skip(check.ReadValue());
        if (check.HasFailed)
        {
            throw new SparkRuntimeException("com.fasterxml.jackson.core.JsonParseException", $"The text is no JSON: {json}");
        }

        var cursor = new JsonCursor(text, options.Syntax, scratch);
        var shape = new JsonShape();
        shape.Add(ref cursor, cursor.ReadValue(), options, ref stamp);
        return (shape.ToType(options) ?? new StructType([])).Sql;
    }

    private static JsonOptions OptionsOf(TranslatedCall call) =>
        new(FunctionOptions.Read(call.Call.Children[1]), FunctionOptions.SessionOf(call));

    private static string ParameterOf(TranslatedCall call) => $"{((TypedLiteral)call.Call.Children[1]).Value}";
}
