using Salesforce.Libs.Databases;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Servers;

namespace Salesforce.Libs.Tests.Databases;

public sealed class PostgresTableTests(SparkFixture spark, PostgresServer server)
    : IClassFixture<SparkFixture>,
        IClassFixture<PostgresServer>
{
    [Fact]
    public async Task A_table_is_written_and_read_with_user_and_password()
    {
        var database = await server.CreateDatabase();
        var table = Environment(database, database.Password).Table("public.people");

        table.Overwrite(spark.Session.Frame("id: int, name: string", (1, "a"), (2, null)));

        table.Read(spark.Session).Should().BeEquivalentTo(spark.Session.Frame("id: int, name: string", (1, "a"), (2, null)));
    }

    [Fact]
    public async Task A_wrong_password_is_told_without_the_password()
    {
        var database = await server.CreateDatabase();
        var read = () => Environment(database, "a wrong password").Table("people").Read(spark.Session);

        read.Should()
            .Throw<JobException>()
            .WithMessage("The table people in jdbc:postgresql:* (JDBC_URL) cannot be read: *")
            .Which.Message.Should()
            .NotContain("a wrong password");
    }

    private static DatabaseEnvironment Environment(PostgresDatabase database, string password) =>
        new(new JdbcUrl(database.Url), database.User, new Secret(password));
}
