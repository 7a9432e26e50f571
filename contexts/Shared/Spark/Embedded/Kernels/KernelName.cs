using System.Globalization;
using System.Text;

namespace Shared.Spark.Embedded.Kernels;

/// <summary>Names kernels in DuckDB: the same site has the same name, different ones have different names.</summary>
internal static class KernelName
{
    internal static string Of(KernelSite site)
    {
        var name = new StringBuilder("k_");
        foreach (var c in site.Name)
        {
            name.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_');
        }

        return name.Append('_').Append(Hash(site).ToString("x16", CultureInfo.InvariantCulture)).ToString();
    }

    // FNV-1a.
    private static ulong Hash(KernelSite site)
    {
        var hash = 14695981039346656037UL;
        Add(ref hash, site.Name);
        foreach (var argument in site.Arguments)
        {
            Add(ref hash, argument.CatalogString);
        }

        Add(ref hash, site.Result.CatalogString);
        Add(ref hash, site.Mode.ToString());
        Add(ref hash, site.TimeZone);
        Add(ref hash, site.Parameter ?? "");
        Add(ref hash, site.Behavior == Functions.FunctionBehavior.Default ? "" : site.Behavior.ToString());
        Add(ref hash, site.Place == 0 ? "" : site.Place.ToString(CultureInfo.InvariantCulture));
        return hash;
    }

    private static void Add(ref ulong hash, string text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ '\u001f') * 1099511628211UL;
    }
}
