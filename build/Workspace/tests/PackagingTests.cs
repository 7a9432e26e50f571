using System.Formats.Tar;
using System.IO.Compression;
using Workspace.Environments;
using Workspace.Packaging;
using Workspace.Projects;

namespace Workspace.Tests;

public sealed class PackagingTests : IDisposable
{
    private static readonly PackagedVariable[] Contract =
    [
        new("PLACE", "where", "text", "here", true, false),
        new("TOKEN", "what opens it", "secret text", "t0p", false, true),
        new("LIMIT", "how many", "whole number", null, true, false),
    ];

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void An_archive_depends_on_names_and_content_alone()
    {
        _directory.Write("one/b/program", "x");
        _directory.Write("one/a.txt", "y");
        _directory.Write("two/a.txt", "y");
        File.SetLastWriteTimeUtc(_directory.Write("two/b/program", "x"), new DateTime(2001, 1, 1));

        var (one, two) = (TarGzOf("one"), TarGzOf("two"));

        one.Should().Equal(two);
        using var tar = new TarReader(new GZipStream(new MemoryStream(one), CompressionMode.Decompress));
        var entries = Enumerable.Range(0, 2).Select(_ => tar.GetNextEntry()!).ToArray();
        entries
            .Select(e => (e.Name, e.Mode.HasFlag(UnixFileMode.OtherExecute), e.Uid))
            .Should()
            .Equal(("p/a.txt", false, 0), ("p/b/program", true, 0));
    }

    [Fact]
    public void Settings_hold_defaults_and_what_the_environment_says_but_no_secret()
    {
        var text = SettingsFile.Text(Contract, new Dictionary<string, string> { ["LIMIT"] = "7", ["TOKEN"] = "hush" });

        text.Should()
            .Contain("\nPLACE=here\n")
            .And.Contain("\nLIMIT=7\n")
            .And.Contain("\n#TOKEN=\n")
            .And.NotContain("hush")
            .And.NotContain("t0p");
    }

    [Fact]
    public void Settings_of_an_environment_leave_secrets_and_this_machine_out()
    {
        _directory.Write("local_dev_env/prod/a.env", "export BUCKET=s3a://b\nexport PLACE=$BUCKET/in\n");
        _directory.Write("local_dev_env/prod/secrets.env", "export TOKEN=hush\n");
        var folder = new EnvironmentFolder(_directory.Root);

        folder
            .LoadSettings("prod")
            .Should()
            .BeEquivalentTo(new Dictionary<string, string> { ["BUCKET"] = "s3a://b", ["PLACE"] = "s3a://b/in" });

        _directory.Write("local_dev_env/prod/b.env", "export HERE=$REPOSITORY_ROOT/x\n");
        var load = () => folder.LoadSettings("prod");
        load.Should().Throw<UserError>().WithMessage("*REPOSITORY_ROOT*not set*");
    }

    [Fact]
    public void A_package_holds_the_job_its_settings_its_script_and_a_manifest_of_them()
    {
        _directory.Write("published/Sales.Import", "program");
        var launcher = _directory.Write("launcher.jar", "jar");
        var package = new SparkConnectPackage(
            new Job("Sales", "Import", "x"),
            "1.2.3",
            new Revision("abc", false),
            "linux-x64",
            Contract,
            launcher,
            "run @NAME@ @VERSION@ @EXECUTABLE@ (@VARIABLES@) (@SECRETS@)"
        );

        var folder = package.Write(
            Path.Combine(_directory.Root, "published"),
            Path.Combine(_directory.Root, "packages"),
            new Dictionary<string, string>()
        );

        Path.GetFileName(folder).Should().Be("Sales.Import-1.2.3");
        PackagedFile
            .Of(folder)
            .Select(f => f.Path)
            .Should()
            .Equal("job.tar.gz", "launcher.jar", "manifest.json", "settings.env", "submit.sh");
        File.ReadAllText(Path.Combine(folder, "submit.sh")).Should().Be("run Sales.Import 1.2.3 Sales.Import (PLACE TOKEN LIMIT) (TOKEN)");
        File.ReadAllText(Path.Combine(folder, "manifest.json"))
            .Should()
            .Contain("\"commit\": \"abc\"")
            .And.Contain("\"path\": \"Sales.Import\"")
            .And.NotContain(_directory.Root);
        File.Exists(folder + ".tar.gz").Should().BeTrue();
    }

    [Fact]
    public void The_version_names_the_commit_and_what_it_does_not_tell()
    {
        new Revision("0123456789abcdef", false).VersionOf("0.1.0").Should().Be("0.1.0-0123456789ab");
        new Revision("0123456789abcdef", true).VersionOf("0.1.0").Should().Be("0.1.0-0123456789ab-modified");
        new Revision(null, false).VersionOf("0.1.0").Should().Be("0.1.0");
    }

    [Fact]
    public void A_job_that_does_not_tell_its_contract_is_named_as_the_cause()
    {
        var parse = () => PackagedVariable.Parse("hello");
        parse.Should().Throw<UserError>().WithMessage("*--contract*");
    }

    private byte[] TarGzOf(string directory)
    {
        var archive = Path.Combine(_directory.Root, directory + ".tar.gz");
        TarGz.Write(archive, Path.Combine(_directory.Root, directory), "p/", path => path.EndsWith("program", StringComparison.Ordinal));
        return File.ReadAllBytes(archive);
    }
}
