using DuckDB.NET.Native;

namespace Shared.Spark.Embedded.Execution;

/// <summary>
/// A function in C# that a query calls by its name: a kernel, or a user's function. It is registered when the first query needs it.
/// </summary>
internal interface INativeFunction
{
    /// <summary>Its name in DuckDB SQL, which no other function of the database has and which needs no quotes.</summary>
    string Name { get; }

    /// <summary>
    /// The same function under another name for the calls at another place of a query, so that its errors tell places apart; itself where
    /// it has none.
    /// </summary>
    INativeFunction At(int place) => this;

    /// <summary>
    /// Registers it. Is called once a database. An exception must not leave a callback: <paramref name="errors"/> keeps it.
    /// </summary>
    void Register(DuckDBNativeConnection connection, RaisedErrors errors);
}
