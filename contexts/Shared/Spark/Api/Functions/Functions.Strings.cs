namespace Microsoft.Spark.Sql;

/// <content>Strings.</content>
public static partial class Functions
{
    /// <summary>The code of the first character.</summary>
    /// <param name="column">The column.</param>
    public static Column Ascii(Column column) => Call("ascii", column);

    /// <summary>A binary in BASE64.</summary>
    /// <param name="column">The column.</param>
    public static Column Base64(Column column) => Call("base64", column);

    /// <summary>The columns joined by a separator; nulls are skipped.</summary>
    /// <param name="sep">The separator.</param>
    /// <param name="columns">The columns.</param>
    public static Column ConcatWs(string sep, params Column[] columns) => Call("concat_ws", [Lit(sep), .. columns]);

    /// <summary>A binary read in a character set.</summary>
    /// <param name="column">The column.</param>
    /// <param name="charset"><c>UTF-8, UTF-16, UTF-16BE, UTF-16LE, US-ASCII</c> or <c>ISO-8859-1</c>.</param>
    public static Column Decode(Column column, string charset) => Call("decode", column, Lit(charset));

    /// <summary>A string as the bytes of a character set.</summary>
    /// <param name="column">The column.</param>
    /// <param name="charset"><c>UTF-8, UTF-16, UTF-16BE, UTF-16LE, US-ASCII</c> or <c>ISO-8859-1</c>.</param>
    public static Column Encode(Column column, string charset) => Call("encode", column, Lit(charset));

    /// <summary>A number as <c>#,###.##</c> with so many decimals.</summary>
    /// <param name="column">The column.</param>
    /// <param name="d">How many decimals.</param>
    public static Column FormatNumber(Column column, int d) => Call("format_number", column, Lit(d));

    /// <summary>The columns put into a text as printf does.</summary>
    /// <param name="format">The pattern.</param>
    /// <param name="columns">The columns.</param>
    public static Column FormatString(string format, params Column[] columns) => Call("format_string", [Lit(format), .. columns]);

    /// <summary>Each word with a capital first letter.</summary>
    /// <param name="column">The column.</param>
    public static Column InitCap(Column column) => Call("initcap", column);

    /// <summary>Where a string is first found, from 1; 0 when it is not.</summary>
    /// <param name="column">The column.</param>
    /// <param name="substring">What is looked for.</param>
    public static Column Instr(Column column, string substring) => Call("instr", column, Lit(substring));

    /// <summary>How many characters or bytes there are.</summary>
    /// <param name="column">The column.</param>
    public static Column Length(Column column) => Call("length", column);

    /// <summary>How many edits lie between two strings.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side.</param>
    public static Column Levenshtein(Column left, Column right) => Call("levenshtein", left, right);

    /// <summary>Where a string is first found, from 1; 0 when it is not.</summary>
    /// <param name="substring">What is looked for.</param>
    /// <param name="column">The column.</param>
    public static Column Locate(string substring, Column column) => Call("locate", Lit(substring), column);

    /// <summary>Where a string is first found, from 1; 0 when it is not.</summary>
    /// <param name="substring">What is looked for.</param>
    /// <param name="column">The column.</param>
    /// <param name="pos">Where to begin, from 1.</param>
    public static Column Locate(string substring, Column column, int pos) => Call("locate", Lit(substring), column, Lit(pos));

    /// <summary>In lower case.</summary>
    /// <param name="column">The column.</param>
    public static Column Lower(Column column) => Call("lower", column);

    /// <summary>Padded on the left to a length, or cut to it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="len">How long.</param>
    /// <param name="pad">By what.</param>
    public static Column Lpad(Column column, int len, string pad) => Call("lpad", column, Lit(len), Lit(pad));

    /// <summary>Without spaces, or given characters, on the left.</summary>
    /// <param name="column">The column.</param>
    public static Column Ltrim(Column column) => Call("ltrim", column);

    /// <summary>Without spaces, or given characters, on the left.</summary>
    /// <param name="column">The column.</param>
    /// <param name="trimString">The characters.</param>
    public static Column Ltrim(Column column, string trimString) => Call("ltrim", Lit(trimString), column);

    /// <summary>A part of a string replaced, by position.</summary>
    /// <param name="src">The string.</param>
    /// <param name="replace">What comes in.</param>
    /// <param name="pos">Where to begin, from 1.</param>
    public static Column Overlay(Column src, Column replace, Column pos) => Call("overlay", src, replace, pos);

    /// <summary>A part of a string replaced, by position.</summary>
    /// <param name="src">The string.</param>
    /// <param name="replace">What comes in.</param>
    /// <param name="pos">Where to begin, from 1.</param>
    /// <param name="len">How long.</param>
    public static Column Overlay(Column src, Column replace, Column pos, Column len) => Call("overlay", src, replace, pos, len);

