using System.Runtime.InteropServices;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>Chunks that DuckDB lends to a callback: DuckDB.NET's own bindings take only chunks that the caller owns.</summary>
internal static partial class NativeChunks
{
    [LibraryImport("duckdb")]
    internal static partial ulong duckdb_data_chunk_get_size(nint chunk);

    [LibraryImport("duckdb")]
    internal static partial nint duckdb_data_chunk_get_vector(nint chunk, ulong column);
}
