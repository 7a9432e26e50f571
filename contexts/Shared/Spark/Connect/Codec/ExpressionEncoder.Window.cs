using Shared.Spark.Plans.Expressions;
using FrameProto = Shared.Spark.Connect.Protocol.Expression.Types.Window.Types.WindowFrame;
using Frames = Shared.Spark.Connect.Protocol.Expression.Types.Window.Types.WindowFrame.Types;
using Proto = Shared.Spark.Connect.Protocol.Expression;

namespace Shared.Spark.Connect.Codec;

internal static partial class ExpressionEncoder
{
    private static Proto EncodeWindow(WindowExpression window)
    {
        if (window.Window.Reference is not null)
        {
            throw NotOnConnect.SqlOnly(window.GetType());
        }

        var encoded = new Proto.Types.Window
        {
            WindowFunction = Encode(window.Function),
            PartitionSpec = { window.Window.PartitionBy.Select(Encode) },
            OrderSpec = { window.Window.OrderBy.Select(EncodeSortOrder) },
        };
        if (window.Window.Frame is { } frame)
        {
            encoded.FrameSpec = new FrameProto
            {
                FrameType = frame.Type == FrameType.Rows ? Frames.FrameType.Row : Frames.FrameType.Range,
                Lower = EncodeBoundary(frame.Lower),
                Upper = EncodeBoundary(frame.Upper),
            };
        }

        return new Proto { Window = encoded };
    }

    private static Frames.FrameBoundary EncodeBoundary(FrameBoundary boundary) =>
        boundary.Kind switch
        {
            FrameBoundaryKind.Unbounded => new Frames.FrameBoundary { Unbounded = true },
            FrameBoundaryKind.CurrentRow => new Frames.FrameBoundary { CurrentRow = true },
            _ => new Frames.FrameBoundary { Value = Encode(boundary.Value!) },
        };
}
