using DuckDB.NET.Native;

namespace Shared.Spark.Embedded.Execution;

/// <summary>A function in C# that a query calls by its name: a kernel, or a user's function. It is registered when the first query needs it.</summary>
internal interface INativeFunction
{
    /// <summary>Its name in DuckDB SQL, which no other function of the database has and which needs no quotes.</summary>
    string Name { get; }

    /// <summary>Registers it. Is called once a database. An exception must not leave a callback: <paramref name="errors"/> keeps it.</summary>
    void Register(DuckDBNativeConnection connection, RaisedErrors errors);
}
