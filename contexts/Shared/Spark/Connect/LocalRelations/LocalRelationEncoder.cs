using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Google.Protobuf;
using Shared.Spark.Connect.Client;
using Shared.Spark.Plans.Columnar;
using P = Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.LocalRelations;

/// <summary>
/// Rows of the program as Arrow: small ones inside of the plan, large ones sent once, in pieces, and referred to by their hash.
/// What is encoded is kept as long as the rows are.
/// </summary>
/// <param name="client">Sends the large ones.</param>
internal sealed class LocalRelationEncoder(ConnectClient client)
{
    private const int InlineBytes = 64 << 20;
    private const int PieceBytes = 1 << 20;
    private const int RowsPerBatch = 10_000;

    private readonly ConditionalWeakTable<LocalData, P.Relation> _encoded = [];

    internal P.Relation Encode(Plans.Relations.LocalRelation relation) => _encoded.GetValue(relation.Data, EncodeData).Clone();

    private P.Relation EncodeData(LocalData data)
    {
        var local = new P.LocalRelation { Data = ToArrow(data), Schema = data.Schema.Json };
        return local.Data.Length <= InlineBytes ? new P.Relation { LocalRelation = local } : Send(local.ToByteString());
    }

    private static ByteString ToArrow(LocalData data)
    {
        var schema = ArrowTypes.SchemaOf(data.Schema);
        using var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true))
        {
            writer.WriteStart();
            for (var start = 0; start < data.Rows.Count; start += RowsPerBatch)
            {
                using var batch = ToBatch(data, schema, start, Math.Min(RowsPerBatch, data.Rows.Count - start));
                writer.WriteRecordBatch(batch);
            }

            writer.WriteEnd();
        }

        return UnsafeByteOperations.UnsafeWrap(stream.GetBuffer().AsMemory(0, (int)stream.Length));
    }

    private static RecordBatch ToBatch(LocalData data, Schema schema, int start, int count)
    {
        var columns = data.Schema.Fields.Select(
            (field, i) =>
            {
                var values = new object?[count];
                for (var row = 0; row < count; row++)
                {
                    values[row] = data.Rows[start + row][i];
                }

                return ArrowArrays.Build(field.DataType, values);
            }
        );
        return new RecordBatch(schema, columns, count);
    }

    private P.Relation Send(ByteString content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        client.AddArtifactsAsync(Pieces($"cache/{hash}", content), CancellationToken.None).GetAwaiter().GetResult();
        return new P.Relation { CachedLocalRelation = new() { Hash = hash } };
    }

    private static IEnumerable<P.AddArtifactsRequest> Pieces(string name, ByteString content)
    {
        var count = (content.Length + PieceBytes - 1) / PieceBytes;
        for (var i = 0; i < count; i++)
        {
            var memory = content.Memory.Slice(i * PieceBytes, Math.Min(PieceBytes, content.Length - (i * PieceBytes)));
            var chunk = new P.AddArtifactsRequest.Types.ArtifactChunk
            {
                Data = UnsafeByteOperations.UnsafeWrap(memory),
                Crc = Crc32.HashToUInt32(memory.Span),
            };
            yield return i > 0
                ? new P.AddArtifactsRequest { Chunk = chunk }
                : new P.AddArtifactsRequest
                {
                    BeginChunk = new()
                    {
                        Name = name,
                        TotalBytes = content.Length,
                        NumChunks = count,
                        InitialChunk = chunk,
                    },
                };
        }
    }
}
