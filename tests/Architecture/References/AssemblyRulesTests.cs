using Mono.Cecil;

namespace Architecture.Tests.References;

/// <summary>What is referenced indirectly can be used all the same; the assemblies tell whether it is.</summary>
public sealed class AssemblyRulesTests
{
    // Row and the data types of the public API live in Plans, so that no layer converts them.
    private static readonly string[] s_allowedSpark = ["Shared.Spark.Api", "Shared.Spark.Plans"];

    [Fact]
    public void Jobs_use_the_public_api_alone() => ContextAssemblies.Load().SelectMany(InnerLayers).Should().BeEmpty();

    [Fact]
    public void Hosting_uses_the_public_api_alone() =>
        InnerLayers(ModuleDefinition.ReadModule(ContextAssemblies.Locate("Shared.Pipelines.Hosting"))).Should().BeEmpty();

    [Fact]
    public void A_use_of_an_inner_layer_is_found() =>
        InnerLayers(ModuleDefinition.ReadModule(ContextAssemblies.Locate("Shared.Spark.Api")))
            .Should()
            .Contain("Shared.Spark.Api uses Shared.Spark.Connect");

    private static IEnumerable<string> InnerLayers(ModuleDefinition module) =>
        module
            .AssemblyReferences.Select(reference => reference.Name)
            .Where(name => name.StartsWith("Shared.Spark.", StringComparison.Ordinal) && !s_allowedSpark.Contains(name))
            .Select(name => $"{module.Assembly.Name.Name} uses {name}");
}
