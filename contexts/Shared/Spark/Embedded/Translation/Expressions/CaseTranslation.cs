using System.Text;
using Shared.Spark.Catalyst.Expressions;

namespace Shared.Spark.Embedded.Translation.Expressions;

/// <summary>CASE.</summary>
internal static class CaseTranslation
{
    internal static string Translate(TypedCase choice, ExpressionTranslator translator)
    {
        var sql = new StringBuilder("CASE");
        foreach (var branch in choice.Branches)
        {
            sql.Append(" WHEN ").Append(translator.Translate(branch.Condition)).Append(" THEN ").Append(translator.Translate(branch.Value));
        }

        if (choice.Else is { } otherwise)
        {
            sql.Append(" ELSE ").Append(translator.Translate(otherwise));
        }

        return sql.Append(" END").ToString();
    }
}
