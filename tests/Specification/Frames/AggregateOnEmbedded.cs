using Specification.Engines;

namespace Specification.Frames;

public sealed class AggregateOnEmbedded(EmbeddedEngine engine) : AggregateSpecification<EmbeddedEngine>(engine);
