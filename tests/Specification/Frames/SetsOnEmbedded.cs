using Specification.Engines;

namespace Specification.Frames;

public sealed class SetsOnEmbedded(EmbeddedEngine engine) : SetsSpecification<EmbeddedEngine>(engine);
