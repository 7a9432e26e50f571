using Shared.Spark.Plans.Relations;
using P = Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Codec;

internal sealed partial class RelationEncoder
{
    private static P.Relation EncodeTable(UnresolvedRelation table) =>
        new()
        {
            Read = new()
            {
                NamedTable = new() { UnparsedIdentifier = Identifiers.Quote(table.NameParts), Options = { ToMap(table.Options) } },
                IsStreaming = table.IsStreaming,
            },
        };

    private static P.Relation EncodeSource(UnresolvedDataSource source)
    {
        var encoded = new P.Read.Types.DataSource
        {
            Format = source.Format,
            Options = { ToMap(source.Options) },
            Paths = { source.Paths },
            Predicates = { source.Predicates },
        };
        if (source.Schema is { } schema)
        {
            encoded.Schema = schema.Json;
        }

        return new P.Relation
        {
            Read = new() { DataSource = encoded, IsStreaming = source.IsStreaming },
        };
    }

    private static P.Relation EncodeRange(Plans.Relations.Range range)
    {
        var encoded = new P.Range
        {
            Start = range.Start,
            End = range.End,
            Step = range.Step,
        };
        if (range.NumPartitions is { } partitions)
        {
            encoded.NumPartitions = partitions;
        }

        return new P.Relation { Range = encoded };
    }

    private static P.Relation EncodeSql(SqlQuery sql) =>
        new()
        {
            Sql = new()
            {
                Query = sql.Text,
                PosArgs = { sql.PositionalArguments.Select(ConstantArgument) },
                Args = { sql.NamedArguments.ToDictionary(argument => argument.Name, argument => ConstantArgument(argument.Value)) },
            },
        };

    internal static P.Expression.Types.Literal ConstantArgument(Plans.Expressions.Expression argument) =>
        argument is Plans.Expressions.Literal literal
            ? LiteralEncoder.Encode(literal)
            : throw new Plans.Errors.SparkException(
                "UNSUPPORTED_FEATURE",
                "Spark Connect 3.5 takes constants as arguments of SQL, not expressions."
            );

    // The last of a name wins, whatever its case.
    internal static Dictionary<string, string> ToMap(IEnumerable<KeyValuePair<string, string>> options)
    {
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in options)
        {
            map[key] = value;
        }

        return map;
    }
}
