using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Kernels;

namespace Shared.Spark.Embedded.Functions;

/// <summary>The words in which the families declare their functions.</summary>
internal static class Declarations
{
    internal static DataType Bool => DataTypes.BooleanType;

    internal static DataType Int => DataTypes.IntegerType;

    internal static DataType Long => DataTypes.LongType;

    internal static DataType Float => DataTypes.FloatType;

    internal static DataType Real => DataTypes.DoubleType;

    internal static DataType Text => DataTypes.StringType;

    internal static DataType Bytes => DataTypes.BinaryType;

    internal static DataType Day => DataTypes.DateType;

    internal static DataType Instant => DataTypes.TimestampType;

    /// <summary>A scalar function that is a DuckDB expression.</summary>
    internal static EmbeddedFunction Sql(string name, Signature signature, Func<TranslatedCall, string> write) =>
        new(name, FunctionKind.Scalar, signature, new Implementation.Sql(write));

    /// <summary>A scalar function that is a function of DuckDB's under another name.</summary>
    internal static EmbeddedFunction Sql(string name, Signature signature, string function) =>
        Sql(name, signature, call => $"{function}({string.Join(", ", call.Arguments)})");

    /// <summary>A scalar function that is computed row by row; a null argument gives null.</summary>
    internal static EmbeddedFunction Row(string name, Signature signature, RowFunction function) =>
        Kernel(name, signature, _ => new RowKernel(function));

    /// <summary>A scalar function that is computed row by row; null arguments are passed to it.</summary>
    internal static EmbeddedFunction NullableRow(string name, Signature signature, RowFunction function) =>
        Kernel(name, signature, _ => new RowKernel(function, takesNulls: true));

    /// <summary>A scalar function of text that is put together row by row; a null argument gives null.</summary>
    internal static EmbeddedFunction Buffered(string name, Signature signature, BufferedFunction function) =>
        Kernel(name, signature, _ => new BufferedKernel(function));

    /// <summary>A scalar function of text that is put together row by row; null arguments are passed to it.</summary>
    internal static EmbeddedFunction NullableBuffered(string name, Signature signature, BufferedFunction function) =>
        Kernel(name, signature, _ => new BufferedKernel(function, takesNulls: true));

    /// <summary>A scalar function that a kernel computes.</summary>
    internal static EmbeddedFunction Kernel(
        string name,
        Signature signature,
        Func<KernelSite, ScalarKernel> create,
        bool isVolatile = false
    ) =>
        new(name, FunctionKind.Scalar, signature, new Implementation.Kernel(create) { IsVolatile = isVolatile })
        {
            IsDeterministic = !isVolatile,
        };

    /// <summary>A function that is other expressions: nothing is left of it after analysis.</summary>
    internal static EmbeddedFunction Rewrite(string name, Func<CallSite, BoundCall> bind) =>
        new(
            name,
            FunctionKind.Scalar,
            new CustomSignature(bind),
            new Implementation.Sql(_ => throw new InvalidOperationException($"{name} is rewritten."))
        );

    /// <summary>An aggregate that DuckDB computes.</summary>
    internal static EmbeddedFunction Aggregate(string name, Signature signature, Func<TranslatedCall, string> write) =>
        new(name, FunctionKind.Aggregate, signature, new Implementation.Sql(write));

    /// <summary>An aggregate that a kernel computes.</summary>
    internal static EmbeddedFunction AggregateKernel(string name, Signature signature, Func<KernelSite, AggregateKernel> create) =>
        new(name, FunctionKind.Aggregate, signature, new Implementation.Aggregate(create));

    /// <summary>A window function.</summary>
    internal static EmbeddedFunction Window(string name, Signature signature, Func<TranslatedCall, string> write) =>
        new(name, FunctionKind.Window, signature, new Implementation.Sql(write));

    /// <summary>A generator: a DuckDB list with an element a row, a struct of them when there are several columns.</summary>
    internal static EmbeddedFunction Generator(string name, Signature signature, Func<TranslatedCall, string> write) =>
        new(name, FunctionKind.Generator, signature, new Implementation.Sql(write));

    /// <summary>Fixed parameters, a fixed result.</summary>
    internal static FunctionSignature Takes(DataType result, params ReadOnlySpan<InputType> inputs) => FunctionSignature.Of(result, inputs);

    /// <summary>Fixed parameters, the result is of the type of the first.</summary>
    internal static FunctionSignature Same(params ReadOnlySpan<InputType> inputs) => FunctionSignature.SameAs(0, inputs);

    /// <summary>The signature with a value that may be null whatever the arguments.</summary>
    internal static FunctionSignature OrNull(this FunctionSignature signature) => signature with { Nullability = Nullability.Always };

    /// <summary>The signature with a value that is never null.</summary>
    internal static FunctionSignature NeverNull(this FunctionSignature signature) => signature with { Nullability = Nullability.Never };

    /// <summary>
    /// The signature with constants for the parameters at the end that a call leaves out; as in Spark, they show in names of columns.
    /// </summary>
    internal static CustomSignature Defaulting(this Signature signature, int count, params TypedExpression[] defaults) =>
        new(call =>
        {
            Arity.Check(call, count - defaults.Length, count);
            var missing = count - call.Arguments.Count;
            return signature.Bind(call with { Arguments = [.. call.Arguments, .. defaults.Skip(defaults.Length - missing)] });
        });

    /// <summary>A constant.</summary>
    internal static TypedLiteral Constant(object? value, DataType type) => new(value, type);

    /// <summary>The same function under other names, each shown as it was called.</summary>
    internal static IEnumerable<EmbeddedFunction> Named(this EmbeddedFunction function, params string[] names) =>
        names.Select(name => function with { Name = name }).Prepend(function);

    /// <summary>The same function under other names, all shown as <paramref name="function"/> is.</summary>
    internal static IEnumerable<EmbeddedFunction> AlsoCalled(this EmbeddedFunction function, params string[] names) =>
        function.Named(names).Select(other => other with { Pretty = function.Pretty ?? ShownAs(function.PrettyName ?? function.Name) });

    /// <summary>The function shown under another name.</summary>
    internal static EmbeddedFunction Shown(this EmbeddedFunction function, string name) => function with { Pretty = ShownAs(name) };

    /// <summary>The function shown as an operator between its arguments.</summary>
    internal static EmbeddedFunction Infix(this EmbeddedFunction function, string sign) =>
        function with
        {
            Pretty = arguments => $"({arguments[0]} {sign} {arguments[1]})",
        };

    private static Func<IReadOnlyList<string>, string> ShownAs(string name) => arguments => $"{name}({string.Join(", ", arguments)})";
}
