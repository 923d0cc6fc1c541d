@description('Tells the queue of a side of each upload to that side, by managed identity.')
param name string
param location string
param tags object
param dataAccountId string
param deadLetterContainer string
param identityId string

type delivery = {
  @description('The side, which names the subscription.')
  side: string
  container: string
  queueId: string
}
param deliveries delivery[]

// The calls that end an upload. One upload can raise several BlobCreated events; only these say that its bytes are whole.
var apis = [
  'PutBlob'
  'PutBlockList'
  'CopyBlob'
  'FlushWithClose'
]

// An account has one system topic, and both sides share the account: the subscriptions part by container.
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    source: dataAccountId
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = [
  for delivery in deliveries: {
    parent: topic
    name: '${delivery.side}-uploads'
    properties: {
      eventDeliverySchema: 'CloudEventSchemaV1_0'
      filter: {
        includedEventTypes: [
          'Microsoft.Storage.BlobCreated'
        ]
        // The closing slash keeps a container whose name only begins alike out.
        subjectBeginsWith: '/blobServices/default/containers/${delivery.container}/'
        advancedFilters: [
          {
            key: 'data.api'
            operatorType: 'StringIn'
            values: apis
          }
        ]
      }
      deliveryWithResourceIdentity: {
        identity: {
          type: 'UserAssigned'
          userAssignedIdentity: identityId
        }
        destination: {
          endpointType: 'ServiceBusQueue'
          properties: {
            resourceId: delivery.queueId
          }
        }
      }
      deadLetterWithResourceIdentity: {
        identity: {
          type: 'UserAssigned'
          userAssignedIdentity: identityId
        }
        deadLetterDestination: {
          endpointType: 'StorageBlob'
          properties: {
            resourceId: dataAccountId
            blobContainerName: deadLetterContainer
          }
        }
      }
      retryPolicy: {
        eventTimeToLiveInMinutes: 1440
        maxDeliveryAttempts: 30
      }
    }
  }
]

output id string = topic.id
output name string = topic.name
