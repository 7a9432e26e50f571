using Specification.Engines;

namespace Specification.Sql;

public sealed class SqlOnEmbedded(EmbeddedEngine engine) : SqlSpecification<EmbeddedEngine>(engine);
