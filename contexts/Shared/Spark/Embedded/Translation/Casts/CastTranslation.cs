using Shared.Spark.Catalyst.Expressions;
using Shared.Spark.Embedded.Translation.Expressions;

namespace Shared.Spark.Embedded.Translation.Casts;

/// <summary>Conversions between types, as Spark's <c>Cast</c> does them in its three modes.</summary>
internal static class CastTranslation
{
    internal static string Translate(TypedCast cast, ExpressionTranslator translator) =>
        $"CAST({translator.Translate(cast.Child)} AS {DuckDbTypes.NameOf(cast.Type)})";
}
