namespace Nuke.Common;

/// <summary>A target of the build: <c>Target Test => _ => _.DependsOn(Compile).Executes(...)</c>.</summary>
public delegate ITargetDefinition Target(ITargetDefinition definition);
