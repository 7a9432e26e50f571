using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Embedded.Sources;
using Shared.Spark.Embedded.Sources.Columns;
using Shared.Spark.Plans.Columnar;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Connectors.Jdbc.Tests;

/// <summary>Rows of the test to be written. An exception among them is thrown when it is reached.</summary>
internal sealed class RowsInput(StructType schema, object?[][] rows, params ScanSource[] sources) : IWriteInput
{
    public StructType Schema => schema;

    public IReadOnlyList<ScanSource> Sources => sources;

    public void UseRelation(Action<string> run, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IResultStream Read(CancellationToken cancellationToken) => new Stream(schema, rows);

    private sealed class Stream(StructType schema, object?[][] rows) : IResultStream
    {
        private int _next;

        public StructType Schema => schema;

        public ColumnarBatch? Next()
        {
            if (_next == rows.Length)
            {
                return null;
            }

            var row = rows[_next++];
            if (row is [Exception exception])
            {
                throw exception;
            }

            var columns = schema.Fields.Select(field => ColumnBuilder.Create(field.DataType)).ToArray();
            for (var i = 0; i < columns.Length; i++)
            {
                Append(columns[i], row[i]);
            }

            return new ColumnarBatch(schema, columns, 1);
        }

        public void Dispose() { }
    }

    private static void Append(ColumnBuilder column, object? value)
    {
        switch (column, value)
        {
            case (_, null):
                column.AppendNull();
                break;
            case (BooleanColumnBuilder booleans, bool b):
                booleans.Append(b);
                break;
            case (FixedColumnBuilder<sbyte> bytes, sbyte b):
                bytes.Append(b);
                break;
            case (FixedColumnBuilder<short> shorts, short s):
                shorts.Append(s);
                break;
            case (FixedColumnBuilder<int> ints, int i):
                ints.Append(i);
                break;
            case (FixedColumnBuilder<int> days, Date date):
                days.Append(DateOnly.FromDateTime(date.ToDateTime()).DayNumber - new DateOnly(1970, 1, 1).DayNumber);
                break;
            case (FixedColumnBuilder<long> longs, long l):
                longs.Append(l);
                break;
            case (FixedColumnBuilder<long> instants, Timestamp timestamp):
                instants.Append((timestamp.ToDateTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
                break;
            case (FixedColumnBuilder<float> floats, float f):
                floats.Append(f);
                break;
            case (FixedColumnBuilder<double> doubles, double d):
                doubles.Append(d);
                break;
            case (DecimalColumnBuilder decimals, decimal d):
                decimals.Append(Decimal128.FromDecimal(d));
                break;
            case (BytesColumnBuilder texts, string text):
                texts.Append(text);
                break;
            case (BytesColumnBuilder blobs, byte[] bytes):
                blobs.Append(bytes);
                break;
            case (ListColumnBuilder list, object?[] items):
                foreach (var item in items)
                {
                    Append(list.Items, item);
                }

                list.EndList();
                break;
            default:
                throw new ArgumentException($"{value} for {column.Type}");
        }
    }
}
