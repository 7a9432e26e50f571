using Workspace.Testing;

namespace Workspace.Tests;

public sealed class TrxFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Passed_failed_and_skipped_tests_are_told_apart_with_their_messages()
    {
        var file = _directory.Write(
            "results.trx",
            """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
              <UnitTestResult testName="A.Passes" outcome="Passed" />
              <UnitTestResult testName="A.Skips" outcome="NotExecuted"><Output><StdOut>no Spark here</StdOut></Output></UnitTestResult>
              <UnitTestResult testName="A.Fails" outcome="Failed"><Output><StdOut>said</StdOut>
                <ErrorInfo><Message>Expected 1, but found 2.</Message><StackTrace>at A.Fails() in A.cs:line 9</StackTrace></ErrorInfo></Output></UnitTestResult>
            </Results></TestRun>
            """
        );

        var (passed, skipReasons, failures) = TrxFile.Read(file);

        passed.Should().Be(1);
        skipReasons.Should().Equal("no Spark here");
        failures.Should().Equal(new TestFailure("A.Fails", "Expected 1, but found 2.", "at A.Fails() in A.cs:line 9", "said"));
    }
}
