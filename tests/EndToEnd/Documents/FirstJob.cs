using System.Reflection;
using Shared.Pipelines.Hosting.Contracts;
using Shared.Pipelines.Hosting.Jobs;
using Shared.Pipelines.Testing;
using Shared.Pipelines.Testing.Jobs;

namespace EndToEnd.Tests.Documents;

/// <summary>The job that the README walks through, put together from its snippets.</summary>
/// <param name="assembly">The compiled snippets.</param>
internal sealed class FirstJob(Assembly assembly)
{
    internal static FirstJob Compile() =>
        new(
            SnippetCompiler.Compile(
                [.. MarkdownDocument.All().SelectMany(document => document.Snippets).Where(snippet => snippet.Info == "csharp job")],
                isProgram: false
            )
        );

    /// <summary>Runs the facts of the job's test classes.</summary>
    /// <returns>How many there are.</returns>
    internal int RunTests()
    {
        using var fixture = new SparkFixture();
        var count = 0;
        foreach (var type in assembly.GetTypes())
        {
            foreach (var fact in type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null))
            {
                fact.Invoke(Activator.CreateInstance(type, fixture), BindingFlags.DoNotWrapExceptions, null, null, null);
                count++;
            }
        }

        return count;
    }

    /// <summary>Runs the job on a few invoices.</summary>
    /// <returns>What it prints.</returns>
    internal string Run()
    {
        using var fixture = new SparkFixture();
        using var directory = new TemporaryDirectory();
        var invoices = directory.WriteLines(
            "invoices.json",
            """{"customer":"Acme","amount":1.50}""",
            """{"customer":"Acme","amount":3.00}"""
        );
        var run = GetType()
            .GetMethod(nameof(RunIn), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(assembly.GetType("InvoicesEnvironment", throwOnError: true)!);
        var outcome = (JobOutcome)run.Invoke(this, BindingFlags.DoNotWrapExceptions, null, [fixture, invoices, directory.At("out")], null)!;
        outcome.ExitCode.Should().Be(ExitCode.Succeeded, outcome.Log);
        return outcome.Output;
    }

    private JobOutcome RunIn<TEnvironment>(SparkFixture fixture, string invoices, string output)
        where TEnvironment : class
    {
        var orchestration = assembly
            .GetType("Orchestration", throwOnError: true)!
            .GetMethod("Run")!
            .CreateDelegate<Action<JobRun, TEnvironment>>();
        new EnvironmentContract<TEnvironment>().Variables.Should().Contain(variable => variable.IsSecret);
        return fixture.Session.RunJob(
            new JobOptions { Name = "Billing.Invoices" },
            orchestration,
            ("INVOICES_PATH", invoices),
            ("OUTPUT_PATH", output),
            ("MINIMUM", "1")
        );
    }
}
