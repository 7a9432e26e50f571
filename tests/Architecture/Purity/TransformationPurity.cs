using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Architecture.Tests.Purity;

/// <summary>
/// Reads the IL of transformations, and of the methods of the same contexts that they call, however deep:
/// a transformation takes frames and gives a frame, and touches nothing else.
/// </summary>
internal sealed class TransformationPurity
{
    private const string Folder = "Transformations";

    private readonly Dictionary<string, MethodDefinition> _methods = [];
    private readonly HashSet<string> _visited = [];
    private readonly List<string> _violations = [];

    private TransformationPurity(IEnumerable<ModuleDefinition> modules)
    {
        foreach (var method in modules.SelectMany(module => module.GetTypes()).SelectMany(type => type.Methods))
        {
            _methods[method.FullName] = method;
        }
    }

    /// <summary>What is wrong, a line each: the transformation, the way, the member.</summary>
    internal static IReadOnlyList<string> Violations(IReadOnlyList<ModuleDefinition> modules)
    {
        var purity = new TransformationPurity(modules);
        foreach (var type in modules.SelectMany(module => module.GetTypes()).Where(IsTransformation))
        {
            purity.CheckFields(type);
            foreach (var method in type.Methods)
            {
                purity.Check(method, NameOf(method));
            }
        }

        return purity._violations;
    }

    private static bool IsTransformation(TypeDefinition type)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
        {
            outer = declaring;
        }

        return outer.Namespace.Split('.').Contains(Folder);
    }

    private static string NameOf(MethodReference method) => $"{method.DeclaringType.Name}.{method.Name}";

    // The compiler keeps delegates and regexes in static fields of types that it makes up.
    private void CheckFields(TypeDefinition type)
    {
        if (!type.Name.Contains('<', StringComparison.Ordinal))
        {
            _violations.AddRange(
                type.Fields.Where(field =>
                        field is { IsStatic: true, IsInitOnly: false, IsLiteral: false }
                        && !field.Name.Contains('<', StringComparison.Ordinal)
                    )
                    .Select(field => $"{type.Name}.{field.Name} is static and can be changed")
            );
        }
    }

    private void Check(MethodDefinition method, string way)
    {
        if (!method.HasBody || !_visited.Add(method.FullName))
        {
            return;
        }

        foreach (var instruction in method.Body.Instructions)
        {
            Check(instruction, way);
        }
    }

    private void Check(Instruction instruction, string way)
    {
        if (instruction.Operand is string text && ForbiddenMembers.FindInText(text) is { } sql)
        {
            _violations.Add($"{way} says '{sql}' in SQL");
        }

        if (instruction.Operand is not MemberReference member)
        {
            return;
        }

        if (ForbiddenMembers.Find(member) is { } forbidden)
        {
            _violations.Add($"{way} uses {forbidden}");
        }
        else if (member is MethodReference called && _methods.TryGetValue(called.GetElementMethod().FullName, out var next))
        {
            Check(next, $"{way} -> {NameOf(next)}");
        }
    }
}
