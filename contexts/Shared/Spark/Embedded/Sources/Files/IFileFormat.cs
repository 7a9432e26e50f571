using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>How a data source of files writes rows.</summary>
internal interface IFileFormat
{
    /// <summary>Its name in messages: <c>Parquet</c>.</summary>
    string Label { get; }

    /// <summary>Whether values of a type can be written.</summary>
    bool Supports(DataType type);

    /// <summary>Writes all rows below the layout's folder.</summary>
    void Write(IWriteInput input, OutputLayout layout, CancellationToken cancellationToken);
}
