using System.Text;
using Shared.Spark.Catalyst.Relations;
using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Embedded.Sources.Scripts;

/// <summary>The rows for a script, as lines.</summary>
/// <param name="open">Starts to compute the rows.</param>
/// <param name="format">How they are written.</param>
internal sealed class ScriptInput(Func<CancellationToken, IResultStream> open, ScriptFormat format)
{
    private readonly byte[] _delimiter = Encoding.UTF8.GetBytes(format.FieldDelimiter);
    private readonly byte[] _null = Encoding.UTF8.GetBytes(format.NullText ?? "");

    internal void WriteTo(Stream output, CancellationToken cancellationToken)
    {
        using var rows = open(cancellationToken);
        while (rows.Next() is { } batch)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                for (var column = 0; column < batch.Columns.Count; column++)
                {
                    if (column > 0)
                    {
                        output.Write(_delimiter);
                    }

                    var vector = batch.Columns[column];
                    output.Write(vector.IsNullAt(row) ? _null : vector.GetBytes(row));
                }

                output.WriteByte((byte)'\n');
            }
        }
    }
}
