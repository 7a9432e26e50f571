using Microsoft.Spark.Sql;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Relations;
using P = Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Codec;

/// <summary>Commands to the protocol, one case a record.</summary>
/// <param name="relations">Encodes what the commands read.</param>
internal sealed class CommandEncoder(RelationEncoder relations)
{
    internal P.Command Encode(LogicalPlan command) =>
        command switch
        {
            SqlQuery sql => EncodeSql(sql),
            CreateView view => new P.Command
            {
                CreateDataframeView = new()
                {
                    Input = relations.Encode(view.Input),
                    Name = view.Name,
                    IsGlobal = view.IsGlobal,
                    Replace = view.Replace,
                },
            },
            Write write => EncodeWrite(write),
            WriteTable write => EncodeWriteTable(write),
            _ => throw NotOnConnect.SqlOnly(command.GetType()),
        };

    private static P.Command EncodeSql(SqlQuery sql) =>
        new()
        {
            SqlCommand = new()
            {
                Sql = sql.Text,
                PosArgs = { sql.PositionalArguments.Select(RelationEncoder.ConstantArgument) },
                Args =
                {
                    sql.NamedArguments.ToDictionary(
                        argument => argument.Name,
                        argument => RelationEncoder.ConstantArgument(argument.Value)
                    ),
                },
            },
        };

    private P.Command EncodeWrite(Write write)
    {
        var encoded = new P.WriteOperation
        {
            Input = relations.Encode(write.Input),
            Mode = write.Mode switch
            {
                SaveMode.Append => P.WriteOperation.Types.SaveMode.Append,
                SaveMode.Overwrite => P.WriteOperation.Types.SaveMode.Overwrite,
                SaveMode.ErrorIfExists => P.WriteOperation.Types.SaveMode.ErrorIfExists,
                SaveMode.Ignore => P.WriteOperation.Types.SaveMode.Ignore,
                _ => P.WriteOperation.Types.SaveMode.Unspecified,
            },
            SortColumnNames = { write.SortBy },
            PartitioningColumns = { write.PartitionBy },
            Options = { RelationEncoder.ToMap(write.Options) },
        };
        if (write.Format is { } format)
        {
            encoded.Source = format;
        }

        if (write.Buckets is { } buckets)
        {
            encoded.BucketBy = new() { NumBuckets = buckets.Count, BucketColumnNames = { buckets.ColumnNames } };
        }

        SetTarget(encoded, write.Target);
        return new P.Command { WriteOperation = encoded };
    }

    private P.Command EncodeWriteTable(WriteTable write)
    {
        var encoded = new P.WriteOperationV2
        {
            Input = relations.Encode(write.Input),
            TableName = Identifiers.Quote(write.NameParts),
            Mode = (P.WriteOperationV2.Types.Mode)(int)write.Mode,
            PartitioningColumns = { write.PartitionedBy.Select(ExpressionEncoder.Encode) },
            Options = { RelationEncoder.ToMap(write.Options) },
            TableProperties = { RelationEncoder.ToMap(write.TableProperties) },
        };
        if (write.Provider is { } provider)
        {
            encoded.Provider = provider;
        }

        if (write.OverwriteCondition is { } condition)
        {
            encoded.OverwriteCondition = ExpressionEncoder.Encode(condition);
        }

        return new P.Command { WriteOperationV2 = encoded };
    }

    private static void SetTarget(P.WriteOperation write, WriteTarget target)
    {
        switch (target)
        {
            case WriteTarget.ToPath { Path: { } path }:
                write.Path = path;
                break;
            case WriteTarget.ToTable table:
                write.Table = new()
                {
                    TableName = Identifiers.Quote(table.NameParts),
                    SaveMethod = table.Insert
                        ? P.WriteOperation.Types.SaveTable.Types.TableSaveMethod.InsertInto
                        : P.WriteOperation.Types.SaveTable.Types.TableSaveMethod.SaveAsTable,
                };
                break;
        }
    }
}
