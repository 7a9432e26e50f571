using Microsoft.Spark;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Tests.Fakes;
using Shared.Spark.Plans.Errors;
using Shared.Spark.Plans.Relations;
using Range = Shared.Spark.Plans.Relations.Range;

namespace Shared.Spark.Api.Tests;

public sealed class SparkSessionTests
{
    private readonly SparkSession _session;
    private readonly FakeEngine _engine;

    public SparkSessionTests() => (_session, _engine) = FakeEngine.Start();

    [Fact]
    public void SQL_goes_to_the_engine_as_text()
    {
        var frame = _session.Sql("SELECT 1");
        _engine.Commands.Should().ContainSingle().Which.Should().BeOfType<SqlQuery>().Which.Text.Should().Be("SELECT 1");
        frame.Plan.PlanId.Should().NotBeNull();
    }

    [Fact]
    public void Ranges_and_tables_are_plans()
    {
        (_session.Range(3).Plan with { PlanId = null }).Should().Be(new Range(0, 3, 1));
        (_session.Range(1, 9, 2, 4).Plan with { PlanId = null }).Should().Be(new Range(1, 9, 2, 4));
        (_session.Table("db.`my t`").Plan with { PlanId = null }).Should().Be(new UnresolvedRelation(["db", "my t"]));
    }

    [Fact]
    public void Settings_are_those_of_the_engine()
    {
        _session.Conf().Set("spark.sql.x", true);
        _session.Conf().Set("spark.sql.n", 5);
        _session.Conf().Get("spark.sql.x").Should().Be("true");
        _session.Conf().Get("spark.sql.n").Should().Be("5");
        _session.Conf().Get("nope", "default").Should().Be("default");
        _session.Conf().IsModifiable("spark.master").Should().BeFalse();
        _session.Conf().Unset("spark.sql.x");
        var get = () => _session.Conf().Get("spark.sql.x");
        get.Should().Throw<SparkException>().Where(error => error.ErrorClass == "SQL_CONF_NOT_FOUND").WithMessage("*\"spark.sql.x\"*");
    }

    [Fact]
    public void Functions_are_registered_with_their_types()
    {
        _session.Udf().Register<int, string>("f", value => $"{value}");
        _session.Udf().Register<int>("g", value => new GenericRow([value]), new StructType([new StructField("x", DataTypes.IntegerType)]));
        _engine
            .Functions.Select(function => (function.Name, function.ReturnType.SimpleString))
            .Should()
            .Equal(("f", "string"), ("g", "struct<x:int>"));
    }

    [Fact]
    public void A_session_stops_with_its_siblings()
    {
        var sibling = _session.NewSession();
        sibling.SparkContext.Should().BeSameAs(_session.SparkContext);
        sibling.Stop();
        _engine.IsDisposed.Should().BeTrue();
        ((FakeEngine)sibling.Engine).IsDisposed.Should().BeTrue();
    }

    [Fact]
    public void A_disposed_session_leaves_its_siblings()
    {
        using var sibling = _session.NewSession();
        _session.Dispose();
        _session.Dispose();
        _engine.IsDisposed.Should().BeTrue();
        ((FakeEngine)sibling.Engine).IsDisposed.Should().BeFalse();
    }

    [Fact]
    public void The_active_session_is_that_of_the_flow_of_calls()
    {
        SparkSession.SetActiveSession(_session);
        SparkSession.GetActiveSession().Should().BeSameAs(_session);
        SparkSession.Active().Should().BeSameAs(_session);
        SparkSession.Builder().Config("spark.sql.k", "v").Config("spark.static", 1).GetOrCreate().Should().BeSameAs(_session);
        _session.Conf().Get("spark.sql.k").Should().Be("v");
        SparkSession.ClearActiveSession();
        SparkSession.GetActiveSession().Should().BeNull();
    }

    [Fact]
    public void A_stopped_session_is_no_longer_active()
    {
        SparkSession.SetActiveSession(_session);
        _session.Stop();
        SparkSession.GetActiveSession().Should().BeNull();
    }

    [Fact]
    public void Options_are_those_of_the_context()
    {
        using var session = SparkSession
            .Builder()
            .AppName("n")
            .Master("local[3]")
            .Config("d", 1.5)
            .Config(new SparkConf(false).Set("k", "v"))
            .EnableHiveSupport()
            .Create(_ => new FakeEngine());
        session.SparkContext.GetConf().Get("spark.app.name", "").Should().Be("n");
        session.SparkContext.GetConf().Get("d", "").Should().Be("1.5");
        session.SparkContext.GetConf().Get("k", "").Should().Be("v");
        session.SparkContext.DefaultParallelism.Should().Be(3);
        session.Version().Should().Be("3.5.7");
        session.SparkContext.Version().Should().Be("3.5.7");
    }

    [Theory]
    [InlineData("spark://host:7077")]
    [InlineData("yarn")]
    public void A_master_of_a_JVM_is_an_error_that_says_how_to_reach_it(string master)
    {
        var create = () => SparkSession.Builder().Master(master).Create();
        create.Should().Throw<SparkException>().WithMessage($"The master '{master}'*local*sc://host:port*");
    }

    [Fact]
    public void Levels_of_the_log_are_checked()
    {
        _session.SparkContext.SetLogLevel("warn");
        var set = () => _session.SparkContext.SetLogLevel("loud");
        set.Should().Throw<ArgumentException>().WithMessage("Supplied level loud did not match one of: ALL,DEBUG,*");
    }

    [Fact]
    public void A_broadcast_value_can_be_read_until_it_is_destroyed()
    {
        var value = _session.SparkContext.Broadcast(42);
        value.Unpersist();
        value.Value().Should().Be(42);
        value.Destroy();
        var read = () => value.Value();
        read.Should().Throw<SparkException>().WithMessage("*after it was destroyed*");
    }

    [Fact]
    public void Numbers_among_the_settings_must_be_numbers()
    {
        var conf = new SparkConf(false).Set("n", "5").Set("x", "y");
        conf.GetInt("n", 1).Should().Be(5);
        conf.GetInt("m", 1).Should().Be(1);
        var get = () => conf.GetInt("x", 1);
        get.Should().Throw<FormatException>().WithMessage("*'x'*'y'*");
    }

    [Fact]
    public void A_context_is_made_of_settings_and_keeps_them()
    {
        new SparkContext("local[2]", "app").GetConf().Get("spark.app.name", "").Should().Be("app");
        new SparkContext("local", "app", new SparkConf(false).Set("k", "v")).DefaultParallelism.Should().Be(1);
        new SparkContext("local[*]", "app", "/spark").GetConf().Get("spark.home", "").Should().Be("/spark");
        new SparkContext(new SparkConf(false).Set("spark.default.parallelism", "7")).DefaultParallelism.Should().Be(7);
        var context = new SparkContext();
        context.SetJobGroup("g", "what it does");
        context.GetConf().Get("spark.job.description", "").Should().Be("what it does");
        context.ClearJobGroup();
        context.GetConf().Get("spark.jobGroup.id", "none").Should().BeEmpty();
        context.SetCheckpointDir("x");
        context.GetCheckpointDir().Should().Be("x");
        var version = () => context.Version();
        version.Should().Throw<InvalidOperationException>();
    }
}
