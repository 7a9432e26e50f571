using Shared.Pipelines.Hosting.Contracts;

namespace Shared.Pipelines.Hosting.Tests.Contracts;

public sealed class EnvironmentContractTests
{
    [Fact]
    public void All_types_are_read()
    {
        var read = Read<AllTypes>(
            ("TEXT", "a b"),
            ("NUMBER", "-7"),
            ("LONG", "5000000000"),
            ("FLAG", "yes"),
            ("AMOUNT", "1.50"),
            ("SPAN", "90s"),
            ("ADDRESS", "https://example.org/x"),
            ("DAY", "friday"),
            ("DATA", "s3a://bucket/key"),
            ("PASSWORD", "hush")
        );

        read.Should()
            .Be(
                new AllTypes(
                    "a b",
                    -7,
                    5_000_000_000,
                    true,
                    1.50m,
                    TimeSpan.FromSeconds(90),
                    new Uri("https://example.org/x"),
                    DayOfWeek.Friday,
                    new DataPath("s3a://bucket/key"),
                    new Secret("hush")
                )
            );
    }

    [Fact]
    public void All_that_is_missing_or_malformed_is_reported_together()
    {
        var read = () =>
            Read<AllTypes>(
                ("TEXT", "a"),
                ("NUMBER", "seven"),
                ("LONG", "1.5"),
                ("FLAG", "maybe"),
                ("AMOUNT", "1,5"),
                ("SPAN", "9 weeks"),
                ("DAY", "holiday")
            );

        var problems = read.Should().Throw<EnvironmentException>().Which.Problems;

        problems
            .Select(problem => (problem.Variable.Name, problem.Problem))
            .Should()
            .Equal(
                ("NUMBER", "'seven' is not a whole number that fits 32 bits"),
                ("LONG", "'1.5' is not a whole number that fits 64 bits"),
                ("FLAG", "'maybe' is not true or false"),
                ("AMOUNT", "'1,5' is not a number"),
                ("SPAN", "'9 weeks' is not a time span (90s, 5m, 2h, 00:30:00)"),
                ("ADDRESS", "is not set"),
                ("DAY", "'holiday' is not one of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday"),
                ("DATA", "is not set"),
                ("PASSWORD", "is not set")
            );
    }

    [Fact]
    public void The_report_says_what_each_variable_is_for_and_where_to_set_it()
    {
        var read = () => Read<Database>();

        var message = read.Should().Throw<EnvironmentException>().Which.Message;

        message
            .Should()
            .StartWith("The environment of Database is not complete: 2 variables are missing or malformed. Nothing was started.");
        message.Should().MatchRegex(@"\| URL +\| is not set +\| where the database is \(text\) +\| local_dev_env/\*\.env +\|");
        message.Should().MatchRegex(@"\| PASSWORD +\| is not set +\| its password \(secret text\) +\| local_dev_env/secrets\.env +\|");
        message.Should().Contain("in CI in the pipeline's variables and secrets; in production in the job's deployment");
    }

    [Fact]
    public void Defaults_apply_when_a_variable_is_not_set_or_empty()
    {
        Read<Defaults>().Should().Be(new Defaults(8, null, null));
        Read<Defaults>(("THREADS", ""), ("NICK", "")).Should().Be(new Defaults(8, null, null));
        Read<Defaults>(("THREADS", "2"), ("NICK", "n"), ("LIMIT", "3")).Should().Be(new Defaults(2, "n", 3));
    }

    [Fact]
    public void A_record_in_a_record_shares_its_contract()
    {
        Read<Nested>(("URL", "u"), ("PASSWORD", "p"), ("NAME", "n")).Should().Be(new Nested(new Database("u", new Secret("p")), "n"));
        new EnvironmentContract<Nested>().Variables.Select(variable => variable.Name).Should().Equal("URL", "PASSWORD", "NAME");
    }

    [Fact]
    public void A_record_may_refuse_what_only_its_values_together_tell()
    {
        var read = () => Read<Range>(("FROM", "2"), ("TO", "1"));

        read.Should()
            .Throw<EnvironmentException>()
            .Which.Problems.Should()
            .ContainSingle()
            .Which.Should()
            .Match<VariableProblem>(problem => problem.Variable.Name == "TO" && problem.Problem == "is before FROM");
    }

    [Fact]
    public void A_variable_with_nearly_the_right_name_is_named()
    {
        var read = () => Read<Nested>(("URL", "u"), ("PASSWROD", "p"), ("NAME", "n"));

        read.Should()
            .Throw<EnvironmentException>()
            .Which.Problems.Should()
            .ContainSingle()
            .Which.Problem.Should()
            .Be("is not set, but PASSWROD is: is it a typing mistake?");
    }

