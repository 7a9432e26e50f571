using Specification.Engines;

namespace Specification.Frames;

public sealed class SetsOnSpark(RealSpark engine) : SetsSpecification<RealSpark>(engine);
