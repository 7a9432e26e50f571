using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>A closed set of named texts: the values are the type's public static fields.</summary>
public abstract class Enumeration
{
    /// <summary>The text.</summary>
    protected string Value { get; set; } = "";

    /// <summary>The text.</summary>
    public static implicit operator string(Enumeration value) => value.Value;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Enumeration other && other.GetType() == GetType() && other.Value == Value;

    /// <inheritdoc />
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Value;

    internal static object Parse(Type type, string text) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .SingleOrDefault(f => f.Name.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?.GetValue(null)
        ?? throw new FormatException($"'{text}' is not a {type.Name}");

    /// <summary>Makes a value of its name.</summary>
    public sealed class TypeConverter<T> : TypeConverter
        where T : Enumeration
    {
        /// <inheritdoc />
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        /// <inheritdoc />
        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            Parse(typeof(T), (string)value);
    }
}
