namespace Salesforce.SampleData;

/// <summary>A line of <c>accounts.json</c>.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Its name.</param>
/// <param name="Industry">What it does; null when nobody asked.</param>
/// <param name="Country">Where it is.</param>
internal sealed record Account(long Id, string Name, string? Industry, string Country);
