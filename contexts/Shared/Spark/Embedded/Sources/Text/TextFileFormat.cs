using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Text;

/// <summary>Writes strings, one a line.</summary>
internal sealed class TextFileFormat(WriteRequest request) : RowFileFormat(request)
{
    private readonly byte[] _lineSeparator = Encoding.UTF8.GetBytes(
        new TextOptions(request.Options, request.Session).LineSeparator ?? "\n"
    );

    /// <inheritdoc/>
    public override string Label => "Text";

    private protected override string Extension => ".txt";

    /// <inheritdoc/>
    public override bool Supports(DataType type) => type is StringType or CharType or VarcharType;

    private protected override void WriteRow(IBufferWriter<byte> output, StructType schema, IReadOnlyList<ColumnVector> columns, int row)
    {
        if (!columns[0].IsNullAt(row))
        {
            output.Write(columns[0].GetBytes(row));
        }

        output.Write(_lineSeparator);
    }
}
