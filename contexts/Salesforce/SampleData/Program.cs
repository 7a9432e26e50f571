using Salesforce.SampleData;

if (args is not [var directory])
{
    Console.Error.WriteLine("Usage: SampleData <directory>. Writes sample.db and accounts.json into it.");
    return 2;
}

new SampleDataSet(new Random(SampleDataSet.Seed)).WriteTo(directory);
return 0;
