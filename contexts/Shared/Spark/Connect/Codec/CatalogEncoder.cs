using Shared.Spark.Plans.Relations;
using P = Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Codec;

/// <summary>Questions to the catalog to the protocol.</summary>
internal static class CatalogEncoder
{
    internal static P.Catalog Encode(CatalogQuery query)
    {
        string? Argument(int index) => index < query.Arguments.Count ? query.Arguments[index] : null;
        string Required(int index) =>
            Argument(index) ?? throw new ArgumentException($"'{query.Operation}' lacks its argument {index + 1}.", nameof(query));

        return query.Operation switch
        {
            CatalogOperation.CurrentDatabase => new P.Catalog { CurrentDatabase = new() },
            CatalogOperation.SetCurrentDatabase => new P.Catalog { SetCurrentDatabase = new() { DbName = Required(0) } },
            CatalogOperation.ListDatabases => new P.Catalog
            {
                ListDatabases = With(new P.ListDatabases(), Argument(0), (m, v) => m.Pattern = v),
            },
            CatalogOperation.ListTables => new P.Catalog
            {
                ListTables = With(With(new P.ListTables(), Argument(0), (m, v) => m.DbName = v), Argument(1), (m, v) => m.Pattern = v),
            },
            CatalogOperation.ListFunctions => new P.Catalog
            {
                ListFunctions = With(
                    With(new P.ListFunctions(), Argument(0), (m, v) => m.DbName = v),
                    Argument(1),
                    (m, v) => m.Pattern = v
                ),
            },
            CatalogOperation.ListColumns => new P.Catalog
            {
                ListColumns = With(new P.ListColumns { TableName = Required(0) }, Argument(1), (m, v) => m.DbName = v),
            },
            CatalogOperation.GetDatabase => new P.Catalog { GetDatabase = new() { DbName = Required(0) } },
            CatalogOperation.GetTable => new P.Catalog
            {
                GetTable = With(new P.GetTable { TableName = Required(0) }, Argument(1), (m, v) => m.DbName = v),
            },
            CatalogOperation.GetFunction => new P.Catalog
            {
                GetFunction = With(new P.GetFunction { FunctionName = Required(0) }, Argument(1), (m, v) => m.DbName = v),
            },
            CatalogOperation.DatabaseExists => new P.Catalog { DatabaseExists = new() { DbName = Required(0) } },
            CatalogOperation.TableExists => new P.Catalog
            {
                TableExists = With(new P.TableExists { TableName = Required(0) }, Argument(1), (m, v) => m.DbName = v),
            },
            CatalogOperation.FunctionExists => new P.Catalog
            {
                FunctionExists = With(new P.FunctionExists { FunctionName = Required(0) }, Argument(1), (m, v) => m.DbName = v),
            },
            CatalogOperation.CreateTable => new P.Catalog
            {
                CreateTable = With(
                    With(new P.CreateTable { TableName = Required(0) }, Argument(1), (m, v) => m.Path = v),
                    Argument(2),
                    (m, v) => m.Source = v
                ),
            },
            CatalogOperation.DropTempView => new P.Catalog { DropTempView = new() { ViewName = Required(0) } },
            CatalogOperation.DropGlobalTempView => new P.Catalog { DropGlobalTempView = new() { ViewName = Required(0) } },
            CatalogOperation.RecoverPartitions => new P.Catalog { RecoverPartitions = new() { TableName = Required(0) } },
            CatalogOperation.IsCached => new P.Catalog { IsCached = new() { TableName = Required(0) } },
            CatalogOperation.CacheTable => new P.Catalog { CacheTable = new() { TableName = Required(0) } },
            CatalogOperation.UncacheTable => new P.Catalog { UncacheTable = new() { TableName = Required(0) } },
            CatalogOperation.ClearCache => new P.Catalog { ClearCache = new() },
            CatalogOperation.RefreshTable => new P.Catalog { RefreshTable = new() { TableName = Required(0) } },
            CatalogOperation.RefreshByPath => new P.Catalog { RefreshByPath = new() { Path = Required(0) } },
            CatalogOperation.CurrentCatalog => new P.Catalog { CurrentCatalog = new() },
            CatalogOperation.SetCurrentCatalog => new P.Catalog { SetCurrentCatalog = new() { CatalogName = Required(0) } },
            CatalogOperation.ListCatalogs => new P.Catalog
            {
                ListCatalogs = With(new P.ListCatalogs(), Argument(0), (m, v) => m.Pattern = v),
            },
            _ => throw NotOnConnect.Unknown(query.GetType()),
        };
    }

    private static T With<T>(T message, string? value, Action<T, string> set)
    {
        if (value is not null)
        {
            set(message, value);
        }

        return message;
    }
}
