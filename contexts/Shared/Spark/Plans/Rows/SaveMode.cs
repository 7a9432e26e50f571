namespace Microsoft.Spark.Sql;

/// <summary>What a write does when its target exists.</summary>
public enum SaveMode
{
    /// <summary>Adds the rows.</summary>
    Append,

    /// <summary>Replaces what is there.</summary>
    Overwrite,

    /// <summary>Raises an error.</summary>
    ErrorIfExists,

    /// <summary>Writes nothing.</summary>
    Ignore,
}
