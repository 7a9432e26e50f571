using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Csv;
using Shared.Spark.Embedded.Sources.Csv;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>Functions of CSV in text. See https://spark.apache.org/docs/3.5.7/sql-ref-functions-builtin.html#csv-functions.</summary>
internal static class CsvFunctions
{
    private const string SchemaOfCsv = "schema_of_csv";

    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Sql("from_csv", new CustomSignature(BindFromCsv), WriteFromCsv) with
            {
                Pretty = arguments => $"from_csv({First(arguments)})",
            },
            Sql("to_csv", new CustomSignature(BindToCsv), WriteToCsv) with
            {
                Pretty = arguments => $"to_csv({First(arguments)})",
            },
            Sql(SchemaOfCsv, new CustomSignature(BindSchemaOf), call => call[2]) with
            {
                Pretty = arguments => $"{SchemaOfCsv}({First(arguments)})",
            },
        ];

    private static string First(IReadOnlyList<string> arguments) => arguments.Count > 0 ? arguments[0] : "";

    private static BoundCall BindFromCsv(CallSite call)
    {
        Arity.Check(call, 2, 3);
        var type = FunctionOptions.BindSchema(
            call,
            1,
            function => function.Function.Name == SchemaOfCsv ? (string?)((TypedLiteral)function.Arguments[2]).Value : null
        );
        if (type is not StructType structure)
        {
            throw new AnalysisException(
                "INVALID_SCHEMA.NON_STRUCT_TYPE",
                new Dictionary<string, string>
                {
                    ["inputSchema"] = $"\"{ExpressionSql.Of(call.Arguments[1])}\"",
                    ["dataType"] = DataTypeMismatch.Quote(type),
                },
                call.Origin
            );
        }

        var options = FunctionOptions.Bind(call, 2);
        var text = ImplicitCasts.Apply(call, call.Arguments[0], 0, Text, onlyNull: true);
        FunctionOptions.CheckMode(call, options);
        new CsvOptions(FunctionOptions.Read(options), FunctionOptions.SessionOf(call)).CheckCorruptRecordColumn(structure);
        return structure.Fields.Find(field => field.DataType is ArrayType or MapType or StructType or NullType) is { } wrong
            ? throw new SparkRuntimeException(
                "_LEGACY_ERROR_TEMP_2102",
                new Dictionary<string, string> { ["catalogString"] = wrong.DataType.CatalogString }
            )
            : new BoundCall([text, options], FunctionOptions.AsNullable(structure), text.IsNullable);
    }

    private static string WriteFromCsv(TranslatedCall call) =>
        call.CallKernel(
            "from_csv",
            _ => new FromCsvKernel((StructType)call.Type, OptionsOf(call)),
            call.Type,
            [call[0]],
            [call.Types[0]],
            parameter: ParameterOf(call)
        );

    private static BoundCall BindToCsv(CallSite call)
    {
        Arity.Check(call, 1, 2);
        var options = FunctionOptions.Bind(call, 1);
        return new BoundCall(
            [ImplicitCasts.Apply(call, call.Arguments[0], 0, InputType.AnyStruct, onlyNull: true), options],
            Text,
            IsNullable: true
        );
    }

    private static string WriteToCsv(TranslatedCall call) =>
        call.CallKernel(
            "to_csv",
            _ =>
            {
                var (writer, output) = (new CsvWriter(OptionsOf(call)), new ArrayBufferWriter<byte>());
                ColumnVector[]? columns = null;
                return new RowKernel(
                    (arguments, row, result) =>
                    {
                        columns ??= [.. Enumerable.Range(0, ((StructType)arguments[0].Type).Fields.Count).Select(arguments[0].GetChild)];
                        output.ResetWrittenCount();
                        writer.WriteFields(output, columns, row);
                        result.SetBytes(row, output.WrittenSpan);
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
        var csv = FunctionOptions.ConstantText(call, "csv");
        var settings = new CsvOptions(FunctionOptions.Read(options), FunctionOptions.SessionOf(call));
        var schema =
            FromCsvKernel.Infer(Encoding.UTF8.GetBytes(csv), settings)
            ?? throw new SparkRuntimeException("java.lang.AssertionError", "assertion failed: Parsed CSV record should not be null.");
        return new BoundCall([call.Arguments[0], options, Constant(schema.Sql, Text)], Text, IsNullable: false);
    }

    private static CsvOptions OptionsOf(TranslatedCall call) =>
        new(FunctionOptions.Read(call.Call.Children[1]), FunctionOptions.SessionOf(call));

    private static string ParameterOf(TranslatedCall call) => $"{((TypedLiteral)call.Call.Children[1]).Value}";
}
