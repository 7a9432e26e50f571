using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Catalyst.Functions;

/// <summary>When a function's value may be null.</summary>
/// <param name="Of">Decides it from the arguments after coercion.</param>
public sealed record Nullability(Func<IReadOnlyList<TypedExpression>, bool> Of)
{
    /// <summary>When an argument may be.</summary>
    public static Nullability AnyArgument { get; } = new(arguments => arguments.Any(argument => argument.IsNullable));

    /// <summary>When all arguments may be.</summary>
    public static Nullability AllArguments { get; } = new(arguments => arguments.All(argument => argument.IsNullable));

    /// <summary>Always.</summary>
    public static Nullability Always { get; } = new(_ => true);

    /// <summary>Never.</summary>
    public static Nullability Never { get; } = new(_ => false);
}
