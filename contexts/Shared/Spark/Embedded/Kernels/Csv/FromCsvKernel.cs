using System.Globalization;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Embedded.Sources.Csv;

namespace Shared.Spark.Embedded.Kernels.Csv;

/// <summary><c>from_csv</c>: a record of text read by the parser of CSV files.</summary>
internal sealed class FromCsvKernel(StructType type, CsvOptions options) : ScalarKernel
{
    private readonly StructColumnBuilder _values = (StructColumnBuilder)ColumnBuilder.Create(type);
    private readonly CsvTokens _tokens = new();
    private CsvRow? _row;

    internal override void Evaluate(DuckDbVector[] arguments, int count, VectorWriter result)
    {
        _row ??= new CsvRow(type, type, _values.Fields, options);
        _values.Clear();
        for (var row = 0; row < count; row++)
        {
            if (arguments[0].IsNullAt(row))
            {
                _values.AppendNull();
                continue;
            }

            var text = arguments[0].GetBytes(row);
            if (!new CsvTokenizer(text, default, options, _tokens).Read())
            {
                _tokens.Clear();
            }

            _row.Add(_tokens, text, text);
            _values.EndStruct();
        }

        for (var row = 0; row < count; row++)
        {
            result.Copy(row, _values, row);
        }
    }

    /// <summary>The types of the values of a record, as columns <c>_c0</c>, <c>_c1</c> and so on; null when there is no record.</summary>
    internal static StructType? Infer(ReadOnlySpan<byte> text, CsvOptions options)
    {
        var tokens = new CsvTokens();
        if (!new CsvTokenizer(text, default, options, tokens).Read())
        {
            return null;
        }

        var types = new CsvTypes(tokens.Count, options);
        types.Add(tokens, text);
        return new StructType(
            Enumerable.Range(0, tokens.Count).Select(i => new StructField("_c" + i.ToString(CultureInfo.InvariantCulture), types[i]))
        );
    }
}
