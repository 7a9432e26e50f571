using System.Runtime.CompilerServices;

namespace Shared.Spark.Embedded.Tests.Sources;

/// <summary>Makes this program a writer that kills itself, when the environment tells it to.</summary>
internal static class KilledWriter
{
    internal const string Variable = "TEST_KILLED_WRITER";

    [ModuleInitializer]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('\n') is [var target, var step, var append, var canExchange])
        {
            AtomicDirectoryTests.WriteAndDie(target, step, bool.Parse(append), bool.Parse(canExchange));
            Environment.Exit(0);
        }
    }
}
