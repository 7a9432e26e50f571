using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Values;
using Shared.Spark.Plans.Expressions;

namespace Microsoft.Spark.Sql;

/// <content>C# functions.</content>
public static partial class Functions
{
    /// <summary>Makes a function of columns of a C# function of 0 arguments.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column> Udf<TResult>(Func<TResult> udf) => () => Call(udf, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Makes a function of columns of a C# function of 0 arguments that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    public static Func<Column> Udf(Func<Row> udf, StructType returnType) => () => Call(udf, returnType);

    /// <summary>Makes a function of columns of a C# function of 1 argument.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="T">The type of the argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column, Column> Udf<T, TResult>(Func<T, TResult> udf) =>
        column => Call(udf, ClrTypes.ToDataType(typeof(TResult)), column);

    /// <summary>Makes a function of columns of a C# function of 1 argument that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T">The type of the argument; nullable to take nulls.</typeparam>
    public static Func<Column, Column> Udf<T>(Func<T, Row> udf, StructType returnType) => column => Call(udf, returnType, column);

    /// <summary>Makes a function of columns of a C# function of 2 arguments.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column, Column, Column> Udf<T1, T2, TResult>(Func<T1, T2, TResult> udf) =>
        (column1, column2) => Call(udf, ClrTypes.ToDataType(typeof(TResult)), column1, column2);

    /// <summary>Makes a function of columns of a C# function of 2 arguments that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    public static Func<Column, Column, Column> Udf<T1, T2>(Func<T1, T2, Row> udf, StructType returnType) =>
        (column1, column2) => Call(udf, returnType, column1, column2);

    /// <summary>Makes a function of columns of a C# function of 3 arguments.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column, Column, Column, Column> Udf<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> udf) =>
        (column1, column2, column3) => Call(udf, ClrTypes.ToDataType(typeof(TResult)), column1, column2, column3);

    /// <summary>Makes a function of columns of a C# function of 3 arguments that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    public static Func<Column, Column, Column, Column> Udf<T1, T2, T3>(Func<T1, T2, T3, Row> udf, StructType returnType) =>
        (column1, column2, column3) => Call(udf, returnType, column1, column2, column3);

    /// <summary>Makes a function of columns of a C# function of 4 arguments.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> udf) =>
        (column1, column2, column3, column4) => Call(udf, ClrTypes.ToDataType(typeof(TResult)), column1, column2, column3, column4);

    /// <summary>Makes a function of columns of a C# function of 4 arguments that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    public static Func<Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4>(Func<T1, T2, T3, T4, Row> udf, StructType returnType) =>
        (column1, column2, column3, column4) => Call(udf, returnType, column1, column2, column3, column4);

    /// <summary>Makes a function of columns of a C# function of 5 arguments.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, TResult>(
        Func<T1, T2, T3, T4, T5, TResult> udf
    ) =>
        (column1, column2, column3, column4, column5) =>
            Call(udf, ClrTypes.ToDataType(typeof(TResult)), column1, column2, column3, column4, column5);

    /// <summary>Makes a function of columns of a C# function of 5 arguments that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5>(
        Func<T1, T2, T3, T4, T5, Row> udf,
        StructType returnType
    ) => (column1, column2, column3, column4, column5) => Call(udf, returnType, column1, column2, column3, column4, column5);

    /// <summary>Makes a function of columns of a C# function of 6 arguments.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, TResult>(
        Func<T1, T2, T3, T4, T5, T6, TResult> udf
    ) =>
        (column1, column2, column3, column4, column5, column6) =>
            Call(udf, ClrTypes.ToDataType(typeof(TResult)), column1, column2, column3, column4, column5, column6);

    /// <summary>Makes a function of columns of a C# function of 6 arguments that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6>(
        Func<T1, T2, T3, T4, T5, T6, Row> udf,
        StructType returnType
    ) =>
        (column1, column2, column3, column4, column5, column6) =>
            Call(udf, returnType, column1, column2, column3, column4, column5, column6);

    /// <summary>Makes a function of columns of a C# function of 7 arguments.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, TResult> udf
    ) =>
        (column1, column2, column3, column4, column5, column6, column7) =>
            Call(udf, ClrTypes.ToDataType(typeof(TResult)), column1, column2, column3, column4, column5, column6, column7);

    /// <summary>Makes a function of columns of a C# function of 7 arguments that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7>(
        Func<T1, T2, T3, T4, T5, T6, T7, Row> udf,
        StructType returnType
    ) =>
        (column1, column2, column3, column4, column5, column6, column7) =>
            Call(udf, returnType, column1, column2, column3, column4, column5, column6, column7);

    /// <summary>Makes a function of columns of a C# function of 8 arguments.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T8">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> udf
    ) =>
        (column1, column2, column3, column4, column5, column6, column7, column8) =>
            Call(udf, ClrTypes.ToDataType(typeof(TResult)), column1, column2, column3, column4, column5, column6, column7, column8);

    /// <summary>Makes a function of columns of a C# function of 8 arguments that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T8">The type of an argument; nullable to take nulls.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<T1, T2, T3, T4, T5, T6, T7, T8>(
        Func<T1, T2, T3, T4, T5, T6, T7, T8, Row> udf,
        StructType returnType
    ) =>
        (column1, column2, column3, column4, column5, column6, column7, column8) =>
            Call(udf, returnType, column1, column2, column3, column4, column5, column6, column7, column8);

    /// <summary>Makes a function of columns of a C# function of 9 arguments.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T8">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T9">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9,
        TResult
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> udf) =>
        (column1, column2, column3, column4, column5, column6, column7, column8, column9) =>
            Call(
                udf,
                ClrTypes.ToDataType(typeof(TResult)),
                column1,
                column2,
                column3,
                column4,
                column5,
                column6,
                column7,
                column8,
                column9
            );

    /// <summary>Makes a function of columns of a C# function of 9 arguments that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T8">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T9">The type of an argument; nullable to take nulls.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, Row> udf, StructType returnType) =>
        (column1, column2, column3, column4, column5, column6, column7, column8, column9) =>
            Call(udf, returnType, column1, column2, column3, column4, column5, column6, column7, column8, column9);

    /// <summary>Makes a function of columns of a C# function of 10 arguments.</summary>
    /// <param name="udf">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T8">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T9">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T10">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9,
        T10,
        TResult
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> udf) =>
        (column1, column2, column3, column4, column5, column6, column7, column8, column9, column10) =>
            Call(
                udf,
                ClrTypes.ToDataType(typeof(TResult)),
                column1,
                column2,
                column3,
                column4,
                column5,
                column6,
                column7,
                column8,
                column9,
                column10
            );

    /// <summary>Makes a function of columns of a C# function of 10 arguments that gives rows.</summary>
    /// <param name="udf">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T8">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T9">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T10">The type of an argument; nullable to take nulls.</typeparam>
    public static Func<Column, Column, Column, Column, Column, Column, Column, Column, Column, Column, Column> Udf<
        T1,
        T2,
        T3,
        T4,
        T5,
        T6,
        T7,
        T8,
        T9,
        T10
    >(Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, Row> udf, StructType returnType) =>
        (column1, column2, column3, column4, column5, column6, column7, column8, column9, column10) =>
            Call(udf, returnType, column1, column2, column3, column4, column5, column6, column7, column8, column9, column10);

    private static Column Call(Delegate udf, DataType returnType, params Column[] columns) =>
        new(new InlineUserDefinedFunction(new UserDefinedFunction(null, udf, returnType), Expressions(columns)));
}
