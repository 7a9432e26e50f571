using Shared.Spark.Shell;

return ShellProgram.Run(args);
