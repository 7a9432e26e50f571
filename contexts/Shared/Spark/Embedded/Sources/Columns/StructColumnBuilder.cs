using Microsoft.Spark.Sql.Types;
using Shared.Spark.Plans.Columnar;

namespace Shared.Spark.Embedded.Sources.Columns;

/// <summary>Structs: append a value to each field, then end the struct.</summary>
public sealed class StructColumnBuilder : ColumnBuilder
{
    internal StructColumnBuilder(StructType type)
        : base(type) => Fields = [.. type.Fields.Select(field => Create(field.DataType))];

    /// <summary>The fields.</summary>
    public IReadOnlyList<ColumnBuilder> Fields { get; }

    /// <summary>Ends a struct of the values that were appended to the fields.</summary>
    public void EndStruct() => AddSlot(isValid: true);

    /// <inheritdoc/>
    public override void AppendNull()
    {
        foreach (var field in Fields)
        {
            field.AppendNull();
        }

        AddSlot(isValid: false);
    }

    /// <inheritdoc/>
    public override void Truncate(int count)
    {
        base.Truncate(count);
        foreach (var field in Fields)
        {
            field.Truncate(count);
        }
    }

    /// <inheritdoc/>
    public override ColumnVector GetChild(int ordinal) => Fields[ordinal];
}
