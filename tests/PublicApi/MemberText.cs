using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PublicApi.Tests;

/// <summary>Writes members as the list does.</summary>
internal static class MemberText
{
    private static readonly Dictionary<string, string> s_operators = new()
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_LogicalNot"] = "!",
        ["op_UnaryNegation"] = "-",
    };

    public static string OfConstructor(ConstructorInfo constructor) =>
        $"{Access(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({Parameters(constructor)})";

    public static string OfMethod(MethodInfo method)
    {
        var modifiers = Access(method) + (method.IsStatic ? "static " : "");
        var parameters = Parameters(method);
        if (method.Name == "op_Implicit")
        {
            return $"{modifiers}implicit operator {TypeNames.Of(method.ReturnType)}({parameters})";
        }

        if (s_operators.TryGetValue(method.Name, out var symbol))
        {
            return $"{modifiers}{TypeNames.Of(method.ReturnType)} operator {symbol}({parameters})";
        }

        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
        return $"{modifiers}{TypeNames.Of(method.ReturnType)} {method.Name}{generics}({parameters})";
    }

    public static string OfProperty(PropertyInfo property)
    {
        var getter = property.GetMethod!;
        var name = property.GetIndexParameters().Length > 0 ? $"this[{Parameters(getter)}]" : property.Name;
        var setter = property.SetMethod?.IsPublic == true ? "set; " : "";
        return $"{Access(getter)}{(getter.IsStatic ? "static " : "")}{TypeNames.Of(property.PropertyType)} {name} {{ get; {setter}}}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "public " : "protected ";

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        return string.Join(
            ", ",
            method.GetParameters().Select((parameter, i) => (isExtension && i == 0 ? "this " : "") + Parameter(parameter))
        );
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false);
        var text = $"{(isParams ? "params " : "")}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{text} = {DefaultValue(parameter.DefaultValue)}" : text;
    }

    private static string DefaultValue(object? value) =>
        value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
