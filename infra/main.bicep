targetScope = 'subscription'

metadata description = 'Marketing and sales measured apart, the hand-off between them: three function apps over one data account with rights per container.'

@description('The name of the azd environment, e.g. production.')
@minLength(1)
@maxLength(24)
param environmentName string

@description('The Azure region of everything.')
@metadata({
  azd: {
    type: 'location'
  }
})
param location string

@description('The resource group that is made.')
param resourceGroupName string = 'rg-${environmentName}'

@description('Ends the name of every resource; names of accounts are unique in all of Azure.')
@minLength(5)
@maxLength(13)
param nameSuffix string = toLower(uniqueString(subscription().id, environmentName, location))

@description('IANA time zone of the business: it decides which day a deal or a visit belongs to.')
param timeZone string

@description('ISO 4217 currency of amounts that carry none.')
@minLength(3)
@maxLength(3)
param currency string

@description('Language of the reports.')
@allowed([
  'id'
  'en'
])
param language string

type schedules = {
  marketing: string
  sales: string
  handoff: string
}

@description('NCRONTAB of the nightly runs in UTC (Flex Consumption knows no other zone). The hand-off comes after both sides.')
param nightly schedules

@description('Memory of an instance; a quarter, one or two cores come with it.')
@allowed([
  512
  2048
  4096
])
param memoryMB int = 2048

@description('Instances at most, an app: the bound on what a flood of uploads can cost.')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Copies of the data: within one building (LRS), over three (ZRS), or in a second region too (GZRS).')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GZRS'
])
param dataRedundancy string = 'Standard_ZRS'

@description('Days in which a deleted blob, an earlier version of an upload or a deleted container can be brought back.')
@minValue(7)
@maxValue(365)
param restorableDays int = 30

@description('Hours within which sales is to turn to a lead; what marketing and sales agreed on.')
param agreedHours string = '24'

@description('Days after which a lead is judged; empty: learned from how long won leads took.')
param horizonDays string = ''

@description('Days that dated reports are kept, and what was published and given back with them; empty: for ever.')
param keepReportsDays string = ''

@description('After how many days without a word of a person their next enquiry is a new lead.')
param silenceDays string = '180'

@description('Where leads and deals are opened in the tools that keep them, as hubspot=https://app.hubspot.com/contacts/12345678; divided by semicolons.')
param crmAddresses string = ''

@description('Sources that must come to each side, and after how many days at most, as ga4=1,hubspot=7; others are judged by their own habit.')
param expectedSources object = {
  marketing: ''
  sales: ''
}

@description('Megabytes an hour at most of uploads that older code has read and that are received again after an upgrade.')
param rereadMegabytesAnHour string = '1024'

@description('Words by which machines are told in access logs beside the list that ships, divided by semicolons; "person: WORD" is a person\'s.')
param agents string = ''

@description('The address that digests are sent from, such as Reports <reports@firm.example>. Server and password are secrets: see the guide.')
param digestFrom string = ''

@description('Who gets the digest of each, divided by semicolons; ADDRESS:en in English, ADDRESS:id in Indonesian.')
param digestTo object = {
  marketing: ''
  sales: ''
  handoff: ''
}

@description('Where the reports are read; a digest without it has no link.')
param digestLink string = ''

@description('The days on which digests are sent, such as Mon;Thu; none: each day that has news.')
param digestDays string = ''

@description('Languages of the digest beside that of the reports, such as en.')
param digestLanguages string = ''

@description('NCRONTAB in UTC of the moments at which digests are sent, and tried again where that failed.')
param digestSchedule string = '0 30 0-3 * * *'

@description('Days after which an upload moves to the cool tier; it is read again only when everything is received anew.')
param coolAfterDays int = 60

@description('Days after which an upload is deleted; 0 keeps it. Facts and reports stay. Set it to what your privacy notice promises.')
param deleteUploadsAfterDays int = 0

@description('Days that traces and logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Gigabytes of traces and logs a day at most.')
param logDailyQuotaGb int = 1

@description('Who is told when something is wrong.')
param alertEmails string[] = []

@description('Failed runs or errors in an hour that are worth a message.')
param failuresAnHour int = 5

type people = {
  @description('Object id of the Entra group that uploads and reads for marketing.')
  marketingPeople: string
  @description('The same for sales.')
  salesPeople: string
  @description('Those who read the hand-off reports.')
  handoffPeople: string
}

@description('Entra groups of the people; an empty id grants nothing.')
param groups people = {
  marketingPeople: ''
  salesPeople: ''
  handoffPeople: ''
}

@secure()
@description('First half of the key for the keyed hash of e-mail and phone. Only the first deployment uses it.')
param hashKey string = newGuid()

@secure()
@description('Second half of the same key: one GUID holds 122 random bits, two are enough for HMAC-SHA-256.')
param hashKeyMore string = newGuid()

var wall = loadJsonContent('wall.json')
var tags = {
  'azd-env-name': environmentName
}

