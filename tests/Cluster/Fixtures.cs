using Cluster.Tests;
using Shared.Pipelines.Testing.Servers;

[assembly: AssemblyFixture(typeof(PackageFixture))]
[assembly: AssemblyFixture(typeof(StandaloneFixture))]
[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: AssemblyFixture(typeof(SparkConnectServer))]
