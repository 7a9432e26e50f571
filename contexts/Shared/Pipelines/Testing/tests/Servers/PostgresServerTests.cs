using Shared.Pipelines.Testing.Servers;

namespace Shared.Pipelines.Testing.Tests.Servers;

public sealed class PostgresServerTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task Each_test_gets_a_database_of_its_own()
    {
        var first = await server.CreateDatabase();
        var second = await server.CreateDatabase();

        await first.Execute("CREATE TABLE t AS SELECT 1 AS id, NULL::text AS name");

        (await first.Query("SELECT * FROM t")).Should().ContainSingle().Which.Should().Equal(1, null);
        (await second.Query("SELECT count(*) FROM pg_tables WHERE tablename = 't'")).Should().ContainSingle().Which.Should().Equal(0L);
        first.Url.Should().StartWith("jdbc:postgresql://127.0.0.1:");
    }
}
