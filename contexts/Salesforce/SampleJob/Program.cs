using Salesforce.Libs.Bootstrap;
using Salesforce.SampleJob;

return SalesforceHost.Run<SampleJobEnvironment>("SampleJob", args, Orchestration.Run);
