using Microsoft.Spark.Sql;
using Shared.Spark.Api.Tests.Fakes;

namespace Shared.Spark.Api.Tests;

/// <summary>The console is one for all tests: only these write to it.</summary>
public sealed class ConsoleTests
{
    private readonly FakeEngine _engine;
    private readonly DataFrame _frame;

    public ConsoleTests()
    {
        (var session, _engine) = FakeEngine.Start();
        _engine.Rows =
        [
            [1, "x", 1.5],
            [2, null, null],
        ];
        _frame = session.CreateDataFrame([], FakeEngine.Schema);
    }

    [Fact]
    public void Frames_schemas_and_plans_are_printed_as_Spark_prints_them()
    {
        Printed(() => _frame.Show(1))
            .Should()
            .Be(
                """
                +---+---+---+
                |  a|  b|  c|
                +---+---+---+
                |  1|  x|1.5|
                +---+---+---+
                only showing top 1 row


                """
            );
        Printed(() => _frame.PrintSchema())
            .Should()
            .Be(
                """
                root
                 |-- a: integer (nullable = true)
                 |-- b: string (nullable = true)
                 |-- c: double (nullable = true)


                """
            );
        Printed(() => _frame.Explain()).Should().Be("Simple LocalRelation\n");
        Printed(() => _frame.Explain("Formatted")).Should().Be("Formatted LocalRelation\n");
        Printed(() => Functions.Col("a").Explain(false)).Should().Be("a\n");
    }

    [Fact]
    public void An_unknown_mode_of_explaining_lists_those_there_are()
    {
        var explain = () => _frame.Explain("loud");
        explain.Should().Throw<ArgumentException>().WithMessage("Unknown explain mode: loud. Accepted explain modes are 'simple',*");
    }

    private static string Printed(Action print)
    {
        var before = Console.Out;
        using var writer = new StringWriter();
        Console.SetOut(writer);
        try
        {
            print();
        }
        finally
        {
            Console.SetOut(before);
        }

        return writer.ToString().ReplaceLineEndings("\n");
    }
}
