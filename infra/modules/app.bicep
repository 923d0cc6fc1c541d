@description('One function app and every setting it is given.')
param name string
param location string
param tags object

@description('The service name in azure.yaml, by which azd finds the app to deploy to.')
param side string
param planId string
param identityId string
param identityClientId string
param hostBlobServiceUri string
param packageContainer string
param dataBlobServiceUri string
param dataQueueServiceUri string
param serviceBusHost string
param insightsConnectionString string
param timeZone string
param currency string
param language string
param nightlySchedule string
param memoryMB int
param maximumInstances int

@description('Where the digest of its reports goes, and when.')
param digest object

@description('Settings of this app only.')
param own object

var common = {
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  AzureWebJobsStorage__blobServiceUri: hostBlobServiceUri
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__credential: 'managedidentity'
  // Receiving takes up to 400 MB; two at once do not fit in the smallest instance.
  AzureFunctionsJobHost__extensions__serviceBus__maxConcurrentCalls: memoryMB < 2048 ? '1' : '2'
  'AzureWebJobs.WriteReportFromStorageQueue.Disabled': 'true'
  Data__blobServiceUri: dataBlobServiceUri
  Data__clientId: identityClientId
  Data__credential: 'managedidentity'
  Data__queueServiceUri: dataQueueServiceUri
  Messages__clientId: identityClientId
  Messages__credential: 'managedidentity'
  Messages__fullyQualifiedNamespace: serviceBusHost
  NightlySchedule: nightlySchedule
  Pipeline__Currency: currency
  Pipeline__Language: language
  Pipeline__TimeZone: timeZone
  // Starting .NET 10 from a placeholder ended in a segmentation fault on Flex Consumption.
  WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED: '0'
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': side })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: planId
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostBlobServiceUri}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: memoryMB
        maximumInstanceCount: maximumInstances
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(common, digest, own)
  }

  // Deployment is by Entra identity; no user name and password opens the app.
  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }
}

output name string = app.name
