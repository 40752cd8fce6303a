import type { WordEntry } from '../word-entry.ts';

/** Declaration words about why: objectives, frictions, risks, stakeholders, the customer, and choosing each other. */
export const purposeDeclarations = {
  objective: {
    title: 'Objective',
    explanation: 'What the parties want to achieve together, with its measures.',
    example: 'objective FasterPlanning "Retailers plan daily" { measured by JointRevenue }',
  },
  friction: {
    title: 'Friction',
    explanation: 'Where the parties’ plans or cultures clash, and the answer to it.',
    example: 'friction Overlap "Both plan a dashboard" { owner Northwind.Bruno  answer "Contoso\'s stays" }',
  },
  risk: {
    title: 'Risk',
    explanation: 'What could go wrong, how likely and how bad, and what is done about it.',
    example: 'risk DataBreach "Data leaks" { likelihood low  impact high  owner Contoso.Security }',
  },
  stakeholder: {
    title: 'Stakeholder',
    explanation: 'Somebody whose agreement the alliance needs, and what concerns them.',
    example: 'stakeholder Northwind.Procurement { concern cost  influence high }',
  },
  journey: {
    title: 'Customer journey',
    explanation: 'The path of a customer from first contact to success, and who owns each step.',
    example: 'journey Onboarding "First call to first forecast" { step Discover by Contoso.Sales }',
  },
  candidate: {
    title: 'Candidate',
    explanation: 'A possible partner, scored from 0 to 5 on four criteria.',
    example: 'candidate Fabrikam "Fabrikam AG" { strategic-fit 3 "Same market"  backup }',
  },
  diligence: {
    title: 'Due diligence',
    explanation: 'The examination of a partner before signing, area by area.',
    example: 'diligence on Contoso { financial passed "Audited accounts" by Northwind.Finance on 2025-10-03 }',
  },
  step: {
    title: 'Step',
    explanation: 'One step of a customer journey, an escalation ladder or a wind-down.',
    example: 'step Discover "Discover" by Contoso.Sales',
  },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about why: objectives, frictions, risks, stakeholders, the customer, and choosing each other. */
export const purposeStatements = {
  'objective.serves': {
    title: 'Serves',
    explanation: 'The goals of each party that this objective serves.',
    example: 'serves Northwind.RetailGrowth, Contoso.Stickiness',
  },
  'objective.measured': {
    title: 'Measured by',
    explanation: 'The measures that show whether the objective is reached.',
    example: 'measured by ActiveRetailers, JointRevenue',
  },
  'objective.needs': {
    title: 'Needs',
    explanation: 'What must be done for it: deliverables, responsibilities, contributions.',
    example: 'needs ForecastConnector, CustomerSupport',
  },
  'friction.between': {
    title: 'Between',
    explanation: 'The parties between whom the friction is.',
    example: 'between Northwind, Contoso',
  },
  'friction.owner': { title: 'Owner', explanation: 'Who looks after the friction.', example: 'owner Northwind.Bruno' },
  'friction.answer': {
    title: 'Answer',
    explanation: 'How the friction is dealt with.',
    example: 'answer "Contoso\'s dashboard stays"',
  },
  'risk.likelihood': { title: 'Likelihood', explanation: 'How likely it is to happen.', example: 'likelihood low' },
  'risk.impact': { title: 'Impact', explanation: 'How bad it would be.', example: 'impact high' },
  'risk.owner': { title: 'Owner', explanation: 'Who watches the risk.', example: 'owner Contoso.Security' },
  'risk.mitigation': {
    title: 'Mitigation',
    explanation: 'What makes it less likely or less bad.',
    example: 'mitigation "Tokenised before transfer"',
  },
  'stakeholder.concern': {
    title: 'Concern',
    explanation: 'What worries or drives this stakeholder.',
    example: 'concern cost, risk',
  },
  'stakeholder.influence': {
    title: 'Influence',
    explanation: 'How much say this stakeholder has.',
    example: 'influence high',
  },
  'stakeholder.wants': {
    title: 'Wants',
    explanation: 'What this stakeholder asks for.',
    example: 'wants "Total cost of hosting"',
  },
  'stakeholder.joined': {
    title: 'Joined',
    explanation: 'Since when this stakeholder has been involved.',
    example: 'joined 2025-09-01',
  },
  'journey.step': {
    title: 'Step',
    explanation: 'One step on the customer’s path, and who owns it.',
    example: 'step Connect "Connect" by Northwind.Platform { gains "Same day, not six weeks" }',
  },
  'step.gains': {
    title: 'Gain',
    explanation: 'What the customer gains in this step.',
    example: 'gains "One catalogue entry instead of two"',
  },
  'step.measured': {
    title: 'Measured by',
    explanation: 'The measures that show whether the step works.',
    example: 'measured by TimeToConnect',
  },
  'candidate.strategic-fit': {
    title: 'Strategic fit',
    explanation: 'Score from 0 to 5: do the strategies agree? With evidence.',
    example: 'strategic-fit 4 "Same view of where retail is going"',
  },
  'candidate.trust': {
    title: 'Trust and culture',
    explanation: 'Score from 0 to 5: do values and tempo match? With evidence.',
    example: 'trust 4 "Six good reference calls"',
  },
  'candidate.assets': {
    title: 'Asset complementarity',
    explanation: 'Score from 0 to 5: does each bring what the other lacks? With evidence.',
    example: 'assets 5 "Brings the retail data that Northwind lacks"',
  },
  'candidate.economics': {
    title: 'Relationship economics',
    explanation: 'Score from 0 to 5: is the value worth the effort? With evidence.',
    example: 'economics 3 "USD 12M over three years"',
  },
  'candidate.selected': {
    title: 'Selected',
    explanation: 'This candidate was chosen as the partner.',
    example: 'selected "Best data"',
  },
  'candidate.backup': {
    title: 'Backup',
    explanation: 'The second choice, should the first fall through.',
    example: 'backup "Ready within a quarter"',
  },
  'candidate.rejected': {
    title: 'Rejected',
    explanation: 'Examined and turned down.',
    example: 'rejected "Competes in our core market"',
  },
  'diligence.financial': {
    title: 'Financial health',
    explanation: 'Stability and profitability, and what was found.',
    example: 'financial passed "FY24 audited accounts" by Northwind.Finance on 2025-10-03',
  },
  'diligence.technical': {
    title: 'Technical capability',
    explanation: 'Talent and infrastructure to deliver, and what was found.',
    example: 'technical passed "Proof of concept, 4 weeks" by Northwind.Platform on 2025-10-30',
  },
  'diligence.security': {
    title: 'Security posture',
    explanation: 'Certificates, audits and tests, and what was found.',
    example: 'security open "SOC 2 Type II due" by Northwind.Security until 2026-02-01',
  },
  'diligence.legal': {
    title: 'Legal standing',
    explanation: 'Lawsuits, regulatory actions and disputes, and what was found.',
    example: 'legal passed "No pending suits" by Northwind.Legal on 2025-10-12',
  },
  'diligence.cultural': {
    title: 'Cultural compatibility',
    explanation: 'Working styles and values, and what was found.',
    example: 'cultural concern "Slower releases" by Northwind.Bruno answer "Joint release train"',
  },
  'diligence.reputation': {
    title: 'Reputation',
    explanation: 'What customers, staff and the market say, and what was found.',
    example: 'reputation passed "Six reference calls" by Northwind.Bruno on 2025-10-22',
  },
} as const satisfies Record<string, WordEntry>;
