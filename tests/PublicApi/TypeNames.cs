namespace PublicApi.Tests;

/// <summary>Writes types as the list does.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type)
    {
        if (s_keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var name = $"{type.Namespace}.{type.Name.Split('`')[0]}";
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    public static string DeclarationOf(Type type) => $"public {KindOf(type)} {Of(type)}";

    /// <summary>Whether a type is of the kind that the list says, and derived from what it says.</summary>
    public static bool IsDeclaredAs(Type type, string declaration)
    {
        var parts = declaration.Split(" : ", 2);
        var bases = type.GetInterfaces().Append(type.BaseType).OfType<Type>().Select(Of).ToHashSet();
        return parts[0] == DeclarationOf(type)
            && (parts.Length == 1 || parts[1].Split(", ").All(name => IsOfThePackageAlone(name) || bases.Contains(name)));
    }

    // What only the bridge to the JVM needs.
    private static bool IsOfThePackageAlone(string name) =>
        name.EndsWith("IJvmObjectReferenceProvider", StringComparison.Ordinal) || name.StartsWith("MessagePack.", StringComparison.Ordinal);

    private static string KindOf(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
}
