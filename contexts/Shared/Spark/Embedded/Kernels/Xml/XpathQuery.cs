using System.Text;
using System.Xml;
using System.Xml.XPath;
using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Xml;

/// <summary>An XPath 1.0 expression and the document that it was asked of last.</summary>
internal sealed class XpathQuery
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1_000_000,
    };

    private byte[] _path = [];
    private XPathExpression? _expression;
    private XPathNavigator? _document;

    /// <summary>Makes ready for an answer; false where there is none, as of an empty document or path.</summary>
    internal bool Evaluate(ReadOnlySpan<byte> xml, ReadOnlySpan<byte> path)
    {
        if (xml.IsEmpty || path.IsEmpty)
        {
            return false;
        }

        if (_expression is null || !path.SequenceEqual(_path))
        {
            _path = path.ToArray();
            var text = Encoding.UTF8.GetString(path);
            try
            {
                _expression = XPathExpression.Compile(text);
            }
            catch (XPathException exception)
            {
                throw new SparkRuntimeException("java.lang.RuntimeException", $"Invalid XPath '{text}'{exception.Message}", exception);
            }
        }

        var document = Encoding.UTF8.GetString(xml);
        try
        {
            using var reader = XmlReader.Create(new StringReader(document), s_settings);
            _document = new XPathDocument(reader, XmlSpace.Preserve).CreateNavigator();
            return true;
        }
        catch (XmlException exception)
        {
            throw new SparkRuntimeException(
                "java.lang.RuntimeException",
                $"Invalid XML document: {exception.Message}\n{document}",
                exception
            );
        }
    }

    internal bool ToBoolean() =>
        Value() switch
        {
            bool value => value,
            double value => value != 0 && !double.IsNaN(value),
            string value => value.Length > 0,
            XPathNodeIterator nodes => nodes.MoveNext(),
            _ => false,
        };

    internal double ToNumber() =>
        Value() switch
        {
            bool value => value ? 1 : 0,
            double value => value,
            string value => Parse(value),
            XPathNodeIterator nodes => nodes.MoveNext() ? Parse(nodes.Current!.Value) : double.NaN,
            _ => double.NaN,
        };

    internal string ToText() =>
        Value() switch
        {
            bool value => value ? "true" : "false",
            double value => value == Math.Floor(value) && Math.Abs(value) < 1e15
                ? ((long)value).ToString(System.Globalization.CultureInfo.InvariantCulture)
                : value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            string value => value,
            XPathNodeIterator nodes => nodes.MoveNext() ? nodes.Current!.Value : "",
            _ => "",
        };

    /// <summary>What the nodes hold themselves: null for elements, whose text is in nodes of its own.</summary>
    internal List<string?> ToNodes()
    {
        if (Value() is not XPathNodeIterator nodes)
        {
            throw new SparkRuntimeException(
                "java.lang.RuntimeException",
                $"Invalid XPath '{Encoding.UTF8.GetString(_path)}': it does not give nodes."
            );
        }

        var texts = new List<string?>(nodes.Count);
        while (nodes.MoveNext())
        {
            texts.Add(nodes.Current!.NodeType is XPathNodeType.Element or XPathNodeType.Root ? null : nodes.Current.Value);
        }

        return texts;
    }

    /// <summary>A number as Java casts it to int: NaN is zero, what is out of range the nearest.</summary>
    internal static int Saturate(double value) =>
        double.IsNaN(value) ? 0
        : value >= int.MaxValue ? int.MaxValue
        : value <= int.MinValue ? int.MinValue
        : (int)value;

    /// <summary>A number as Java casts it to long.</summary>
    internal static long SaturateLong(double value) =>
        double.IsNaN(value) ? 0
        : value >= long.MaxValue ? long.MaxValue
        : value <= long.MinValue ? long.MinValue
        : (long)value;

    private object Value() => _document!.Evaluate(_expression!);

    private static double Parse(string text) =>
        double.TryParse(
            text.Trim(),
            System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : double.NaN;
}
