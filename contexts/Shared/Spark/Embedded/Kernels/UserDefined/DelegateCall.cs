using Shared.Spark.Embedded.Execution;

namespace Shared.Spark.Embedded.Kernels.UserDefined;

/// <summary>Calls a C# function for one row and writes what it returns.</summary>
internal delegate void DelegateCall(DuckDbVector[] arguments, int row, VectorWriter result);
