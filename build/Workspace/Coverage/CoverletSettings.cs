namespace Workspace.Coverage;

/// <summary>What coverlet.collector measures, and where it leaves its reports.</summary>
internal static class CoverletSettings
{
    /// <summary>Generated sources lie in artifacts/ and are nobody's to test.</summary>
    public static void Write(string file, IEnumerable<string> contexts) =>
        File.WriteAllText(
            file,
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <RunSettings>
              <DataCollectionRunSettings>
                <DataCollectors>
                  <DataCollector friendlyName="XPlat Code Coverage">
                    <Configuration>
                      <Format>cobertura</Format>
                      <Include>{string.Join(',', contexts.Select(c => $"[{c}.*]*").Append("[Microsoft.Spark*]*"))}</Include>
                      <Exclude>[*.Tests]*</Exclude>
                      <SingleHit>true</SingleHit>
                      <ExcludeByFile>**/artifacts/**</ExcludeByFile>
                      <ExcludeByAttribute>ExcludeFromCodeCoverage,GeneratedCode</ExcludeByAttribute>
                    </Configuration>
                  </DataCollector>
                </DataCollectors>
              </DataCollectionRunSettings>
            </RunSettings>

            """
        );

    /// <summary>
    /// One report a test project. With a TRX logger a copy of each lies in a folder "In" of the deployment: that is not read again.
    /// </summary>
    public static IReadOnlyList<string> Reports(IEnumerable<string> resultDirectories) =>
        [
            .. from directory in resultDirectories
            from attachment in Directory.EnumerateDirectories(directory)
            where Guid.TryParse(Path.GetFileName(attachment), out _)
            let report = Path.Combine(attachment, "coverage.cobertura.xml")
            where File.Exists(report)
            orderby report
            select report,
        ];
}
