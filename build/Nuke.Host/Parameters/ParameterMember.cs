using System.Reflection;
using System.Text;
using Nuke.Common.Tooling;

namespace Nuke.Common.Parameters;

/// <summary>One parameter of a build: the member that holds it and what is known of it.</summary>
internal sealed class ParameterMember
{
    private const BindingFlags Members =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;

    private readonly MemberInfo _member;
    private readonly ParameterAttribute _attribute;

    private ParameterMember(MemberInfo member, ParameterAttribute attribute) => (_member, _attribute) = (member, attribute);

    public string Name => _attribute.Name ?? _member.Name;
    public string MemberName => _member.Name;
    public string DashedName => ToDashed(Name);
    public string? Description => _attribute.Description;
    public string? Separator => _attribute.Separator;
    public bool IsListed => _attribute.List;
    public bool IsBuiltIn => _member.DeclaringType == typeof(NukeBuild);
    public Type Type => _member is FieldInfo f ? f.FieldType : ((PropertyInfo)_member).PropertyType;
    public Type ScalarType => Type.IsArray ? Type.GetElementType()! : Nullable.GetUnderlyingType(Type) ?? Type;
    public bool IsList => Type.IsArray;
    public object? Default { get; private set; }
    public bool IsFlag => ScalarType == typeof(bool);

    public static IReadOnlyList<ParameterMember> Of(Type build)
    {
        var members = build.GetFields(Members).Cast<MemberInfo>().Concat(build.GetProperties(Members));
        return
        [
            .. from member in members
            let attribute = member.GetCustomAttribute<ParameterAttribute>()
            where attribute is not null
            let parameter = new ParameterMember(member, attribute)
            orderby parameter.IsBuiltIn, parameter.Name
            select parameter,
        ];
    }

    /// <summary>NUKE's spelling on the command line: ReportFile is --report-file. Dashes and case do not count when it is read.</summary>
    public static string ToDashed(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
            text.Append(char.IsUpper(c) && text.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        return text.ToString();
    }

    public bool Matches(string name) =>
        string.Equals(Name, name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    /// <summary>What the member holds when nothing is given.</summary>
    public void RememberDefault(NukeBuild build) => Default = Get(build);

    public object? Get(object build) => _member is FieldInfo f ? f.GetValue(build) : ((PropertyInfo)_member).GetValue(build);

    public void Set(object build, object? value)
    {
        if (_member is FieldInfo f)
            f.SetValue(build, value);
        else
            ((PropertyInfo)_member).SetValue(build, value);
    }

    /// <summary>The values there are, or null where anything goes.</summary>
    public IReadOnlyList<string>? Values(NukeBuild build)
    {
        if (_attribute.ValueProviderMember is { } provider)
        {
            var member = build.GetType().GetMember(provider, Members).Single();
            var values = member is FieldInfo f ? f.GetValue(build) : ((PropertyInfo)member).GetValue(build);
            return [.. (IEnumerable<string>)values!];
        }

        if (ScalarType.IsEnum)
            return Enum.GetNames(ScalarType);
        if (ScalarType.IsSubclassOf(typeof(Enumeration)))
            return [.. ScalarType.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.Name)];
        return null;
    }
}
