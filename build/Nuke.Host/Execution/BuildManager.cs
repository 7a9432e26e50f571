using System.Collections;
using Nuke.Common.IO;
using Nuke.Common.Parameters;
using Nuke.Common.Reporting;
using Serilog;
using Workspace;

namespace Nuke.Common.Execution;

/// <summary>From the command line to the exit code.</summary>
internal static class BuildManager
{
    private const int Failure = 1;

    public static int Execute<T>(T build, Func<T, IReadOnlyCollection<Target>> defaults)
        where T : NukeBuild
    {
        try
        {
            return Run(build, defaults, Environment.GetCommandLineArgs()[1..]);
        }
        catch (BuildFailure failure)
        {
            Console.Error.WriteLine($"Error: {failure.Message}");
            return Failure;
        }
        catch (Exception exception)
        {
            Log.Error("Error: {Message:l}", exception.Message);
            Log.Verbose(exception, "Where it failed");
            return build.ExitCode ?? Failure;
        }
        finally
        {
            Log.CloseAndFlush();
        }
    }

    private static int Run<T>(T build, Func<T, IReadOnlyCollection<Target>> defaults, IReadOnlyList<string> arguments)
        where T : NukeBuild
    {
        var parameters = ParameterMember.Of(build.GetType());
        foreach (var parameter in parameters)
            parameter.RememberDefault(build);
        var line = CommandLine.Parse(arguments, parameters);
        var root = line.Values.FirstOrDefault(v => v.Key.Name == Constants.RootDirectoryParameterName).Value?.LastOrDefault();
        NukeBuild.RootDirectory = root is null ? FindRoot() : Path.GetFullPath(root);
        build.AllTargets = TargetGraph.Create(build, defaults(build));
        Inject(build, line, parameters);
        Logging.Configure();
        SchemaFile.Update(
            NukeBuild.RootDirectory / Constants.NukeDirectoryName / Constants.BuildSchemaFileName,
            build,
            build.AllTargets,
            parameters
        );

        if (build.Help)
        {
            Console.Write(HelpText.Of(build, build.AllTargets, parameters));
            return 0;
        }

        var names = build.TargetArguments ?? [.. line.Targets];
        var invoked =
            names.Length == 0 ? [.. build.AllTargets.Where(t => t.IsDefault)] : names.Select(n => Named(n, build.AllTargets)).ToArray();
        foreach (var target in invoked)
            target.Invoked = true;
        var plan = ExecutionPlanner.Plan(build.AllTargets, invoked);
        build.ExecutionPlan = plan;
        if (build.Plan)
        {
            Console.Write(PlanText.Of(plan));
            return 0;
        }

        var skipped = Skipped(build, plan);
        Requirements.Check(build, plan.Except(skipped), parameters);
        build.OnBuildInitialized();
        var succeeded = BuildExecutor.Execute(build, plan, skipped);
        Outcome.Write(plan, succeeded);
        build.OnBuildFinished();
        return build.ExitCode ?? (succeeded ? 0 : Failure);
    }

    private static IReadOnlyCollection<ExecutableTarget> Skipped(NukeBuild build, IReadOnlyList<ExecutableTarget> plan) =>
        build.SkipArguments switch
        {
            null => [],
            [] => [.. plan.Where(t => !t.Invoked)],
            var names => [.. names.Select(n => Named(n, build.AllTargets))],
        };

    private static ExecutableTarget Named(string name, IReadOnlyList<ExecutableTarget> targets) =>
        targets.FirstOrDefault(t => t.Name.Equals(name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
        ?? throw new BuildFailure(
            $"There is no target '{name}'."
                + NearNames.Hint(name, targets.Select(t => t.Name))
                + $" There are: {string.Join(", ", targets.Where(t => t.Definition.IsListed).Select(t => t.Name))}."
        );

    private static void Inject(NukeBuild build, CommandLine line, IReadOnlyList<ParameterMember> parameters)
    {
        var environment = Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal);
        var file = NukeBuild.RootDirectory / Constants.NukeDirectoryName / ParameterSources.FileName;
        var sources = new ParameterSources(line, environment, File.Exists(file) ? File.ReadAllText(file) : null, parameters);
        foreach (var parameter in parameters)
        {
            if (sources.Find(parameter) is var (value, isFromFile))
                parameter.Set(build, value.Convert(build, isFromFile ? NukeBuild.RootDirectory : EnvironmentInfo.WorkingDirectory));
        }
    }

    /// <summary>
    /// The directory with .nuke: above the build's assembly, so that the build can be called from anywhere; else above the caller.
    /// </summary>
    private static AbsolutePath FindRoot()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Environment.CurrentDirectory })
        {
            for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
            {
                if (Directory.Exists(Path.Combine(directory.FullName, Constants.NukeDirectoryName)))
                    return directory.FullName;
            }
        }

        throw new BuildFailure(
            $"No directory above {Environment.CurrentDirectory} has a '{Constants.NukeDirectoryName}' directory, which marks the root."
        );
    }
}