var sides = [
  'marketing'
  'sales'
  'handoff'
]

var containers = [
  'marketing-uploads'
  'marketing-receipts'
  'marketing-facts'
  'marketing-reports'
  'marketing-published'
  'marketing-feedback'
  'marketing-digest'
  'sales-uploads'
  'sales-receipts'
  'sales-facts'
  'sales-reports'
  'sales-published'
  'sales-feedback'
  'sales-digest'
  'handoff-reports'
  'handoff-digest'
  'undelivered'
]

var queues = [
  'marketing-receive'
  'marketing-report'
  'sales-receive'
  'sales-report'
  'handoff-report'
]

var topic = 'published'
var dataName = 'data${nameSuffix}'
var hostNames = {
  marketing: 'hostmarket${nameSuffix}'
  sales: 'hostsales${nameSuffix}'
  handoff: 'hosthandof${nameSuffix}'
}
var serviceBusName = 'sb-${nameSuffix}-pipeline'
var keyVaultName = 'kv-${nameSuffix}'
var componentName = 'appi-${nameSuffix}'
var hashKeySecret = 'hash-key'
var packageContainer = 'package'

// Versioning holds for the whole account: what is written anew each night must not keep all its yesterdays.
// A rule takes ten prefixes at most, hence one a side.
var rewrittenGo = [
  for side in sides: {
    name: 'earlier-versions-of-what-${side}-can-make-again'
    type: 'Lifecycle'
    enabled: true
    definition: {
      filters: {
        blobTypes: ['blockBlob']
        prefixMatch: map(
          filter(containers, name => startsWith(name, '${side}-') && !endsWith(name, '-uploads')),
          name => '${name}/'
        )
      }
      actions: {
        version: { delete: { daysAfterCreationGreaterThan: 7 } }
      }
    }
  }
]

var uploadsAge = {
  name: 'uploads'
  type: 'Lifecycle'
  enabled: true
  definition: {
    filters: {
      blobTypes: ['blockBlob']
      prefixMatch: ['marketing-uploads/', 'sales-uploads/']
    }
    actions: {
      baseBlob: union(
        { tierToCool: { daysAfterModificationGreaterThan: coolAfterDays } },
        deleteUploadsAfterDays > 0 ? { delete: { daysAfterModificationGreaterThan: deleteUploadsAfterDays } } : {}
      )
      version: { delete: { daysAfterCreationGreaterThan: restorableDays } }
    }
  }
}

var undeliveredGo = {
  name: 'undelivered-events'
  type: 'Lifecycle'
  enabled: true
  definition: {
    filters: {
      blobTypes: ['blockBlob']
      prefixMatch: ['undelivered/']
    }
    actions: {
      baseBlob: { delete: { daysAfterModificationGreaterThan: 30 } }
      version: { delete: { daysAfterCreationGreaterThan: 7 } }
    }
  }
}

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: resourceGroupName
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = [
  for side in concat(sides, ['events']): {
    name: 'identity-${side}'
    scope: group
    params: {
      name: 'id-${side}-${nameSuffix}'
      location: location
      tags: tags
    }
  }
]

module data 'modules/storage.bicep' = {
  name: 'data'
  scope: group
  params: {
    name: dataName
    location: location
    tags: tags
    redundancy: dataRedundancy
    containers: containers
    versioning: true
    deletedKeptDays: restorableDays
    lifecycleRules: concat(rewrittenGo, [uploadsAge, undeliveredGo])
  }
}

module host 'modules/storage.bicep' = [
  for side in sides: {
    name: 'host-${side}'
    scope: group
    params: {
      name: hostNames[side]
      location: location
      tags: tags
      redundancy: 'Standard_LRS'
      containers: [packageContainer]
      versioning: false
      deletedKeptDays: 7
      lifecycleRules: []
    }
  }
]

module serviceBus 'modules/servicebus.bicep' = {
  name: 'servicebus'
  scope: group
  params: {
    name: serviceBusName
    location: location
    tags: tags
    queues: queues
    topic: topic
    forwardTo: 'handoff-report'
  }
}

module keyVault 'modules/keyvault.bicep' = {
  name: 'keyvault'
  scope: group
  params: {
    name: keyVaultName
    location: location
    tags: tags
    secretName: hashKeySecret
    hashKey: '${hashKey}${hashKeyMore}'
    laterSecrets: flatten(map(sides, side => ['${side}-mail', '${side}-chat']))
  }
}

module monitor 'modules/monitor.bicep' = {
  name: 'monitor'
  scope: group
  params: {
    workspaceName: 'log-${nameSuffix}'
    componentName: componentName
    location: location
    tags: tags
    retentionDays: logDays
    dailyQuotaGb: logDailyQuotaGb
  }
}

var named = filter(items(groups), item => !empty(item.value))

