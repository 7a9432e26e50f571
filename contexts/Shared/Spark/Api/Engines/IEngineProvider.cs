using Shared.Spark.Plans.Engine;

namespace Shared.Spark.Api.Engines;

/// <summary>Makes engines of one kind.</summary>
internal interface IEngineProvider
{
    /// <summary>Whether a session with these options is to run on this engine.</summary>
    bool Serves(IReadOnlyDictionary<string, string> options);

    /// <summary>Makes the engine of one session.</summary>
    ISparkEngine Create(IReadOnlyDictionary<string, string> options);
}
