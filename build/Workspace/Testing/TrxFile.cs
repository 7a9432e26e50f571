using System.Xml.Linq;

namespace Workspace.Testing;

/// <summary>Reads a test report in Visual Studio's format, which both xunit and <c>dotnet test</c> write.</summary>
internal static class TrxFile
{
    private static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static (int Passed, IReadOnlyList<string> SkipReasons, IReadOnlyList<TestFailure> Failures) Read(string file)
    {
        var passed = 0;
        var skipped = new List<string>();
        var failures = new List<TestFailure>();
        foreach (var result in XDocument.Load(file).Descendants(Ns + "UnitTestResult"))
        {
            var output = result.Element(Ns + "Output");
            var error = output?.Element(Ns + "ErrorInfo");
            switch ((string?)result.Attribute("outcome"))
            {
                case "Passed" or "PassedButRunAborted" or "Warning":
                    passed++;
                    break;
                case "NotExecuted" or "NotRunnable":
                    skipped.Add(error?.Element(Ns + "Message")?.Value ?? output?.Element(Ns + "StdOut")?.Value ?? "");
                    break;
                case var outcome:
                    failures.Add(
                        new TestFailure(
                            (string?)result.Attribute("testName") ?? "?",
                            error?.Element(Ns + "Message")?.Value ?? $"outcome: {outcome}",
                            error?.Element(Ns + "StackTrace")?.Value,
                            output?.Element(Ns + "StdOut")?.Value
                        )
                    );
                    break;
            }
        }

        return (passed, skipped, failures);
    }
}
