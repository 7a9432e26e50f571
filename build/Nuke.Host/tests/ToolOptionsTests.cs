using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Common.Tools.ReportGenerator;

namespace Nuke.Common.Tests;

public class ToolOptionsTests
{
    [Fact]
    public void Options_become_arguments() =>
        new DotNetTestSettings()
            .SetProjectFile("a.csproj")
            .SetConfiguration("Debug")
            .EnableNoBuild()
            .SetLoggers("trx", "console")
            .AddProcessAdditionalArguments("-x")
            .GetArguments()
            .Should()
            .Equal("test", "a.csproj", "--configuration", "Debug", "--no-build", "--logger", "trx", "--logger", "console", "-x");

    [Fact]
    public void A_change_leaves_the_options_it_starts_from_alone()
    {
        var original = new DotNetBuildSettings().SetProjectFile("a.csproj");

        original.SetProjectFile("b.csproj").SetVerbosity(DotNetVerbosity.quiet);

        original.GetArguments().Should().Equal("build", "a.csproj");
    }

    [Fact]
    public void Lists_of_ReportGenerator_are_joined() =>
        new ReportGeneratorSettings()
            .SetReports("a.xml", "b.xml")
            .SetReportTypes(ReportTypes.Html, ReportTypes.Cobertura)
            .SetTargetDirectory("/t")
            .GetArguments()
            .Should()
            .Equal("-reports:a.xml;b.xml", "-targetdir:/t", "-reporttypes:Html;Cobertura");
}
