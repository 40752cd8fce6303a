/** Of the clean alliance: who decides, and what happens when nobody does. */
export const BASE_GOVERNANCE = `body SteerCo "Joint steering committee" {
  level strategic
  mandate "Direction, funding, escalations"
  members Northwind.Alice, Northwind.Bruno, Contoso.Dana, Contoso.Emil
  chair Northwind.Alice rotates yearly
  quorum 1 per-party
  votes 1 per-party
  passes by unanimity
  deadlock then escalates to Disputes
  meets monthly until 2026-12-31 then quarterly
}

decision PriceChange "Change a joint list price" {
  area pricing
  made jointly by Northwind, Contoso
  decided within 10 business days else escalates to Disputes
}

decision ScopeAndBudget "Scope and budget" {
  area scope, budget
  made by SteerCo
  decided within 20 business days else escalates to Disputes
}

decision Technology "Architecture, stack and releases" {
  area architecture, stack, release
  made by Northwind except "raises the partner's cost", "amends the agreement"
}

decision DataAndBrand "Data handling and brand" {
  area data-handling, brand
  made by Contoso except "raises the partner's cost", "amends the agreement"
}

change ScopeChange "Scope, timeline or resources" {
  proposed by Northwind.Bruno, Contoso.Emil
  assessed by Northwind.Clara within 10 business days
  approved by SteerCo
}

escalation Disputes "Dispute resolution" {
  step "Alliance leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days
  step "Chief executives meet" by Northwind.Ceo, Contoso.Ceo within 20 business days
  step mediation under "CEDR Model Procedure" within 45 days
  step arbitration under "LCIA Rules" seat "London" final
  meanwhile performance-continues
}
`;
