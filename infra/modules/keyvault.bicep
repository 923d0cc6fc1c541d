@description('The key by which both sides hash e-mail and phone. It is made once; a later deployment leaves it as it is.')
param name string
param location string
param tags object
param secretName string

@secure()
param hashKey string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    softDeleteRetentionInDays: 7
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
    publicNetworkAccess: 'Enabled'
  }
}

// A new key would part every later lead from the ones received before: hence never written over.
@onlyIfNotExists()
resource secret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: secretName
  properties: {
    value: hashKey
    contentType: 'Key for the keyed hash of e-mail and phone'
  }
}

output name string = vault.name
output secretUri string = '${vault.properties.vaultUri}secrets/${secretName}'
