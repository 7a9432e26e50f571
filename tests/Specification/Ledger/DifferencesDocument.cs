using System.Text;

namespace Specification.Ledger;

/// <summary>The ledger as a page.</summary>
internal static class DifferencesDocument
{
    internal static string Write(IReadOnlyList<KnownDifference> differences)
    {
        var text = new StringBuilder("# Where the answers differ from Spark's\n\n");
        text.Append(
            "Generated from `tests/Specification/Ledger/differences.json`; a test fails when this page is not what the ledger says.\n"
        );
        foreach (var engine in differences.GroupBy(difference => difference.Engine).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(engine.Key).Append("\n\n| what | why |\n| --- | --- |\n");
            foreach (var difference in engine)
            {
                text.Append("| ").Append(Escape(difference.Test)).Append(" | ").Append(Escape(difference.Reason)).Append(" |\n");
            }
        }

        if (differences.Count == 0)
        {
            text.Append("\nNone of the specification's tests differs.\n");
        }

        return text.ToString();
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
