using Specification.Engines;

namespace Specification.Frames;

public sealed class WindowOnEmbedded(EmbeddedEngine engine) : WindowSpecification<EmbeddedEngine>(engine);
