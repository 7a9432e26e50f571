namespace Nuke.Common.Tooling;

/// <summary>Changes the options of a tool: <c>_ => _.SetProjectFile(Solution)</c>.</summary>
public delegate T Configure<T>(T options);
