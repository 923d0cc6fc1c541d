@description('What is told to whoever is on duty. Every alert names the place in infra/README.md that says what to do.')
param location string
param tags object
param emails string[]
param workspaceId string
param serviceBusId string
param eventTopicId string

@description('The apps that must each have had a nightly run.')
param apps string[]

@description('Failed runs or errors in an hour that are worth a message; single ones are retried.')
param failuresAnHour int

var actions = [
  {
    actionGroupId: group.id
  }
]

// The timer run as the host records it, or the line that the app writes when it has finished: either will do. The set
// of those that ran is one row even when it is empty; a query that begins with anything but tables is no alert's.
var missingNightly = '''
union isfuzzy=true
  (AppRequests | where TimeGenerated > ago(26h) and Name endswith 'Nightly' and Success == true),
  (AppTraces | where TimeGenerated > ago(26h) and tostring(Properties.EventName) == 'NightlyDone')
| summarize ran = make_set(tolower(AppRoleName))
| extend app = set_difference(dynamic({0}), ran)
| mv-expand app to typeof(string)
| project app
'''

// Every warning of a report is logged with its code.
var silentSource = '''
AppTraces
| where SeverityLevel >= 2 and tostring(Properties.Code) startswith 'silent-'
| summarize messages = count() by AppRoleName, Message
'''

var failures = '''
union isfuzzy=true
  (AppRequests | where Success == false | project TimeGenerated, AppRoleName),
  (AppExceptions | project TimeGenerated, AppRoleName)
'''

var logAlerts = [
  {
    name: 'missing-nightly'
    title: 'A nightly run is missing'
    text: 'An app has had no successful Nightly for 26 hours. README: When an alert comes.'
    severity: 1
    query: format(missingNightly, string(apps))
    every: 'PT1H'
    window: 'P1D'
    looksBack: 'P2D'
    threshold: 0
    mitigates: true
  }
  {
    name: 'silent-source'
    title: 'A source has gone silent'
    text: 'An export that used to come has not come. README: When an alert comes.'
    severity: 3
    query: silentSource
    every: 'PT1H'
    window: 'PT1H'
    looksBack: null
    threshold: 0
    mitigates: true
  }
  {
    name: 'failures'
    title: 'Runs are failing'
    text: 'Storage, network or a fault of ours, more often than retrying explains. README: When an alert comes.'
    severity: 2
    query: failures
    every: 'PT1H'
    window: 'PT1H'
    looksBack: null
    threshold: failuresAnHour
    mitigates: true
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'on-duty'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'on duty'
    emailReceivers: [
      for email in emails: {
        name: email
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'A queue holds messages that were given up. README: When an alert comes.'
    severity: 1
    enabled: true
    scopes: [
      serviceBusId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead letters'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          metricName: 'DeadletteredMessages'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
          dimensions: [
            {
              name: 'EntityName'
              operator: 'Include'
              values: [
                '*'
              ]
            }
          ]
        }
      ]
    }
    actions: actions
  }
}

resource undelivered 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'undelivered-events'
  location: 'global'
  tags: tags
  properties: {
    description: 'No queue took an event for a day. The nightly sweep finds the upload all the same. README: When an alert comes.'
    severity: 2
    enabled: true
    scopes: [
      eventTopicId
    ]
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'undelivered'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: actions
  }
}

resource logAlert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in logAlerts: {
    name: alert.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: alert.title
      description: alert.text
      severity: alert.severity
      enabled: true
      scopes: [
        workspaceId
      ]
      evaluationFrequency: alert.every
      windowSize: alert.window
      overrideQueryTimeRange: alert.looksBack
      autoMitigate: alert.mitigates
      // A new workspace has no tables yet, and the rule would be refused for it.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: alert.threshold
            failingPeriods: {
              minFailingPeriodsToAlert: 1
              numberOfEvaluationPeriods: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [
          group.id
        ]
      }
    }
  }
]
