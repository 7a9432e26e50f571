using Microsoft.Spark.Sql;
using Microsoft.Spark.Sql.Types;

namespace Shared.Spark.Plans.Tests;

public sealed class RowTests
{
    private static readonly Row s_row = new(
        [1, null, new object?[] { 1, 2 }],
        new StructType([
            new("id", DataTypes.IntegerType),
            new("name", DataTypes.StringType),
            new("list", new ArrayType(DataTypes.IntegerType)),
        ])
    );

    [Fact]
    public void GetAs_reads_by_name_and_by_index()
    {
        s_row.GetAs<int>("id").Should().Be(1);
        s_row.GetAs<string?>(1).Should().BeNull();
    }

    [Fact]
    public void GetAs_converts_arrays() => s_row.GetAs<int[]>("list").Should().Equal(1, 2);

    [Fact]
    public void GetAs_widens_and_never_narrows()
    {
        s_row.GetAs<long>("id").Should().Be(1L);
        var narrow = () => s_row.GetAs<short>("id");
        narrow.Should().Throw<InvalidCastException>();
    }

    [Fact]
    public void GetAs_names_the_fields_when_there_is_no_such_one()
    {
        var get = () => s_row.Get("Id");
        get.Should().Throw<ArgumentException>().WithMessage("*'Id'*'id', 'name', 'list'*");
    }

    [Fact]
    public void A_null_is_no_value_type()
    {
        var get = () => s_row.GetAs<int>("name");
        get.Should().Throw<InvalidCastException>().WithMessage("*null*");
    }

    [Fact]
    public void Text_shows_maps_and_lists() =>
        new GenericRow([1, null, new object?[] { 1, 2 }, new Dictionary<object, object?> { ["k"] = null }])
            .ToString()
            .Should()
            .Be("[1,null,[1,2],Map(k -> null)]");
}
