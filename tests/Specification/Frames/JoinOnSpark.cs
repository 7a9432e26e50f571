using Specification.Engines;

namespace Specification.Frames;

public sealed class JoinOnSpark(RealSpark engine) : JoinSpecification<RealSpark>(engine);
