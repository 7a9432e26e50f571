using System.Runtime.InteropServices;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>
/// DuckDB's interface for aggregate functions, for which DuckDB.NET has no bindings. See https://duckdb.org/docs/stable/clients/c/api.
/// </summary>
internal static unsafe partial class NativeAggregates
{
    private const string Library = "duckdb";

    [LibraryImport(Library)]
    internal static partial nint duckdb_create_aggregate_function();

    [LibraryImport(Library)]
    internal static partial void duckdb_destroy_aggregate_function(ref nint function);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void duckdb_aggregate_function_set_name(nint function, string name);

    [LibraryImport(Library)]
    internal static partial void duckdb_aggregate_function_add_parameter(nint function, nint type);

    [LibraryImport(Library)]
    internal static partial void duckdb_aggregate_function_set_return_type(nint function, nint type);

    [LibraryImport(Library)]
    internal static partial void duckdb_aggregate_function_set_functions(
        nint function,
        delegate* unmanaged[Cdecl]<nint, ulong> stateSize,
        delegate* unmanaged[Cdecl]<nint, byte*, void> initialize,
        delegate* unmanaged[Cdecl]<nint, nint, byte**, void> update,
        delegate* unmanaged[Cdecl]<nint, byte**, byte**, ulong, void> combine,
        delegate* unmanaged[Cdecl]<nint, byte**, nint, ulong, ulong, void> finalize
    );

    [LibraryImport(Library)]
    internal static partial void duckdb_aggregate_function_set_destructor(
        nint function,
        delegate* unmanaged[Cdecl]<byte**, ulong, void> destroy
    );

    [LibraryImport(Library)]
    internal static partial void duckdb_aggregate_function_set_special_handling(nint function);

    [LibraryImport(Library)]
    internal static partial void duckdb_aggregate_function_set_extra_info(
        nint function,
        nint info,
        delegate* unmanaged[Cdecl]<nint, void> destroy
    );

    [LibraryImport(Library)]
    internal static partial nint duckdb_aggregate_function_get_extra_info(nint info);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void duckdb_aggregate_function_set_error(nint info, string error);

    [LibraryImport(Library)]
    internal static partial int duckdb_register_aggregate_function(nint connection, nint function);
}
