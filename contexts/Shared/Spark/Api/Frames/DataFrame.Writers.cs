namespace Microsoft.Spark.Sql;

/// <content>Writers and families of functions.</content>
public sealed partial class DataFrame
{
    /// <summary>Writes the rows to files and other targets.</summary>
    public DataFrameWriter Write() => new(this);

    /// <summary>Writes the rows to a table of a catalog.</summary>
    /// <param name="table">The table.</param>
    public DataFrameWriterV2 WriteTo(string table) => new(this, table);

    /// <summary>Functions for nulls.</summary>
    public DataFrameNaFunctions Na() => new(this);

    /// <summary>Statistics.</summary>
    public DataFrameStatFunctions Stat() => new(this);
}
