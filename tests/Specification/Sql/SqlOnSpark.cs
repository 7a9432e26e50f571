using Specification.Engines;

namespace Specification.Sql;

public sealed class SqlOnSpark(RealSpark engine) : SqlSpecification<RealSpark>(engine);