    [Fact]
    public void Secrets_are_in_no_report_and_print_as_stars()
    {
        Read<Database>(("URL", "u"), ("PASSWORD", "hush")).ToString().Should().Be("Database { Url = u, Password = *** }");
        var read = () => Read<Pin>(("PIN", "hush"));
        read.Should().Throw<EnvironmentException>().Which.Message.Should().NotContain("hush").And.Contain("PIN");
    }

    [Fact]
    public void A_parameter_without_a_variable_is_a_mistake_of_the_programmer()
    {
        var make = () => new EnvironmentContract<NoVariable>();

        make.Should().Throw<InvalidOperationException>().WithMessage("NoVariable.Url has no *");
    }

    [Fact]
    public void A_parameter_of_a_type_that_no_text_becomes_is_a_mistake_of_the_programmer()
    {
        var make = () => new EnvironmentContract<WrongType>();

        make.Should().Throw<InvalidOperationException>().WithMessage("WrongType.Value is a Object*");
    }

    [Theory]
    [InlineData("1.5h", 5400)]
    [InlineData("250ms", 0.25)]
    [InlineData("2d", 172800)]
    [InlineData("5m", 300)]
    [InlineData("00:30:00", 1800)]
    [InlineData("1.00:00:00", 86400)]
    public void Time_spans_are_read(string text, double seconds) =>
        ((TimeSpan)VariableValue.Parse(text, typeof(TimeSpan))).TotalSeconds.Should().Be(seconds);

    [Theory]
    [InlineData("90")]
    [InlineData("s")]
    [InlineData("1e400d")]
    [InlineData("99999999999999999d")]
    public void What_is_no_time_span_is_refused(string text)
    {
        var parse = () => VariableValue.Parse(text, typeof(TimeSpan));

        parse.Should().Throw<FormatException>();
    }

    [Fact]
    public void The_help_shows_types_and_defaults() =>
        ContractTable
            .Help(new EnvironmentContract<Defaults>().Variables)
            .Should()
            .MatchRegex(@"\| THREADS +\| whole number +\| 8 +\| how many +\|")
            .And.MatchRegex(@"\| NICK +\| text +\| \(may be left out\) +\| a name +\|");

    [Fact]
    public void The_variables_of_the_process_can_be_read() =>
        EnvironmentVariables.OfProcess().Find("PATH").Should().Be(Environment.GetEnvironmentVariable("PATH"));

    private static T Read<T>(params (string Name, string Value)[] variables)
        where T : class =>
        new EnvironmentContract<T>().Read(
            new EnvironmentVariables(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)))
        );

    private sealed record AllTypes(
        [Variable("TEXT", "a text")] string Text,
        [Variable("NUMBER", "a number")] int Number,
        [Variable("LONG", "a long")] long Long,
        [Variable("FLAG", "a flag")] bool Flag,
        [Variable("AMOUNT", "an amount")] decimal Amount,
        [Variable("SPAN", "a span")] TimeSpan Span,
        [Variable("ADDRESS", "an address")] Uri Address,
        [Variable("DAY", "a day")] DayOfWeek Day,
        [Variable("DATA", "a path")] DataPath Data,
        [Variable("PASSWORD", "a secret")] Secret Password
    );

    private sealed record Database(
        [Variable("URL", "where the database is")] string Url,
        [Variable("PASSWORD", "its password")] Secret Password
    );

    private sealed record Defaults(
        [Variable("THREADS", "how many", Default = "8")] int Threads,
        [Variable("NICK", "a name")] string? Nick,
        [Variable("LIMIT", "a limit")] int? Limit
    );

    private sealed record Nested(Database Database, [Variable("NAME", "a name")] string Name);

    private sealed record NoVariable(string Url);

    private sealed record WrongType([Variable("VALUE", "a value")] object Value);

    private sealed record Pin([Variable("PIN", "a secret number")] PinNumber Number);

    private sealed record PinNumber : IParsable<PinNumber>, ISensitive
    {
        public IEnumerable<string> SecretTexts => [];

        public static PinNumber Parse(string s, IFormatProvider? provider) => throw new FormatException("is no number");

        public static bool TryParse(string? s, IFormatProvider? provider, out PinNumber result) => throw new NotSupportedException();
    }

    private sealed record Range
    {
        public Range([Variable("FROM", "the first")] int from, [Variable("TO", "the last")] int to) =>
            (From, To) = to < from ? throw new ArgumentException("is before FROM", nameof(to)) : (from, to);

        public int From { get; }

        public int To { get; }
    }
}
