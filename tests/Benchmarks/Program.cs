using Benchmarks;
using Benchmarks.Connect;
using Benchmarks.Small;
using Benchmarks.Tpch;

try
{
    var options = Options.Parse(args);
    return options.Suite switch
    {
        "small" => SmallSuite.Run(),
        "tpch" => TpchSuite.Run(options),
        "connect" => ConnectSuite.Run(options),
        SmallSuite.Probe => Probe.Run(options),
        _ => throw new ArgumentException($"There is no suite '{options.Suite}'; there are small, tpch and connect."),
    };
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
