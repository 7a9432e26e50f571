using Shared.Pipelines.Testing.Servers;

namespace Shared.Pipelines.Testing.Tests.Servers;

public sealed class SqliteDatabaseTests
{
    [Fact]
    public void A_file_is_filled_and_asked()
    {
        using var directory = new TemporaryDirectory();
        var database = new SqliteDatabase(directory.At("x.db")).Execute(
            "CREATE TABLE t (id INTEGER, name TEXT); INSERT INTO t VALUES (1, NULL)"
        );

        database.Query("SELECT * FROM t").Should().ContainSingle().Which.Should().Equal(1L, null);
        database.Url.Should().Be($"jdbc:sqlite:{directory.At("x.db")}");
    }

    [Fact]
    public void A_temporary_directory_is_gone_when_it_is_disposed()
    {
        var directory = new TemporaryDirectory();
        var file = directory.WriteLines("a.txt", "one", "two");
        File.ReadAllLines(file).Should().Equal("one", "two");

        directory.Dispose();

        Directory.Exists(directory.Path).Should().BeFalse();
    }
}
