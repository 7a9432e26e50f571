namespace Shared.Spark.Embedded.Sources.Files;

/// <summary>Reads the records of a part of a file into columns.</summary>
internal interface IRecordReader : IDisposable
{
    /// <summary>Adds rows to the columns, about as many as asked for; 0 behind the last.</summary>
    int Read(int rows, CancellationToken cancellationToken);
}
