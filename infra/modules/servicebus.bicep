@description('The queues of each side, and the topic on which a side says that it has published.')
param name string
param location string
param tags object
param queues string[]
param topic string

@description('The queue to which the hand-off subscription of the topic forwards.')
param forwardTo string

// Topics, scheduled messages and duplicate detection begin with Standard.
resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: 'Standard'
    tier: 'Standard'
  }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: 'Enabled'
  }
}

resource queue 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = [
  for queue in queues: {
    parent: namespace
    name: queue
    properties: {
      deadLetteringOnMessageExpiration: true
      defaultMessageTimeToLive: 'P14D'
      // Short, so that a message sent again after a repair is not taken for the one that failed.
      duplicateDetectionHistoryTimeWindow: 'PT10M'
      lockDuration: 'PT5M'
      maxDeliveryCount: 10
      maxSizeInMegabytes: 1024
      requiresDuplicateDetection: true
      requiresSession: false
    }
  }
]

resource published 'Microsoft.ServiceBus/namespaces/topics@2024-01-01' = {
  parent: namespace
  name: topic
  properties: {
    defaultMessageTimeToLive: 'P14D'
    duplicateDetectionHistoryTimeWindow: 'PT10M'
    maxSizeInMegabytes: 1024
    requiresDuplicateDetection: true
  }
}

resource handoff 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2024-01-01' = {
  parent: published
  name: 'handoff'
  dependsOn: [
    queue
  ]
  properties: {
    deadLetteringOnFilterEvaluationExceptions: true
    deadLetteringOnMessageExpiration: true
    defaultMessageTimeToLive: 'P14D'
    forwardTo: forwardTo
    maxDeliveryCount: 10
    requiresSession: false
  }
}

output id string = namespace.id
output name string = namespace.name
output host string = '${namespace.name}.servicebus.windows.net'
output queueIds array = [for (name, i) in queues: { name: name, id: queue[i].id }]
