using Nuke.Common.IO;

namespace Nuke.Common.Tests;

public class AbsolutePathTests
{
    private static readonly AbsolutePath Root = Path.GetTempPath();

    [Fact]
    public void Parts_are_joined_and_normalised()
    {
        (Root / "a" / "../b").Should().Be(Root / "b");
        (Root / "a/" / null).Name.Should().Be("a");
        (Root / "b.txt").NameWithoutExtension.Should().Be("b");
        (Root / "b" + ".txt").Extension.Should().Be(".txt");
        (Root / "a").Parent.Should().Be(Root);
    }

    [Fact]
    public void The_root_has_no_parent() => ((AbsolutePath)Path.GetPathRoot(Root)!).Parent.Should().BeNull();

    [Fact]
    public void A_relative_path_is_an_error()
    {
        var create = () => AbsolutePath.Create("a/b");

        create.Should().Throw<InvalidOperationException>().WithMessage("Path 'a/b' must be rooted");
    }

    [Fact]
    public void Directories_are_created_cleaned_and_deleted()
    {
        var directory = Root / Guid.NewGuid().ToString("N");

        (directory / "a" / "b.txt").WriteAllText("x");
        (directory / "a" / "b.txt").ReadAllText().Should().Be("x");
        directory.CreateOrCleanDirectory();
        Directory.EnumerateFileSystemEntries(directory).Should().BeEmpty();
        directory.DeleteDirectory();
        directory.DirectoryExists().Should().BeFalse();
    }
}
