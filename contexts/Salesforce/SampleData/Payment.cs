namespace Salesforce.SampleData;

/// <summary>A row of <c>sample.testtable</c>, as untidy as real ones.</summary>
/// <param name="Id">The account; null when it is not known.</param>
/// <param name="Date">When, with or without a time; null when it is not known.</param>
/// <param name="Amount">How much; null when it is not known, negative for a refund.</param>
internal sealed record Payment(long? Id, string? Date, decimal? Amount);
