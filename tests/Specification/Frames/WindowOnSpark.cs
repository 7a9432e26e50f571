using Specification.Engines;

namespace Specification.Frames;

public sealed class WindowOnSpark(RealSpark engine) : WindowSpecification<RealSpark>(engine);
