using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Architecture.Tests.References;

/// <summary>
/// What the package Microsoft.Spark has, by the list that tests/PublicApi holds. A job that uses nothing else compiles against it
/// unchanged: the package itself needs a JVM and is not restored here.
/// </summary>
internal sealed partial class PackageApi
{
    private readonly HashSet<string> _types = [];
    private readonly HashSet<string> _members = [];

    private PackageApi(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (Line().Match(line) is { Success: true } match)
            {
                Add(WithoutArguments(match.Groups["type"].Value), match.Groups["kind"].Value, match.Groups["text"].Value);
            }
        }
    }

    internal static PackageApi Load() => new(Repository.Read("tests/PublicApi/Microsoft.Spark-2.3.1.txt").Split('\n'));

    /// <summary>What a module uses of Spark that the package lacks.</summary>
    internal IEnumerable<string> Lacks(ModuleDefinition module)
    {
        var types = module.GetTypeReferences().Where(IsSpark).Select(type => Name(type)).Where(type => !_types.Contains(type));
        var members = module
            .GetMemberReferences()
            .Where(member => IsSpark(member.DeclaringType.GetElementType()))
            .Select(Name)
            .Where(member => !_members.Contains(member));
        return types.Concat(members).Distinct().Select(name => $"{module.Assembly.Name.Name} uses {name}");
    }

    private static bool IsSpark(TypeReference type) => type.Scope.Name.StartsWith("Shared.Spark.", StringComparison.Ordinal);

    private static string Name(TypeReference type) => type.GetElementType().FullName.Split('`')[0];

    // Overloads differ in how many parameters they have; that their types fit is what tests/PublicApi holds.
    private static string Name(MemberReference member) =>
        member is MethodReference method
            ? $"{Name(member.DeclaringType)}::{member.Name}({method.Parameters.Count})"
            : $"{Name(member.DeclaringType)}::{member.Name}";

    private static string WithoutArguments(string type) => type.Split('<')[0];

    private void Add(string type, string kind, string text)
    {
        _types.Add(type);
        switch (kind)
        {
            case "T":
                break;
            case "C":
                _members.Add($"{type}::.ctor({ParameterCount(text)})");
                break;
            case "P":
                var name = text.Contains(" this[", StringComparison.Ordinal) ? "Item" : PropertyName().Match(text).Groups[1].Value;
                var indexes = name == "Item" ? 1 : 0;
                _members.Add($"{type}::get_{name}({indexes})");
                _members.Add($"{type}::set_{name}({indexes + 1})");
                break;
            case "F":
                _members.Add($"{type}::{text.Split(' ')[0]}");
                break;
            default:
                _members.Add($"{type}::{MethodName(text)}({ParameterCount(text)})");
                break;
        }
    }

    private static string MethodName(string text) =>
        Operator().Match(text) is { Success: true } match
            ? OperatorName(match.Groups[1].Value, ParameterCount(text))
            : Method().Match(text).Groups[1].Value;

    private static string OperatorName(string symbol, int operands) =>
        "op_"
        + symbol switch
        {
            "+" => "Addition",
            "-" => operands == 1 ? "UnaryNegation" : "Subtraction",
            "*" => "Multiply",
            "/" => "Division",
            "%" => "Modulus",
            "!" => "LogicalNot",
            "&" => "BitwiseAnd",
            "|" => "BitwiseOr",
            "==" => "Equality",
            "!=" => "Inequality",
            "<" => "LessThan",
            ">" => "GreaterThan",
            "<=" => "LessThanOrEqual",
            ">=" => "GreaterThanOrEqual",
            _ => "Implicit",
        };

    private static int ParameterCount(string text)
    {
        var open = text.IndexOf('(');
        var inside = text[(open + 1)..text.LastIndexOf(')')];
        var (depth, count) = (0, inside.Trim().Length == 0 ? 0 : 1);
        foreach (var c in inside)
        {
            depth +=
                c is '<' or '(' or '[' ? 1
                : c is '>' or ')' or ']' ? -1
                : 0;
            count += c == ',' && depth == 0 ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex("^(?<type>[^ ]+(?: [^:]+>)?) :: (?<kind>[A-Z])j? (?<text>.*)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"(\w+) \{")]
    private static partial Regex PropertyName();

    [GeneratedRegex(@"(\w+)(?:<[^(]*>)?\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"operator ([^\s(\w]+|\w+)")]
    private static partial Regex Operator();
}
