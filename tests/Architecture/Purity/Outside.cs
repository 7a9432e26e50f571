using Microsoft.Spark.Sql;

namespace Architecture.Tests.Purity;

/// <summary>What a bad example calls; on its own it may do what it does.</summary>
internal static class Outside
{
    internal static DataFrame Today(DataFrame frame) => frame.WithColumn("today", Functions.CurrentDate());
}
