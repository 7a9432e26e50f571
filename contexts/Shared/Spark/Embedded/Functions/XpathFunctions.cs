using Microsoft.Spark.Sql.Types;
using Shared.Spark.Catalyst.Analysis;
using Shared.Spark.Catalyst.Coercion;
using Shared.Spark.Catalyst.Functions;
using Shared.Spark.Embedded.Execution;
using Shared.Spark.Embedded.Kernels;
using Shared.Spark.Embedded.Kernels.Xml;
using static Shared.Spark.Embedded.Functions.Declarations;

namespace Shared.Spark.Embedded.Functions;

/// <summary>XPath 1.0 over XML in text. See https://spark.apache.org/docs/3.5.7/api/sql/index.html#xpath.</summary>
internal static class XpathFunctions
{
    internal static IEnumerable<EmbeddedFunction> All =>
        [
            Declare("xpath_boolean", Bool, (query, arguments, row, result) => result.SetBoolean(row, query.ToBoolean())),
            Declare("xpath_string", Text, (query, arguments, row, result) => result.SetString(row, query.ToText())),
            .. Declare("xpath_double", Real, (query, arguments, row, result) => result.SetDouble(row, query.ToNumber()))
                .Named("xpath_number"),
            Declare("xpath_float", Float, (query, arguments, row, result) => result.SetFloat(row, (float)query.ToNumber())),
            Declare("xpath_int", Int, (query, arguments, row, result) => result.SetInt(row, XpathQuery.Saturate(query.ToNumber()))),
            Declare("xpath_long", Long, (query, arguments, row, result) => result.SetLong(row, XpathQuery.SaturateLong(query.ToNumber()))),
            Declare(
                "xpath_short",
                DataTypes.ShortType,
                (query, arguments, row, result) => result.SetShort(row, unchecked((short)XpathQuery.Saturate(query.ToNumber())))
            ),
            Declare(
                "xpath",
                new ArrayType(Text, containsNull: false),
                (query, arguments, row, result) =>
                {
                    var texts = query.ToNodes();
                    var offset = result.SetRange(row, texts.Count);
                    for (var i = 0; i < texts.Count; i++)
                    {
                        if (texts[i] is { } text)
                        {
                            result.GetChild(0).SetString(offset + i, text);
                        }
                        else
                        {
                            result.GetChild(0).SetNull(offset + i);
                        }
                    }
                }
            ),
        ];

    private delegate void Finish(XpathQuery query, DuckDbVector[] arguments, int row, VectorWriter result);

    private static EmbeddedFunction Declare(string name, DataType type, Finish finish) =>
        Kernel(
            name,
            new FunctionSignature([Text, Text], _ => type)
            {
                Nullability = Nullability.Always,
                IsStrict = true,
                Check = CheckPath,
            },
            _ =>
            {
                var query = new XpathQuery();
                return new RowKernel(
                    (arguments, row, result) =>
                    {
                        if (query.Evaluate(arguments[0].GetBytes(row), arguments[1].GetBytes(row)))
                        {
                            finish(query, arguments, row, result);
                        }
                        else
                        {
                            result.SetNull(row);
                        }
                    }
                );
            }
        );

    private static void CheckPath(CallSite call)
    {
        if (!ConstantFolding.IsFoldable(call.Arguments[1]))
        {
            throw DataTypeMismatch.NonFoldable(call, "path", "\"STRING\"", call.Arguments[1]);
        }
    }
}
