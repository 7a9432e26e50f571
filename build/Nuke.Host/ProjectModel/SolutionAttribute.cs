namespace Nuke.Common.ProjectModel;

/// <summary>The solution, whose path is the parameter <c>Solution</c> in .nuke/parameters.json.</summary>
public sealed class SolutionAttribute() : ParameterAttribute("The solution file; .nuke/parameters.json names it.");
