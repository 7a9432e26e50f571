using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Pipelines.Testing.Servers;
using Shared.Spark.Plans.Errors;
using static Shared.Spark.Connectors.Jdbc.Tests.JdbcHarness;

namespace Shared.Spark.Connectors.Jdbc.Tests;

public sealed class PostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string AllTypes = """
        CREATE TYPE mood AS ENUM ('sad', 'happy');
        CREATE TABLE alltypes(si smallint, i int, bi bigint, r real, d double precision, n numeric, n10 numeric(10,2), n50 numeric(50,5), t text, vc varchar(10),
            c char(5), b boolean, by bytea, dt date, ts timestamp, tstz timestamptz, tm time, u uuid, j json, jb jsonb, iv interval, ia int[], ta text[],
            na numeric(10,2)[], tsa timestamp[], inet inet, bt bit, bts bit(4), oid oid, m mood, e int[]);
        INSERT INTO alltypes VALUES (1, 2, 3, 1.5, 2.5, 12.345, 12.34, 1.5, 'txt', 'vc', 'c', true, '\x0102', '2020-01-02', '2020-01-02 03:04:05.678',
            '2020-01-02 03:04:05+00', '03:04:05', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"a":1}', '{"a": 1}', '1 day 02:03:04', '{1,2}', '{a,NULL}', '{1.5}',
            '{2020-01-02 03:04:05}', '127.0.0.1', B'1', B'1010', 5, 'sad', '{}');
        INSERT INTO alltypes(si) VALUES (NULL);
        """;

    [Fact]
    public async Task All_types_are_read_as_Spark_reads_them()
    {
        var database = await server.CreateDatabase();
        await database.Execute(AllTypes);

        var source = Open(Options(database, "alltypes"));

        source
            .Schema.SimpleString.Should()
            .Be(
                "struct<si:smallint,i:int,bi:bigint,r:float,d:double,n:decimal(38,18),n10:decimal(10,2),n50:decimal(38,5),t:string,vc:string,c:string,b:boolean,"
                    + "by:binary,dt:date,ts:timestamp,tstz:timestamp,tm:timestamp,u:string,j:string,jb:string,iv:string,ia:array<int>,ta:array<string>,"
                    + "na:array<decimal(10,2)>,tsa:array<timestamp>,inet:string,bt:boolean,bts:binary,oid:decimal(20,0),m:string,e:array<int>>"
            );
        var rows = Read(source);
        object?[] simple = [.. rows[0].Values.Select(value => value is byte[] bytes ? System.Text.Encoding.ASCII.GetString(bytes) : value)];
        var local = new Timestamp(new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Local));
        simple
            .Should()
            .BeEquivalentTo(
                new object?[]
                {
                    (short)1,
                    2,
                    3L,
                    1.5f,
                    2.5,
                    12.345m,
                    12.34m,
                    1.5m,
                    "txt",
                    "vc",
                    "c    ",
                    true,
                    "\u0001\u0002",
                    new Date(2020, 1, 2),
                    new Timestamp(new DateTime(2020, 1, 2, 3, 4, 5, 678, DateTimeKind.Local)),
                    new Timestamp(2020, 1, 2, 3, 4, 5, 0),
                    new Timestamp(new DateTime(1970, 1, 1, 3, 4, 5, DateTimeKind.Local)),
                    "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
                    "{\"a\":1}",
                    "{\"a\": 1}",
                    "1 day 02:03:04",
                    new object[] { 1, 2 },
                    new object?[] { "a", null },
                    new object[] { 1.5m },
                    new object[] { local },
                    "127.0.0.1",
                    true,
                    "1010",
                    5m,
                    "sad",
                    Array.Empty<object>(),
                },
                options => options.WithStrictOrdering()
            );
        rows[1].Values.Should().OnlyContain(value => value == null);
    }

    [Fact]
    public async Task Rows_come_back_as_they_were_written()
    {
        var database = await server.CreateDatabase();
        await database.Execute("CREATE SCHEMA sample");
        var options = Options(database, "sample.written");
        object?[] row =
        [
            1,
            2L,
            (short)3,
            (sbyte)4,
            1.5f,
            2.5,
            true,
            "é\n\t\\",
            new byte[] { 1, 0, 255 },
            new Date(1582, 1, 2),
            new Timestamp(2020, 1, 2, 3, 4, 5, 678001),
            -1.25m,
            new object?[] { 1, null },
            new object?[] { "a" },
            12345678901234567890.12345678m,
        ];
        const string Schema =
            "i INT, l BIGINT, s SMALLINT, t TINYINT, f FLOAT, d DOUBLE, b BOOLEAN, st STRING, bin BINARY, dt DATE, ts TIMESTAMP, dec DECIMAL(10,2), "
            + "ia ARRAY<INT>, sa ARRAY<STRING>, big DECIMAL(38,8)";

        Write(SaveMode.ErrorIfExists, Schema, [row, new object?[row.Length]], options);

        var rows = Read(options);
        row[3] = (short)4;
        rows[0].Values.Should().BeEquivalentTo(row, o => o.WithStrictOrdering());
        rows[1].Values.Should().OnlyContain(value => value == null);
        (
            await database.Query(
                "SELECT string_agg(udt_name, ',' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = 'written'"
            )
        )[0]
            [0]
            .Should()
            .Be("int4,int8,int2,int2,float4,float8,bool,text,bytea,date,timestamp,numeric,_int4,_text,numeric");
    }

    [Fact]
    public async Task Modes_do_what_Spark_says_and_truncate_keeps_the_table()
    {
        var database = await server.CreateDatabase();
        await database.Execute("CREATE TABLE t(a bigint PRIMARY KEY, b text DEFAULT 'x')");
        var options = Options(database, "t");

        Write(
            SaveMode.Append,
            "a INT",
            [
                [1],
                [2],
            ],
            options
        );
        Write(
            SaveMode.Overwrite,
            "a INT",
            [
                [3],
            ],
            [.. options, ("truncate", "true")]
        );
        (await database.Query("SELECT a, b FROM t")).Should().BeEquivalentTo(new object?[][] { [3L, "x"] });
        Write(
            SaveMode.Overwrite,
            "a INT",
            [
                [4],
            ],
            options
        );
        (await database.Query("SELECT * FROM t")).Should().BeEquivalentTo(new object?[][] { [4] });
        (
            (Action)(
                () =>
                    Write(
                        SaveMode.ErrorIfExists,
                        "a INT",
                        [
                            [5],
                        ],
                        options
                    )
            )
        ).Should().Throw<AnalysisException>();
    }

    [Fact]
    public async Task A_write_that_fails_leaves_the_table_as_it_was()
    {
        var database = await server.CreateDatabase();
        await database.Execute("CREATE TABLE t(a int PRIMARY KEY); INSERT INTO t VALUES (1)");
        var options = Options(database, "t");

        (
            (Action)(
                () =>
                    Write(
                        SaveMode.Overwrite,
                        "a INT",
                        [
                            [5],
                            [new InvalidOperationException("no more")],
                        ],
                        options
                    )
            )
        ).Should().Throw<InvalidOperationException>();
        (
            (Action)(
                () =>
                    Write(
                        SaveMode.Append,
                        "a INT",
                        [
                            [2],
                            [1],
                        ],
                        options
                    )
            )
        ).Should().Throw<SparkException>().WithMessage("Cannot write to the table 't' of 'jdbc:postgresql://127.0.0.1:*': duplicate key value violates unique constraint*");

        (await database.Query("SELECT a FROM t")).Should().BeEquivalentTo(new object?[][] { [1] });
    }

    [Fact]
    public async Task Parts_are_read_by_the_ranges_Spark_makes()
    {
        var database = await server.CreateDatabase();
        await database.Execute("CREATE TABLE t AS SELECT g AS id, g * 2.5 AS v FROM generate_series(1, 20000) g");

        var rows = Read([
            .. Options(database, "t"),
            ("partitionColumn", "id"),
            ("lowerBound", "0"),
            ("upperBound", "20000"),
            ("numPartitions", "4"),
        ]);

        rows.Should().HaveCount(20000);
        rows.Select(row => row.GetAs<int>(0)).Distinct().Should().HaveCount(20000);
        rows.Sum(row => row.GetAs<decimal>(1)).Should().Be(500_025_000m);
    }

    [Fact]
    public async Task A_reader_may_stop_early()
    {
        var database = await server.CreateDatabase();
        await database.Execute("CREATE TABLE t AS SELECT repeat('x', 1000) AS v FROM generate_series(1, 50000) g");
        var source = (Embedded.Sources.BatchScanSource)Open(Options(database, "t"));

        using (var stream = source.Plan(Embedded.Sources.ScanRequest.Whole(source.Schema)).Single().Open(CancellationToken.None))
        {
            stream.Next()!.RowCount.Should().BePositive();
        }

        (
            await database.Query(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query LIKE 'COPY%'"
            )
        )[0]
            [0]
            .Should()
            .Be(0L);
    }

    [Fact]
    public async Task Errors_say_what_is_wrong_without_the_password()
    {
        var database = await server.CreateDatabase();
        string Message((string, string)[] options) => ((Action)(() => Read(options))).Should().Throw<SparkException>().Which.ToString();

        Message(Options(database, "nosuch"))
            .Should()
            .Contain("Cannot read the table 'nosuch' of 'jdbc:postgresql://127.0.0.1:")
            .And.Contain("relation \"nosuch\" does not exist")
            .And.NotContain(database.Password);
        Message([("url", $"{database.Url}?user=nobody&password=se%20kret!"), ("dbtable", "t")])
            .Should()
            .Contain("password authentication failed for user \"nobody\"")
            .And.NotContain("kret");
        Message([("url", "jdbc:postgresql://u:hidden@127.0.0.1:1/db"), ("password", "kret"), ("dbtable", "t")])
            .Should()
            .Contain("Cannot connect to 'jdbc:postgresql://127.0.0.1:1/db' of the option 'url'")
            .And.NotContain("hidden")
            .And.NotContain("kret");
        Open(Options(database, "(SELECT 1 AS a) q")).Description.Should().NotContain(database.Password);
    }

    private static (string, string)[] Options(PostgresDatabase database, string table) =>
        [("url", database.Url), ("user", database.User), ("password", database.Password), ("dbtable", table)];
}
