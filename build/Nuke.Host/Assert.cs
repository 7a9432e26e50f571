using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Nuke.Common;

/// <summary>What must hold for the build to go on.</summary>
[DebuggerStepThrough]
public static class Assert
{
    /// <summary>Ends the target with a message.</summary>
    [DoesNotReturn]
    public static void Fail(string message, Exception? exception = null) => throw new InvalidOperationException(message, exception);

    /// <summary>Ends the target unless the condition holds.</summary>
    public static void True(
        [DoesNotReturnIf(false)] bool condition,
        string? message = null,
        [CallerArgumentExpression(nameof(condition))] string? argumentExpression = null
    )
    {
        if (!condition)
            Fail(message ?? $"Expected to hold: {argumentExpression}");
    }

    /// <summary>Ends the target if there is no value.</summary>
    public static T NotNull<T>(
        [NotNull] this T? obj,
        string? message = null,
        [CallerArgumentExpression(nameof(obj))] string? argumentExpression = null
    )
        where T : class
    {
        if (obj is null)
            Fail(message ?? $"Expected a value: {argumentExpression}");
        return obj;
    }

    /// <summary>Ends the target unless the file exists.</summary>
    public static void FileExists(string? path, string? message = null) =>
        True(File.Exists(path), message ?? $"Expected file to exist: {path}");
}
