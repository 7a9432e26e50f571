using System.Globalization;

namespace Shared.Spark.Embedded.Kernels.Urls;

/// <summary>A URI taken apart as <c>java.net.URI</c> does: by RFC 2396, with characters beyond ASCII allowed. Nothing is decoded.</summary>
internal sealed class JavaUri
{
    private const string Digits = "0123456789";
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Unreserved = Digits + Letters + "_-!.~'()*";
    private const string UriCharacters = Unreserved + ";/?:@&=+$,[]";
    private const string PathCharacters = Unreserved + ":@&=+$,;/";
    private const string NameCharacters = Unreserved + "$,;:@&=+";
    private const string UserCharacters = Unreserved + ";:&=+$,";
    private const string ServerCharacters = UserCharacters + ".:@[]";

    private readonly string _text;

    private JavaUri(string text) => _text = text;

    internal string? Scheme { get; private set; }

    internal string? Authority { get; private set; }

    internal string? UserInfo { get; private set; }

    internal string? Host { get; private set; }

    /// <summary>The path; null when what follows the scheme is opaque, as in <c>mailto:a@b</c>.</summary>
    internal string? Path { get; private set; }

    internal string? Query { get; private set; }

    internal string? Fragment { get; private set; }

    /// <summary>The URI; null when the text is none.</summary>
    internal static JavaUri? TryParse(string text)
    {
        var uri = new JavaUri(text);
        return text.Length > 0
            ? uri.Parse()
                ? uri
                : null
            : uri.Empty();
    }

    private JavaUri Empty()
    {
        Path = "";
        return this;
    }

    private bool Parse()
    {
        var position = 0;
        var colon = _text.AsSpan().IndexOfAny("/?#:");
        if (colon >= 0 && _text[colon] == ':')
        {
            Scheme = _text[..colon];
            if (colon == 0 || !char.IsAsciiLetter(Scheme[0]) || !Scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.'))
            {
                return false;
            }

            position = colon + 1;
        }

        if (Scheme is null || At(position, '/'))
        {
            if (!ParseHierarchical(ref position))
            {
                return false;
            }
        }
        else
        {
            var end = Find("#", position);
            if (end <= position || !Consists(position, end, UriCharacters))
            {
                return false;
            }

            position = end;
        }

        if (At(position, '#'))
        {
            Fragment = _text[(position + 1)..];
            return Consists(position + 1, _text.Length, UriCharacters);
        }

        return position == _text.Length;
    }

    private bool ParseHierarchical(ref int position)
    {
        if (At(position, '/') && At(position + 1, '/'))
        {
            position += 2;
            var end = Find("/?#", position);
            if (end > position)
            {
                if (!ParseAuthority(position, end))
                {
                    return false;
                }
            }
            else if (end == _text.Length)
            {
                return false;
            }

            position = end;
        }

        var behind = Find("?#", position);
        Path = _text[position..behind];
        if (!Consists(position, behind, PathCharacters))
        {
            return false;
        }

        position = behind;
        if (At(position, '?'))
        {
            behind = Find("#", position);
            Query = _text[(position + 1)..behind];
            if (!Consists(position + 1, behind, UriCharacters))
            {
                return false;
            }

            position = behind;
        }

        return true;
    }

    // user@host:port, or, where it is no such thing, a name of any kind.
    private bool ParseAuthority(int start, int end)
    {
        var authority = _text[start..end];
        var isName = Consists(start, end, NameCharacters);
        if (
            Consists(start, end, authority.Contains(']', StringComparison.Ordinal) ? ServerCharacters + "%" : ServerCharacters)
            && ParseServer(authority)
        )
        {
            Authority = authority;
            return true;
        }

        (UserInfo, Host) = (null, null);
        Authority = isName ? authority : null;
        return isName;
    }

    private bool ParseServer(string authority)
    {
        var at = authority.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
        {
            UserInfo = authority[..at];
        }

        var server = authority[(at + 1)..];
        if (server.StartsWith('['))
        {
            var close = server.IndexOf(']', StringComparison.Ordinal);
            var scope = close < 0 ? -1 : server.IndexOf('%', 0, close);
            if (close < 0 || scope + 1 == close || !System.Net.IPAddress.TryParse(server[1..(scope < 0 ? close : scope)], out _))
            {
                return false;
            }

            Host = server[..(close + 1)];
            return IsPort(server[(close + 1)..]);
        }

        var colon = server.IndexOf(':', StringComparison.Ordinal);
        Host = colon < 0 ? server : server[..colon];
        return (IsAddress(Host) || IsHostName(Host)) && IsPort(colon < 0 ? "" : server[colon..]);
    }

    private static bool IsPort(string text) =>
        text.Length == 0
        || (text[0] == ':' && (text.Length == 1 || int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _)));

    private static bool IsAddress(string host) =>
        host.Split('.') is { Length: 4 } parts
        && parts.All(part => part.Length is > 0 and <= 3 && byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static bool IsHostName(string host)
    {
        var labels = (host.EndsWith('.') ? host[..^1] : host).Split('.');
        return labels.All(label =>
                label.Length > 0 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ) && (labels.Length == 1 || char.IsAsciiLetter(labels[^1][0]));
    }

    private bool At(int position, char c) => position < _text.Length && _text[position] == c;

    private int Find(string characters, int from) =>
        _text.AsSpan(from).IndexOfAny(characters) is >= 0 and var index ? from + index : _text.Length;

    private bool Consists(int start, int end, string characters)
    {
        for (var i = start; i < end; i++)
        {
            var c = _text[i];
            if (c == '%')
            {
                if (
                    !characters.Contains('%', StringComparison.Ordinal)
                    && (i + 2 >= end || !char.IsAsciiHexDigit(_text[i + 1]) || !char.IsAsciiHexDigit(_text[i + 2]))
                )
                {
                    return false;
                }
            }
            else if (c > 128 ? char.IsSeparator(c) || char.IsControl(c) : !characters.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
