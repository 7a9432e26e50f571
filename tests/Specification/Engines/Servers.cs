using Shared.Pipelines.Testing.Servers;

[assembly: AssemblyFixture(typeof(SparkConnectServer))]
