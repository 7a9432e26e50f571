using Specification.Engines;

namespace Specification.Frames;

public sealed class AggregateOnSpark(RealSpark engine) : AggregateSpecification<RealSpark>(engine);
