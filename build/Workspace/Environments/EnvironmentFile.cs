using System.Text;

namespace Workspace.Environments;

/// <summary>
/// One line a variable: <c>export NAME=value</c>, with comments, single and double quotes, <c>\</c>, <c>$OTHER</c> and <c>${OTHER}</c>.
/// What is accepted means the same to a shell that sources the file; what a shell would read otherwise is an error.
/// </summary>
internal static class EnvironmentFile
{
    /// <summary>
    /// The variables of a file, in its order. What the process has wins over the file, also where a line mentions it; <paramref
    /// name="earlier"/> knows what the files before this one define.
    /// </summary>
    public static IReadOnlyList<EnvironmentVariable> Parse(
        string text,
        string file,
        Func<string, string?> process,
        Func<string, string?> earlier
    )
    {
        var variables = new List<EnvironmentVariable>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var variable = new LineParser(line.TrimEnd('\r'), $"{file}:{number}", Lookup).Parse();
            if (variable is not null)
                variables.Add(variable);
        }

        return variables;

        string? Lookup(string name) => process(name) ?? variables.LastOrDefault(v => v.Name == name)?.Value ?? earlier(name);
    }

    private sealed class LineParser(string line, string place, Func<string, string?> lookup)
    {
        private const string ShellWouldSplitAt = ";&|<>()`";

        private readonly StringBuilder _value = new();
        private int _at;

        private bool AtEnd => _at >= line.Length;

        public EnvironmentVariable? Parse()
        {
            SkipBlanks();
            if (AtEnd || line[_at] == '#')
                return null;
            if (line.AsSpan(_at).StartsWith("export") && _at + 6 < line.Length && line[_at + 6] is ' ' or '\t')
            {
                _at += 6;
                SkipBlanks();
            }

            var name = Name();
            if (name.Length == 0)
                throw Error("expected 'export NAME=value'");
            if (AtEnd || line[_at] != '=')
                throw Error($"expected '=' right after {name}");
            _at++;
            Value(name, _at);
            SkipBlanks();
            if (!AtEnd && line[_at] != '#')
                throw Error($"there is more after the value of {name}: put a value with blanks in quotes");
            return new EnvironmentVariable(name, _value.ToString(), place);
        }

        private void Value(string name, int start)
        {
            while (!AtEnd && line[_at] is not (' ' or '\t'))
            {
                switch (line[_at])
                {
                    case '\'':
                        SingleQuoted(name);
                        break;
                    case '"':
                        DoubleQuoted(name);
                        break;
                    case '\\' when _at + 1 < line.Length:
                        _value.Append(line[_at + 1]);
                        _at += 2;
                        break;
                    case '\\':
                        throw Error($"the value of {name} ends with '\\': a value is one line");
                    case '$':
                        Expand(name);
                        break;
                    case '~' when _at == start || line[_at - 1] == ':':
                        throw Error($"a shell would expand the '~' in {name}: write $HOME, or quote it");
                    case var c when ShellWouldSplitAt.Contains(c, StringComparison.Ordinal):
                        throw Error($"put the value of {name} in quotes: a shell would read '{c}' otherwise");
                    case var c:
                        _value.Append(c);
                        _at++;
                        break;
                }
            }
        }

        private void SingleQuoted(string name)
        {
            var end = line.IndexOf('\'', _at + 1);
            if (end < 0)
                throw Error($"the ' in the value of {name} is not closed on its line");
            _value.Append(line, _at + 1, end - _at - 1);
            _at = end + 1;
        }

        private void DoubleQuoted(string name)
        {
            _at++;
            while (!AtEnd && line[_at] != '"')
            {
                switch (line[_at])
                {
                    case '\\' when _at + 1 < line.Length && line[_at + 1] is '"' or '\\' or '$' or '`':
                        _value.Append(line[_at + 1]);
                        _at += 2;
                        break;
                    case '$':
                        Expand(name);
                        break;
                    case '`':
                        throw Error($"the value of {name} would run a command: write \\`");
                    case var c:
                        _value.Append(c);
                        _at++;
                        break;
                }
            }

            if (AtEnd)
                throw Error($"the \" in the value of {name} is not closed on its line");
            _at++;
        }

        /// <summary>
        /// $NAME and ${NAME}; a $ before anything else is itself, as in a shell, but for commands and special parameters.
        /// </summary>
        private void Expand(string name)
        {
            _at++;
            var braced = !AtEnd && line[_at] == '{';
            if (braced)
                _at++;
            var other = Name();
            if (braced && (other.Length == 0 || AtEnd || line[_at++] != '}'))
                throw Error($"expected ${{OTHER}} in the value of {name}");
            if (other.Length > 0)
                _value.Append(
                    lookup(other) ?? throw Error($"{name} mentions ${other}, which is not set: define it above, or write \\$ for a plain $")
                );
            else if (!AtEnd && (char.IsAsciiDigit(line[_at]) || "(!@*#?$-'\"[".Contains(line[_at], StringComparison.Ordinal)))
                throw Error($"the value of {name} has '${line[_at]}', which means something else to a shell: write \\$ for a plain $");
            else
                _value.Append('$');
        }

        private string Name()
        {
            var start = _at;
            while (!AtEnd && (char.IsAsciiLetter(line[_at]) || line[_at] == '_' || (_at > start && char.IsAsciiDigit(line[_at]))))
                _at++;
            return line[start.._at];
        }

        private void SkipBlanks()
        {
            while (!AtEnd && line[_at] is ' ' or '\t')
                _at++;
        }

        /// <summary>Says where and what, never the value: it may be a secret.</summary>
        private UserError Error(string what) => new($"{place}: {what}.");
    }
}
