using Specification.Engines;

namespace Specification.Frames;

public sealed class SelectOnEmbedded(EmbeddedEngine engine) : SelectSpecification<EmbeddedEngine>(engine);