module roles 'modules/roles.bicep' = {
  name: 'roles'
  scope: group
  dependsOn: [
    data
    host
    keyVault
    monitor
    serviceBus
  ]
  params: {
    rows: filter(wall.rows, row => !contains(groups, row.who) || contains(map(named, item => item.key), row.who))
    rights: wall.rights
    principals: union(
      {
        marketing: identity[0].outputs.principalId
        sales: identity[1].outputs.principalId
        handoff: identity[2].outputs.principalId
        events: identity[3].outputs.principalId
      },
      groups
    )
    groups: map(named, item => item.key)
    dataAccount: dataName
    hostAccounts: hostNames
    serviceBus: serviceBusName
    keyVault: keyVaultName
    component: componentName
  }
}

module events 'modules/eventgrid.bicep' = {
  name: 'eventgrid'
  scope: group
  dependsOn: [
    roles
  ]
  params: {
    name: 'evgt-uploads-${nameSuffix}'
    location: location
    tags: tags
    dataAccountId: data.outputs.id
    deadLetterContainer: 'undelivered'
    identityId: identity[3].outputs.id
    deliveries: [
      {
        side: 'marketing'
        container: 'marketing-uploads'
        queueId: '${serviceBus.outputs.id}/queues/marketing-receive'
      }
      {
        side: 'sales'
        container: 'sales-uploads'
        queueId: '${serviceBus.outputs.id}/queues/sales-receive'
      }
    ]
  }
}

// The hand-off gets no key: it sees hashes only and makes none.
var judges = {
  Pipeline__AgreedHours: agreedHours
  Pipeline__CrmAddresses: crmAddresses
  Pipeline__HorizonDays: horizonDays
  Pipeline__KeepReportsDays: keepReportsDays
  Pipeline__SilenceDays: silenceDays
}

var receives = {
  'AzureWebJobs.ReceiveUploadFromStorageQueue.Disabled': 'true'
  Pipeline__RereadMegabytesAnHour: rereadMegabytesAnHour
  Pipeline__HashKey: '@Microsoft.KeyVault(SecretUri=${keyVault.outputs.secretUri})'
}

module plan 'modules/plan.bicep' = [
  for side in sides: {
    name: 'plan-${side}'
    scope: group
    params: {
      name: 'plan-${side}-${nameSuffix}'
      location: location
      tags: tags
    }
  }
]

module app 'modules/app.bicep' = [
  for (side, i) in sides: {
    name: 'app-${side}'
    scope: group
    // A setting that points into the vault is looked up when it is set: the right comes first.
    dependsOn: [
      roles
    ]
    params: {
      name: 'func-${side}-${nameSuffix}'
      location: location
      tags: tags
      side: side
      planId: plan[i].outputs.id
      identityId: identity[i].outputs.id
      identityClientId: identity[i].outputs.clientId
      hostBlobServiceUri: host[i].outputs.blobServiceUri
      packageContainer: packageContainer
      dataBlobServiceUri: data.outputs.blobServiceUri
      dataQueueServiceUri: data.outputs.queueServiceUri
      serviceBusHost: serviceBus.outputs.host
      insightsConnectionString: monitor.outputs.connectionString
      timeZone: timeZone
      currency: currency
      language: language
      nightlySchedule: nightly[side]
      digest: {
        DigestSchedule: digestSchedule
        Digest__Smtp: '@Microsoft.KeyVault(SecretUri=${keyVault.outputs.vaultUri}secrets/${side}-mail)'
        Digest__Chat: '@Microsoft.KeyVault(SecretUri=${keyVault.outputs.vaultUri}secrets/${side}-chat)'
        Digest__From: digestFrom
        Digest__To: digestTo[side]
        Digest__Link: digestLink
        Digest__Days: digestDays
        Pipeline__DigestLanguages: digestLanguages
      }
      memoryMB: memoryMB
      maximumInstances: maximumInstances
      own: side == 'handoff'
        ? judges
        : union(receives, { Pipeline__AgreedHours: agreedHours, Pipeline__KeepReportsDays: keepReportsDays, Pipeline__SilenceDays: silenceDays, Pipeline__ExpectedSources: expectedSources[side] }, side == 'marketing' ? { Pipeline__Agents: agents } : { Pipeline__CrmAddresses: crmAddresses })
    }
  }
]

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    location: location
    tags: tags
    emails: alertEmails
    workspaceId: monitor.outputs.workspaceId
    serviceBusId: serviceBus.outputs.id
    eventTopicId: events.outputs.id
    apps: [for side in sides: 'func-${side}-${nameSuffix}']
    failuresAnHour: failuresAnHour
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_LOCATION string = location
output DATA_ACCOUNT string = data.outputs.name
output DATA_BLOB_SERVICE_URI string = data.outputs.blobServiceUri
output SERVICE_BUS_NAMESPACE string = serviceBus.outputs.name
output KEY_VAULT_NAME string = keyVault.outputs.name
output MARKETING_APP string = app[0].outputs.name
output SALES_APP string = app[1].outputs.name
output HANDOFF_APP string = app[2].outputs.name
