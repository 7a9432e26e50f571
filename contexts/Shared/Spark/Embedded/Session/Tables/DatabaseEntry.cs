using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Embedded.Session.Tables;

/// <summary>A database of the warehouse.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Location">The folder of its tables.</param>
/// <param name="Comment">What it is for.</param>
internal sealed record DatabaseEntry(string Name, string Location, string Comment)
{
    /// <summary>What the user said about it.</summary>
    public ValueList<KeyValuePair<string, string>> Properties { get; init; } = [];
}
