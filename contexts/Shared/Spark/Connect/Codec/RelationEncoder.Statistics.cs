using Shared.Spark.Plans.Relations;
using P = Shared.Spark.Connect.Protocol;

namespace Shared.Spark.Connect.Codec;

internal sealed partial class RelationEncoder
{
    private P.Relation EncodeStatistics(LogicalPlan plan) =>
        plan switch
        {
            FillNa fill => new P.Relation
            {
                FillNa = new()
                {
                    Input = Encode(fill.Input),
                    Cols = { fill.ColumnNames },
                    Values = { fill.Values.Select(LiteralEncoder.Encode) },
                },
            },
            DropNa drop => EncodeDropNa(drop),
            ReplaceNa replace => EncodeReplaceNa(replace),
            Summary summary => new P.Relation
            {
                Summary = new() { Input = Encode(summary.Input), Statistics = { summary.Statistics } },
            },
            Describe describe => new P.Relation
            {
                Describe = new() { Input = Encode(describe.Input), Cols = { describe.ColumnNames } },
            },
            Crosstab crosstab => new P.Relation
            {
                Crosstab = new()
                {
                    Input = Encode(crosstab.Input),
                    Col1 = crosstab.Column1,
                    Col2 = crosstab.Column2,
                },
            },
            FrequentItems items => new P.Relation
            {
                FreqItems = new()
                {
                    Input = Encode(items.Input),
                    Cols = { items.ColumnNames },
                    Support = items.Support,
                },
            },
            SampleBy sample => EncodeSampleBy(sample),
            _ => throw NotOnConnect.Unknown(plan.GetType()),
        };

    private P.Relation EncodeDropNa(DropNa drop)
    {
        var encoded = new P.NADrop { Input = Encode(drop.Input), Cols = { drop.ColumnNames } };
        if (drop.MinNonNulls is { } min)
        {
            encoded.MinNonNulls = min;
        }

        return new P.Relation { DropNa = encoded };
    }

    private P.Relation EncodeReplaceNa(ReplaceNa replace) =>
        new()
        {
            Replace = new()
            {
                Input = Encode(replace.Input),
                Cols = { replace.ColumnNames },
                Replacements =
                {
                    replace.Replacements.Select(pair => new P.NAReplace.Types.Replacement
                    {
                        OldValue = LiteralEncoder.Encode(pair.Key),
                        NewValue = LiteralEncoder.Encode(pair.Value),
                    }),
                },
            },
        };

    private P.Relation EncodeSampleBy(SampleBy sample)
    {
        var encoded = new P.StatSampleBy
        {
            Input = Encode(sample.Input),
            Col = ExpressionEncoder.Encode(sample.Column),
            Fractions =
            {
                sample.Fractions.Select(pair => new P.StatSampleBy.Types.Fraction
                {
                    Stratum = LiteralEncoder.Encode(pair.Key),
                    Fraction_ = pair.Value,
                }),
            },
        };
        if (sample.Seed is { } seed)
        {
            encoded.Seed = seed;
        }

        return new P.Relation { SampleBy = encoded };
    }
}
