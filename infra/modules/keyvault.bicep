@description('The key by which both sides hash e-mail and phone, and what a digest is sent by. Made once; a later deployment leaves them as they are.')
param name string
param location string
param tags object
param secretName string

@description('Secrets that somebody sets by hand.')
param laterSecrets array

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

// Whoever runs this writes what they hold: a secret that is not there could be given to nobody.
@onlyIfNotExists()
resource later 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = [
  for name in laterSecrets: {
    parent: vault
    name: name
    properties: {
      value: 'none'
      contentType: 'What a digest is sent by; none: not set up'
    }
  }
]

output name string = vault.name
output secretUri string = '${vault.properties.vaultUri}secrets/${secretName}'
output vaultUri string = vault.properties.vaultUri
