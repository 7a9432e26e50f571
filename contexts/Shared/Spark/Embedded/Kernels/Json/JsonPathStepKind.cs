namespace Shared.Spark.Embedded.Kernels.Json;

/// <summary>Where a step of a path goes.</summary>
internal enum JsonPathStepKind
{
    /// <summary>To a field: <c>.a</c>, <c>['a']</c>.</summary>
    Name,

    /// <summary>To any field: <c>.*</c>, which Spark reads and finds nothing by.</summary>
    Any,

    /// <summary>To an element: <c>[0]</c>.</summary>
    Element,

    /// <summary>To all elements: <c>[*]</c>.</summary>
    Elements,
}
