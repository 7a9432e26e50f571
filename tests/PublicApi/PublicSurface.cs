using System.Reflection;
using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace PublicApi.Tests;

/// <summary>Our public members under Microsoft.Spark's names, written as the list writes them.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, Type> s_types = new[] { typeof(SparkSession).Assembly, typeof(StructType).Assembly }
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => type.Namespace?.StartsWith("Microsoft.Spark", StringComparison.Ordinal) == true)
        .ToDictionary(TypeNames.Of);

    private static readonly Dictionary<string, HashSet<string>> s_members = s_types.ToDictionary(
        pair => pair.Key,
        pair => DescribeMembers(pair.Value).ToHashSet()
    );

    public static bool Has(ApiLine line) =>
        s_types.TryGetValue(line.Type, out var type)
        && (line.Kind == 'T' ? TypeNames.IsDeclaredAs(type, line.Signature) : s_members[line.Type].Contains(line.Signature));

    /// <summary>What we have of that name, to be shown beside what the list says.</summary>
    public static string Nearest(ApiLine line)
    {
        if (!s_types.TryGetValue(line.Type, out var type))
        {
            return "no such type";
        }

        if (line.Kind == 'T')
        {
            return TypeNames.DeclarationOf(type);
        }

        var name = MemberNameOf(line.Signature);
        var namesakes = s_members[line.Type].Where(member => MemberNameOf(member) == name).ToArray();
        return namesakes.Length > 0 ? string.Join(" / ", namesakes) : "no member of that name";
    }

    private static string MemberNameOf(string signature) => signature.Split('(', '{', '[', '=', '<')[0].TrimEnd().Split(' ')[^1];

    private static IEnumerable<string> DescribeMembers(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt32(Enum.Parse(type, name), null)}");
        }

        return
        [
            .. type.GetConstructors(Declared).Where(IsVisible).Select(MemberText.OfConstructor),
            .. type.GetMethods(Declared)
                .Where(method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)))
                .Select(MemberText.OfMethod),
            .. type.GetProperties(Declared)
                .Where(property => property.GetMethod is { } getter && IsVisible(getter))
                .Select(MemberText.OfProperty),
        ];
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
