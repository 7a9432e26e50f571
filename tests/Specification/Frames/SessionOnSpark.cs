using Specification.Engines;

namespace Specification.Frames;

public sealed class SessionOnSpark(RealSpark engine) : SessionSpecification<RealSpark>(engine);
