using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Commands;
using Shared.Spark.Plans.Relations;

namespace Shared.Spark.Embedded.Session.Commands;

/// <summary>SET and RESET. See https://spark.apache.org/docs/3.5.7/sql-ref-syntax-aux-conf-mgmt-set.html.</summary>
internal static class ConfigurationCommands
{
    private const string Undefined = "<undefined>";

    private static readonly StructType s_schema = new([CommandResult.Field("key"), CommandResult.Field("value")]);

    internal static LogicalPlan Run(SetConfiguration set, SessionState session)
    {
        var configuration = session.Configuration;
        switch (set)
        {
            case { Key: null }:
                return CommandResult.Rows(
                    s_schema,
                    [.. configuration.GetAll().Select(setting => new object?[] { setting.Key, Shown(setting.Key, setting.Value) })]
                );
            case { Key: "-v" }:
                return All(configuration);
            case { Value: null }:
                return CommandResult.Rows(
                    s_schema,
                    [
                        [set.Key, Shown(set.Key, configuration.Find(set.Key) ?? Undefined)],
                    ]
                );
            default:
                configuration.Set(set.Key, set.Value);
                return CommandResult.Rows(
                    s_schema,
                    [
                        [set.Key, set.Value],
                    ]
                );
        }
    }

    internal static LogicalPlan Run(ResetConfiguration reset, SessionState session)
    {
        if (reset.Key is { } key)
        {
            session.Configuration.Unset(key);
        }
        else
        {
            session.Configuration.Reset();
        }

        return CommandResult.None;
    }

    private static LogicalPlan All(SessionConfiguration configuration) =>
        CommandResult.Rows(
            new StructType([
                CommandResult.Field("key"),
                CommandResult.Field("value"),
                CommandResult.Field("meaning"),
                CommandResult.Field("Since version"),
            ]),
            [
                .. KnownSettings
                    .All.Where(setting => setting.IsPublic)
                    .OrderBy(setting => setting.Key, StringComparer.Ordinal)
                    .Select(setting =>
                        new object?[]
                        {
                            setting.Key,
                            Shown(setting.Key, configuration.Find(setting.Key) ?? Undefined),
                            setting.Meaning,
                            setting.Since,
                        }
                    ),
            ]
        );

    private static string Shown(string key, string value) =>
        Sources.DataSourceOptions.IsSecret(key) && value != Undefined ? "*********(redacted)" : value;
}
