using Nuke.Common;
using Workspace.Clusters;

partial class Build
{
    [Parameter("Cluster: starts what does not run yet.")]
    readonly bool Up;

    [Parameter("Cluster: stops all of it.")]
    readonly bool Down;

    [Parameter("Cluster: how many workers.")]
    readonly int Workers = 2;

    [Parameter("Cluster: where its logs and its state are. Without it: artifacts/cluster.")]
    readonly string? ClusterDirectory;

    Target Cluster =>
        _ =>
            _.Description("A standalone Spark cluster on loopback, from SPARK_HOME, for trying: --up [--workers 2] or --down")
                .Executes(() =>
                {
                    Assert.True(Up != Down, "Cluster needs --up or --down");
                    var cluster = new StandaloneCluster(Path.GetFullPath(ClusterDirectory ?? ArtifactsDirectory / "cluster"), Progress);
                    if (Down)
                    {
                        Progress($"Stopped {cluster.Down()} processes");
                        return;
                    }

                    Assert.True(Workers > 0, "--workers must be 1 or more");
                    var home =
                        System.Environment.GetEnvironmentVariable("SPARK_HOME")
                        ?? throw new Workspace.UserError("Cluster --up needs SPARK_HOME: the directory of a Spark distribution.");
                    Console.WriteLine(cluster.Up(home, Workers));
                    Progress($"Logs: {cluster.Logs}");
                });
}
