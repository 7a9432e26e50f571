using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace Shared.Spark.Embedded.Execution;

/// <summary>
/// Functions of DuckDB's C interface that DuckDB.NET has no binding for. See https://duckdb.org/docs/stable/clients/c/types.
/// </summary>
internal static partial class NativeTypes
{
    private const string Library = "duckdb";

    internal static DuckDBLogicalType CreateMapType(DuckDBLogicalType key, DuckDBLogicalType value) =>
        Wrap(duckdb_create_map_type(key.DangerousGetHandle(), value.DangerousGetHandle()));

    internal static DuckDBLogicalType CreateStructType(DuckDBLogicalType[] types, string[] names) =>
        Wrap(duckdb_create_struct_type(Array.ConvertAll(types, type => type.DangerousGetHandle()), names, (ulong)types.Length));

    private static DuckDBLogicalType Wrap(nint handle)
    {
        var type = new DuckDBLogicalType();
        Marshal.InitHandle(type, handle);
        return type;
    }

    [LibraryImport(Library)]
    private static partial nint duckdb_create_map_type(nint key, nint value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint duckdb_create_struct_type([In] nint[] types, [In] string[] names, ulong count);
}
