using Specification.Engines;

namespace Specification.Frames;

public sealed class JoinOnEmbedded(EmbeddedEngine engine) : JoinSpecification<EmbeddedEngine>(engine);
