using System.Buffers;
using System.Text;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Sources.Files;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Json;

/// <summary>Writes JSON, an object a line.</summary>
internal sealed class JsonFileFormat(WriteRequest request) : RowFileFormat(request)
{
    private readonly JsonOptions _options = new(request.Options, request.Session);
    private readonly JsonWriter _writer = new(new JsonOptions(request.Options, request.Session));

    /// <inheritdoc/>
    public override string Label => "JSON";

    private protected override string Extension => ".json";

    private protected override Encoding? OutputEncoding => _options.Encoding;

    /// <inheritdoc/>
    public override bool Supports(DataType type) =>
        type switch
        {
            ArrayType array => Supports(array.ElementType),
            MapType map => Supports(map.KeyType) && Supports(map.ValueType),
            StructType structure => structure.Fields.TrueForAll(field => Supports(field.DataType)),
            _ => type is AtomicType or NullType,
        };

    private protected override void WriteRow(IBufferWriter<byte> output, StructType schema, IReadOnlyList<ColumnVector> columns, int row)
    {
        _writer.WriteFields(output, schema, columns, row);
        output.Write(_options.LineSeparator is { } separator ? Encoding.UTF8.GetBytes(separator) : "\n"u8);
    }
}
