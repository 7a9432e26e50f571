namespace BuildTests;

/// <summary>The files of <see cref="SmallRepository"/>.</summary>
internal static class SmallRepositoryFiles
{
    private const string Program = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
        </Project>
        """;

    public static IEnumerable<(string Path, string Text)> All =>
        [
            ("local_dev_env/greeting.env", "export GREETING=\"hello from $PLACE\"\nexport SECRET_WORD=xyzzy\n"),
            ("local_dev_env/a.env", "export PLACE=here\n"),
            ("local_dev_env/staging/all.env", "export GREETING=staged\n"),
            ("local_dev_env/secrets.env.example", "# nothing\n"),
            ("contexts/Demo/Hello/Hello.csproj", Program),
            (
                "contexts/Demo/Hello/Program.cs",
                """
                Console.WriteLine($"{Environment.GetEnvironmentVariable("GREETING")} [{string.Join('|', args)}]");
                return args.Contains("--fail") ? 7 : 0;
                """
            ),
            ("contexts/Demo/SampleData/SampleData.csproj", Program),
            (
                "contexts/Demo/SampleData/Program.cs",
                """Console.WriteLine("making data"); File.AppendAllText(Path.Combine(args[0], "runs.txt"), "x");"""
            ),
            ("contexts/Shared/Spark/Shell/Shell.csproj", Program),
            ("contexts/Shared/Spark/Shell/Program.cs", """Console.WriteLine($"{string.Join('|', args)} <{Console.In.ReadToEnd()}>");"""),
            ("tests/Benchmarks/Benchmarks.csproj", Program),
            (
                "tests/Benchmarks/Program.cs",
                """
                #if !DEBUG
                Console.WriteLine(string.Join('|', args));
                #endif
                """
            ),
            (
                "contexts/Demo/Hello/tests/Hello.Tests.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <ItemGroup><ProjectReference Include="../Hello.csproj" /></ItemGroup>
                </Project>
                """
            ),
            (
                "contexts/Demo/Hello/tests/HelloTests.cs",
                """
                namespace Demo.Hello.Tests;

                public class HelloTests
                {
                    [Fact]
                    public void One_is_one() => 1.Should().Be(1);

                    [Fact]
                    public void Two_is_three_if_asked() => 2.Should().Be(Environment.GetEnvironmentVariable("BREAK") == "1" ? 3 : 2);

                    [Fact(Skip = "there is no moon")]
                    public void On_the_moon() => 1.Should().Be(2);
                }
                """
            ),
        ];
}
