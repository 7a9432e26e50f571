using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EndToEnd.Tests.Documents;

/// <summary>Compiles snippets of documents against what this test has beside it.</summary>
internal static class SnippetCompiler
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using AwesomeAssertions;
        global using Microsoft.Spark.Sql;
        global using Microsoft.Spark.Sql.Types;
        global using Shared.Pipelines.Hosting.Contracts;
        global using Shared.Pipelines.Hosting.Jobs;
        global using Shared.Pipelines.Testing;
        global using Xunit;
        global using static Microsoft.Spark.Sql.Functions;
        """;

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14);

    private static readonly IReadOnlyList<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>An assembly of snippets: a program when one of them has statements, else a library.</summary>
    internal static Assembly Compile(IReadOnlyList<Snippet> snippets, bool isProgram)
    {
        var trees = snippets.Select(snippet => Parse(snippet.Text, snippet.ToString())).Prepend(Parse(Usings, "usings"));
        var compilation = CSharpCompilation.Create(
            $"snippets-{Guid.NewGuid():n}",
            trees,
            s_references,
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var problems = result
            .Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS8019")
            .ToList();
        problems.Should().BeEmpty("the snippets of {0} must compile", string.Join(", ", snippets));
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text), s_options, path);
}
