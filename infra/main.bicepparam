using 'main.bicep'

// azd sets the two names; the rest is what a firm changes. A value of the azd environment (azd env set NAME value) goes before the one written here.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'pipeline')
param location = readEnvironmentVariable('AZURE_LOCATION', 'southeastasia')

param timeZone = readEnvironmentVariable('PIPELINE_TIME_ZONE', 'Asia/Jakarta')
param currency = readEnvironmentVariable('PIPELINE_CURRENCY', 'IDR')
param language = readEnvironmentVariable('PIPELINE_LANGUAGE', 'id')

// UTC: 01:00, 01:15 and 02:00 in Jakarta.
param nightly = {
  marketing: '0 0 18 * * *'
  sales: '0 15 18 * * *'
  handoff: '0 0 19 * * *'
}

// Several addresses are parted by commas.
param alertEmails = filter(split(readEnvironmentVariable('PIPELINE_ALERT_EMAILS', ''), ','), email => !empty(email))

// Object ids of Entra groups.
param groups = {
  marketingPeople: readEnvironmentVariable('PIPELINE_MARKETING_PEOPLE', '')
  salesPeople: readEnvironmentVariable('PIPELINE_SALES_PEOPLE', '')
  handoffPeople: readEnvironmentVariable('PIPELINE_HANDOFF_PEOPLE', '')
}
