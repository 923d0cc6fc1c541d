@description('Every right that anything here has, made from the rows of wall.json. No other file assigns a role.')
param rows row[]

@description('kind -> right -> { role, id }')
param rights object

@description('who -> principal: identities, and the groups of people that have been named.')
param principals object

@description('Those of principals that are groups of people.')
param groups string[]

param dataAccount string

@description('side -> the account of its Functions host')
param hostAccounts object
param serviceBus string
param keyVault string
param component string

type row = {
  who: string
  right: string
  kind: 'container' | 'queue' | 'topic' | 'secret' | 'host' | 'telemetry'
  on: string
  why: string
}

var onContainers = filter(rows, row => row.kind == 'container')
var onQueues = filter(rows, row => row.kind == 'queue')
var onTopics = filter(rows, row => row.kind == 'topic')
var onSecrets = filter(rows, row => row.kind == 'secret')
var onHosts = filter(rows, row => row.kind == 'host')
var onTelemetry = filter(rows, row => row.kind == 'telemetry')

func definition(id string) string => subscriptionResourceId('Microsoft.Authorization/roleDefinitions', id)

resource data 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: dataAccount

  resource blobs 'blobServices' existing = {
    name: 'default'
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' existing = [
  for row in onContainers: {
    parent: data::blobs
    name: row.on
  }
]

resource containerRights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (row, i) in onContainers: {
    scope: containers[i]
    name: guid(containers[i].id, principals[row.who], rights[row.kind][row.right].id)
    properties: {
      principalId: principals[row.who]
      principalType: contains(groups, row.who) ? 'Group' : 'ServicePrincipal'
      roleDefinitionId: definition(rights[row.kind][row.right].id)
      description: row.why
    }
  }
]

resource bus 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: serviceBus
}

resource queues 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' existing = [
  for row in onQueues: {
    parent: bus
    name: row.on
  }
]

resource queueRights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (row, i) in onQueues: {
    scope: queues[i]
    name: guid(queues[i].id, principals[row.who], rights[row.kind][row.right].id)
    properties: {
      principalId: principals[row.who]
      principalType: contains(groups, row.who) ? 'Group' : 'ServicePrincipal'
      roleDefinitionId: definition(rights[row.kind][row.right].id)
      description: row.why
    }
  }
]

resource topics 'Microsoft.ServiceBus/namespaces/topics@2024-01-01' existing = [
  for row in onTopics: {
    parent: bus
    name: row.on
  }
]

resource topicRights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (row, i) in onTopics: {
    scope: topics[i]
    name: guid(topics[i].id, principals[row.who], rights[row.kind][row.right].id)
    properties: {
      principalId: principals[row.who]
      principalType: contains(groups, row.who) ? 'Group' : 'ServicePrincipal'
      roleDefinitionId: definition(rights[row.kind][row.right].id)
      description: row.why
    }
  }
]

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: keyVault
}

resource secrets 'Microsoft.KeyVault/vaults/secrets@2024-11-01' existing = [
  for row in onSecrets: {
    parent: vault
    name: row.on
  }
]

resource secretRights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (row, i) in onSecrets: {
    scope: secrets[i]
    name: guid(secrets[i].id, principals[row.who], rights[row.kind][row.right].id)
    properties: {
      principalId: principals[row.who]
      principalType: contains(groups, row.who) ? 'Group' : 'ServicePrincipal'
      roleDefinitionId: definition(rights[row.kind][row.right].id)
      description: row.why
    }
  }
]

resource hosts 'Microsoft.Storage/storageAccounts@2025-06-01' existing = [
  for row in onHosts: {
    name: hostAccounts[row.on]
  }
]

resource hostRights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (row, i) in onHosts: {
    scope: hosts[i]
    name: guid(hosts[i].id, principals[row.who], rights[row.kind][row.right].id)
    properties: {
      principalId: principals[row.who]
      principalType: contains(groups, row.who) ? 'Group' : 'ServicePrincipal'
      roleDefinitionId: definition(rights[row.kind][row.right].id)
      description: row.why
    }
  }
]

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: component
}

resource telemetryRights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for row in onTelemetry: {
    scope: insights
    name: guid(insights.id, principals[row.who], rights[row.kind][row.right].id)
    properties: {
      principalId: principals[row.who]
      principalType: contains(groups, row.who) ? 'Group' : 'ServicePrincipal'
      roleDefinitionId: definition(rights[row.kind][row.right].id)
      description: row.why
    }
  }
]
