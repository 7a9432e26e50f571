using Shared.Spark.Plans.Collections;

namespace Shared.Spark.Plans.Commands;

/// <summary>ADD and LIST of jars, files and archives.</summary>
/// <param name="IsAdd">Whether they are added.</param>
/// <param name="Kind">JAR, FILE, ARCHIVE.</param>
/// <param name="Paths">The files; none to list all.</param>
public sealed record ManageResource(bool IsAdd, string Kind, ValueList<string> Paths) : Command;
