using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>What restore, build, publish and test have in common.</summary>
public abstract class DotNetOptions : ToolOptions
{
    private protected abstract string Verb { get; }

    internal override IEnumerable<string> GetArguments() =>
        [
            Verb,
            .. this["project"],
            .. Named("--configuration"),
            .. Named("--verbosity"),
            .. Flag("--no-restore"),
            .. Flag("--nologo"),
            .. Own(),
            .. ProcessAdditionalArguments,
        ];

    private protected virtual IEnumerable<string> Own() => [];
}

/// <summary>Options of <c>dotnet restore</c>.</summary>
public class DotNetRestoreSettings : DotNetOptions
{
    private protected override string Verb => "restore";
}

/// <summary>Options of <c>dotnet build</c>.</summary>
public class DotNetBuildSettings : DotNetOptions
{
    private protected override string Verb => "build";
}

/// <summary>Options of <c>dotnet test</c>.</summary>
public class DotNetTestSettings : DotNetOptions
{
    private protected override string Verb => "test";

    private protected override IEnumerable<string> Own() =>
        [
            .. Flag("--no-build"),
            .. Named("--filter"),
            .. Named("--collect"),
            .. Named("--settings"),
            .. Named("--results-directory"),
            .. Named("--logger"),
        ];
}

/// <summary>Options of <c>dotnet publish</c>.</summary>
public class DotNetPublishSettings : DotNetOptions
{
    private protected override string Verb => "publish";

    private protected override IEnumerable<string> Own() => [.. Named("--runtime"), .. Named("--self-contained"), .. Named("--output")];
}
