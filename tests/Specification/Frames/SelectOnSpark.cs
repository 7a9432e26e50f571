using Specification.Engines;

namespace Specification.Frames;

public sealed class SelectOnSpark(RealSpark engine) : SelectSpecification<RealSpark>(engine);
