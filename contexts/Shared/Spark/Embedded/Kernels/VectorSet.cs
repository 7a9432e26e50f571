using Microsoft.Spark.Sql.Types;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>The vectors of a native chunk, to be bound to one chunk after the other.</summary>
internal sealed class VectorSet
{
    private VectorSet(DuckDbVector[] vectors) => Vectors = vectors;

    internal DuckDbVector[] Vectors { get; }

    /// <summary>How many rows the chunk has.</summary>
    internal int Count { get; private set; }

    internal static VectorSet Create(ValueList<DataType> types) => new([.. types.Select(DuckDbVector.Create)]);

    internal void Bind(nint chunk)
    {
        Count = (int)NativeChunks.duckdb_data_chunk_get_size(chunk);
        for (var i = 0; i < Vectors.Length; i++)
        {
            Vectors[i].Bind(NativeChunks.duckdb_data_chunk_get_vector(chunk, (ulong)i));
        }
    }
}
