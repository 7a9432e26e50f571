using System.ComponentModel;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tests;

/// <summary>A build with a little of everything.</summary>
internal sealed class SampleBuild : NukeBuild
{
    [Parameter("The job.", ValueProviderMember = nameof(JobNames))]
    public readonly string? Job = null;

    [Parameter("How often.")]
    public readonly int Times = 3;

    [Parameter("Settings.")]
    public readonly string[] Conf = [];

    [Parameter("A folder.")]
    public readonly AbsolutePath? ReportFolder = null;

    [Parameter("A switch.")]
    public readonly bool Fast = false;

    [Parameter("The form.")]
    public readonly Shape? Shape = null;

    public List<string> Log { get; } = [];

    public string? Failing { get; set; }

    private static IEnumerable<string> JobNames => ["Orders", "Invoices"];

    public Target Clean => _ => _.Before(Restore).Executes(() => Run(nameof(Clean)));

    public Target Restore => _ => _.Unlisted().Executes(() => Run(nameof(Restore)));

    public Target Compile => _ => _.Description("Compiles").DependsOn(Restore).Executes(() => Run(nameof(Compile)));

    public Target Test => _ => _.DependsOn(Compile).Triggers(Report).ProceedAfterFailure().Executes(() => Run(nameof(Test)));

    public Target Report => _ => _.AssuredAfterFailure().Executes(() => Run(nameof(Report)));

    public Target Pack => _ => _.DependsOn(Compile).Requires(() => Job).Requires(() => Times > 0).Executes(() => Run(nameof(Pack)));

    public Target Never => _ => _.OnlyWhenDynamic(() => Fast).Executes(() => Run(nameof(Never)));

    private void Run(string target)
    {
        Log.Add(target);
        Assert.True(target != Failing, $"{target} was told to fail");
    }
}

[TypeConverter(typeof(TypeConverter<Shape>))]
internal sealed class Shape : Enumeration
{
    public static readonly Shape Round = new() { Value = "round!" };
    public static readonly Shape Square = new() { Value = "square!" };
}
