using System.Globalization;
using System.Reflection;

namespace Shared.Pipelines.Hosting.Contracts;

/// <summary>Texts of variables become values. The one place that knows the types a variable can have.</summary>
internal static class VariableValue
{
    private static readonly MethodInfo s_parse = typeof(VariableValue).GetMethod(
        nameof(ParseParsable),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    internal static bool Supports(Type type) => type.IsEnum || type == typeof(Uri) || IsParsable(type);

    internal static string Describe(Type type) =>
        type switch
        {
            _ when type == typeof(string) => "text",
            _ when type == typeof(Secret) => "secret text",
            _ when type == typeof(int) || type == typeof(long) => "whole number",
            _ when type == typeof(decimal) => "number",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(TimeSpan) => "time span (90s, 5m, 2h, 00:30:00)",
            _ when type == typeof(Uri) => "absolute URI",
            _ when type == typeof(DataPath) => "path",
            { IsEnum: true } => string.Join(" or ", Enum.GetNames(type)),
            _ => "text",
        };

    /// <summary>The value of a text.</summary>
    /// <exception cref="FormatException">The text is none of the type. The message goes behind the variable's name and does not repeat the
    /// text.</exception>
    internal static object Parse(string text, Type type) =>
        type switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Mismatch(type, " that fits 32 bits"),
            _ when type == typeof(long) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Mismatch(type, " that fits 64 bits"),
            _ when type == typeof(decimal) => decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : throw Mismatch(type),
            _ when type == typeof(bool) => ParseBoolean(text),
            _ when type == typeof(TimeSpan) => ParseTimeSpan(text),
            _ when type == typeof(Uri) => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw Mismatch(type),
            { IsEnum: true } => Enum.GetNames(type).Contains(text, StringComparer.OrdinalIgnoreCase)
                ? Enum.Parse(type, text, ignoreCase: true)
                : throw Mismatch(type),
            _ => ParseOwn(text, type),
        };

    private static bool ParseBoolean(string text) =>
        text.ToUpperInvariant() switch
        {
            "TRUE" or "1" or "YES" or "ON" => true,
            "FALSE" or "0" or "NO" or "OFF" => false,
            _ => throw Mismatch(typeof(bool)),
        };

    private static TimeSpan ParseTimeSpan(string text)
    {
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        if (
            double.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && Unit(text[digits..]) is { } unit
            && amount * unit.TotalSeconds <= TimeSpan.MaxValue.TotalSeconds / 2
        )
        {
            return amount * unit;
        }

        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
            ? span
            : throw Mismatch(typeof(TimeSpan));
    }

    private static TimeSpan? Unit(string name) =>
        name switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            "m" or "min" => TimeSpan.FromMinutes(1),
            "h" => TimeSpan.FromHours(1),
            "d" => TimeSpan.FromDays(1),
            _ => null,
        };

    private static object ParseOwn(string text, Type type)
    {
        try
        {
            return s_parse.MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text], null)!;
        }
        catch (OverflowException)
        {
            throw Mismatch(type);
        }
    }

    private static T ParseParsable<T>(string text)
        where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    private static bool IsParsable(Type type) =>
        type.GetInterfaces()
            .Any(contract =>
                contract.IsGenericType
                && contract.GetGenericTypeDefinition() == typeof(IParsable<>)
                && contract.GetGenericArguments()[0] == type
            );

    private static FormatException Mismatch(Type type, string more = "") =>
        new(
            type switch
            {
                { IsEnum: true } => $"is not one of {string.Join(", ", Enum.GetNames(type))}",
                _ when type == typeof(bool) => $"is not {Describe(type)}",
                _ => $"is not {(Describe(type)[0] is 'a' ? "an" : "a")} {Describe(type)}{more}",
            }
        );
}
