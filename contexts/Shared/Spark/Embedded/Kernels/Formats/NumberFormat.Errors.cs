using Shared.Spark.Plans.Errors;

namespace Shared.Spark.Embedded.Kernels.Formats;

/// <content>What is wrong with a format.</content>
internal sealed partial class NumberFormat
{
    private static AnalysisException Invalid(string format)
    {
        if (format.Length == 0)
        {
            return Error("EMPTY", format);
        }

        var point = format.IndexOfAny(['.', 'D']);
        var separator = format.LastIndexOfAny([',', 'G']);
        if (separator >= 0 && point >= 0 && separator > point)
        {
            return Error("THOUSANDS_SEPS_MUST_BEFORE_DEC", format);
        }

        if (HasLooseSeparators(format))
        {
            return Error("CONT_THOUSANDS_SEPS", format);
        }

        if (!format.Any(c => c is '0' or '9'))
        {
            return Error("WRONG_NUM_DIGIT", format);
        }

        var dollar = format.IndexOf('$', StringComparison.Ordinal);
        if (dollar >= 0 && point >= 0 && dollar > point)
        {
            return Error("CUR_MUST_BEFORE_DEC", format);
        }

        foreach (var token in new[] { "$", "S", "MI", "PR" })
        {
            if (format.Split(token).Length > 2)
            {
                return Error("WRONG_NUM_TOKEN", format, ("token", token));
            }
        }

        if (format.Count(c => c is '.' or 'D') > 1)
        {
            return Error("WRONG_NUM_TOKEN", format, ("token", "'.' or 'D'"));
        }

        if (dollar > format.IndexOfAny(['0', '9']))
        {
            return Error("CUR_MUST_BEFORE_DIGIT", format);
        }

        var unknown = format.FirstOrDefault(c => !"09G,.D$SMIPR".Contains(c, StringComparison.Ordinal));
        return Error("UNEXPECTED_TOKEN", format, ("token", unknown == default ? "digit sequence" : $"character '{unknown}'"));
    }

    private static AnalysisException Error(string subclass, string format, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var all = new Dictionary<string, string> { ["format"] = $"'{format}'" };
        foreach (var (name, value) in parameters)
        {
            all[name] = value;
        }

        return new AnalysisException($"INVALID_FORMAT.{subclass}", all);
    }

    // On both sides of a separator there must be digits.
    private static bool HasLooseSeparators(string format)
    {
        for (var i = 0; i < format.Length; i++)
        {
            var isSeparator = format[i] is ',' or 'G';
            if (isSeparator && (i == 0 || i == format.Length - 1 || format[i - 1] is not ('0' or '9') || format[i + 1] is not ('0' or '9')))
            {
                return true;
            }
        }

        return false;
    }
}
