using Microsoft.Spark.Sql.Types;
using Shared.Spark.Api.Values;

namespace Microsoft.Spark.Sql;

/// <content>One overload for each number of arguments.</content>
public sealed partial class UdfRegistration
{
    /// <summary>Registers a C# function of 0 arguments, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public void Register<TResult>(string name, Func<TResult> f) => Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 0 arguments that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    public void Register(string name, Func<Row> f, StructType returnType) => Add(name, f, returnType);

    /// <summary>Registers a C# function of 1 argument, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <typeparam name="T">The type of the argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public void Register<T, TResult>(string name, Func<T, TResult> f) => Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 1 argument that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T">The type of the argument; nullable to take nulls.</typeparam>
    public void Register<T>(string name, Func<T, Row> f, StructType returnType) => Add(name, f, returnType);

    /// <summary>Registers a C# function of 2 arguments, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public void Register<T1, T2, TResult>(string name, Func<T1, T2, TResult> f) => Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 2 arguments that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    public void Register<T1, T2>(string name, Func<T1, T2, Row> f, StructType returnType) => Add(name, f, returnType);

    /// <summary>Registers a C# function of 3 arguments, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public void Register<T1, T2, T3, TResult>(string name, Func<T1, T2, T3, TResult> f) =>
        Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 3 arguments that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    public void Register<T1, T2, T3>(string name, Func<T1, T2, T3, Row> f, StructType returnType) => Add(name, f, returnType);

    /// <summary>Registers a C# function of 4 arguments, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public void Register<T1, T2, T3, T4, TResult>(string name, Func<T1, T2, T3, T4, TResult> f) =>
        Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 4 arguments that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    public void Register<T1, T2, T3, T4>(string name, Func<T1, T2, T3, T4, Row> f, StructType returnType) => Add(name, f, returnType);

    /// <summary>Registers a C# function of 5 arguments, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public void Register<T1, T2, T3, T4, T5, TResult>(string name, Func<T1, T2, T3, T4, T5, TResult> f) =>
        Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 5 arguments that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    public void Register<T1, T2, T3, T4, T5>(string name, Func<T1, T2, T3, T4, T5, Row> f, StructType returnType) =>
        Add(name, f, returnType);

    /// <summary>Registers a C# function of 6 arguments, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public void Register<T1, T2, T3, T4, T5, T6, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, TResult> f) =>
        Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 6 arguments that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    public void Register<T1, T2, T3, T4, T5, T6>(string name, Func<T1, T2, T3, T4, T5, T6, Row> f, StructType returnType) =>
        Add(name, f, returnType);

    /// <summary>Registers a C# function of 7 arguments, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public void Register<T1, T2, T3, T4, T5, T6, T7, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, T7, TResult> f) =>
        Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 7 arguments that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    public void Register<T1, T2, T3, T4, T5, T6, T7>(string name, Func<T1, T2, T3, T4, T5, T6, T7, Row> f, StructType returnType) =>
        Add(name, f, returnType);

    /// <summary>Registers a C# function of 8 arguments, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T8">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, TResult> f) =>
        Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 8 arguments that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
    /// <param name="returnType">The schema of the rows.</param>
    /// <typeparam name="T1">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T2">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T3">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T4">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T5">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T6">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T7">The type of an argument; nullable to take nulls.</typeparam>
    /// <typeparam name="T8">The type of an argument; nullable to take nulls.</typeparam>
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, Row> f, StructType returnType) =>
        Add(name, f, returnType);

    /// <summary>Registers a C# function of 9 arguments, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
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
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult>(string name, Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, TResult> f) =>
        Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 9 arguments that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
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
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9>(
        string name,
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, Row> f,
        StructType returnType
    ) => Add(name, f, returnType);

    /// <summary>Registers a C# function of 10 arguments, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
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
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult>(
        string name,
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, TResult> f
    ) => Add(name, f, ClrTypes.ToDataType(typeof(TResult)));

    /// <summary>Registers a C# function of 10 arguments that gives rows, to be called from SQL by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="f">The function.</param>
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
    public void Register<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(
        string name,
        Func<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, Row> f,
        StructType returnType
    ) => Add(name, f, returnType);
}