    /// <summary>What a group of a Java regular expression matches; empty when nothing does.</summary>
    /// <param name="column">The column.</param>
    /// <param name="exp">The expression.</param>
    /// <param name="groupIdx">The group, 0 for all.</param>
    public static Column RegexpExtract(Column column, string exp, int groupIdx) => Call("regexp_extract", column, Lit(exp), Lit(groupIdx));

    /// <summary>All that a Java regular expression matches replaced.</summary>
    /// <param name="column">The column.</param>
    /// <param name="pattern">The expression.</param>
    /// <param name="replacement">What comes in, <c>$1</c> for a group.</param>
    public static Column RegexpReplace(Column column, Column pattern, Column replacement) =>
        Call("regexp_replace", column, pattern, replacement);

    /// <summary>All that a Java regular expression matches replaced.</summary>
    /// <param name="column">The column.</param>
    /// <param name="pattern">The expression.</param>
    /// <param name="replacement">What comes in, <c>$1</c> for a group.</param>
    public static Column RegexpReplace(Column column, string pattern, string replacement) =>
        Call("regexp_replace", column, Lit(pattern), Lit(replacement));

    /// <summary>The string several times.</summary>
    /// <param name="column">The column.</param>
    /// <param name="n">How many.</param>
    public static Column Repeat(Column column, int n) => Call("repeat", column, Lit(n));

    /// <summary>Padded on the right to a length, or cut to it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="len">How long.</param>
    /// <param name="pad">By what.</param>
    public static Column Rpad(Column column, int len, string pad) => Call("rpad", column, Lit(len), Lit(pad));

    /// <summary>Without spaces, or given characters, on the right.</summary>
    /// <param name="column">The column.</param>
    public static Column Rtrim(Column column) => Call("rtrim", column);

    /// <summary>Without spaces, or given characters, on the right.</summary>
    /// <param name="column">The column.</param>
    /// <param name="trimString">The characters.</param>
    public static Column Rtrim(Column column, string trimString) => Call("rtrim", Lit(trimString), column);

    /// <summary>The words of each sentence of a text.</summary>
    /// <param name="str">The text.</param>
    public static Column Sentences(Column str) => Call("sentences", str);

    /// <summary>The words of each sentence of a text.</summary>
    /// <param name="str">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="country">Its country.</param>
    public static Column Sentences(Column str, Column language, Column country) => Call("sentences", str, language, country);

    /// <summary>The Soundex code.</summary>
    /// <param name="column">The column.</param>
    public static Column Soundex(Column column) => Call("soundex", column);

    /// <summary>Split where a Java regular expression matches.</summary>
    /// <param name="column">The column.</param>
    /// <param name="pattern">The expression.</param>
    public static Column Split(Column column, string pattern) => Call("split", column, Lit(pattern));

    /// <summary>Split where a Java regular expression matches.</summary>
    /// <param name="column">The column.</param>
    /// <param name="pattern">The expression.</param>
    /// <param name="limit">How many parts at most; 0 or less for all.</param>
    public static Column Split(Column column, string pattern, int limit) => Call("split", column, Lit(pattern), Lit(limit));

    /// <summary>A part of a string or binary, by position from 1.</summary>
    /// <param name="column">The column.</param>
    /// <param name="pos">Where to begin, from 1.</param>
    /// <param name="len">How long.</param>
    public static Column Substring(Column column, int pos, int len) => Call("substring", column, Lit(pos), Lit(len));

    /// <summary>What stands before so many delimiters; counted from the end when negative.</summary>
    /// <param name="column">The column.</param>
    /// <param name="delimiter">What stands between.</param>
    /// <param name="count">How many times.</param>
    public static Column SubstringIndex(Column column, string delimiter, int count) =>
        Call("substring_index", column, Lit(delimiter), Lit(count));

    /// <summary>Characters replaced by others, one by one.</summary>
    /// <param name="column">The column.</param>
    /// <param name="matchingString">The characters replaced.</param>
    /// <param name="replaceString">What they become; those without a counterpart vanish.</param>
    public static Column Translate(Column column, string matchingString, string replaceString) =>
        Call("translate", column, Lit(matchingString), Lit(replaceString));

    /// <summary>Without spaces, or given characters, on both sides.</summary>
    /// <param name="column">The column.</param>
    public static Column Trim(Column column) => Call("trim", column);

    /// <summary>Without spaces, or given characters, on both sides.</summary>
    /// <param name="column">The column.</param>
    /// <param name="trimString">The characters.</param>
    public static Column Trim(Column column, string trimString) => Call("trim", Lit(trimString), column);

    /// <summary>BASE64 as binary.</summary>
    /// <param name="column">The column.</param>
    public static Column Unbase64(Column column) => Call("unbase64", column);

    /// <summary>In upper case.</summary>
    /// <param name="column">The column.</param>
    public static Column Upper(Column column) => Call("upper", column);
}
