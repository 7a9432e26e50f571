using Specification.Engines;

namespace Specification.Frames;

public sealed class SessionOnEmbedded(EmbeddedEngine engine) : SessionSpecification<EmbeddedEngine>(engine);
