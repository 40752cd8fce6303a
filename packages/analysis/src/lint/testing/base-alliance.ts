/**
 * A small alliance in which no rule finds anything, at any stage up to `operate`. Examples of rules are completed from it.
 * Formatted as the formatter prints it.
 */
export const BASE_ALLIANCE = `alliance RetailInsights "Northwind and Contoso retail insights" {
  kind technology-integration
  stage sign
  between Northwind, Contoso
  driver Northwind.Alice
  effective 2026-03-01
  currency USD
  mission "Give mid-size retailers same-day demand forecasts inside the tools they already use."
  gap "Northwind has no retail data model; building one takes three years."
  route partner "The data is not for sale and speed decides."
  scope {
    offering "Demand forecasting for retail"
    territory "EMEA"
    excludes "Grocery wholesale"
    pilot ForecastPilot
  }
}

party Northwind "Northwind Cloud, Inc." {
  timezone "Europe/London"
  brings "Forecasting engine"
  person Alice "Alice Chen" {
    function executive
    dedicated 10%
  }
  person Bruno "Bruno Díaz" {
    function alliances
    dedicated 100%
  }
  person Clara "Clara Novak" {
    function engineering
    dedicated 100%
  }
  team Legal {
    function legal
  }
  team Procurement {
    function procurement
  }
  role Ceo "Chief executive officer" {
    held by Alice
  }
  sponsor Alice
  lead Bruno
  contact Bruno
  goal RetailGrowth "Double retail revenue by 2028" {
    priority high
  }
}

party Contoso "Contoso Data GmbH" {
  timezone "Europe/Berlin"
  brings "Point-of-sale data of 900 retailers"
  person Dana "Dana Weber" {
    function executive
    dedicated 10%
  }
  person Emil "Emil Okafor" {
    function alliances
    dedicated 100%
  }
  person Frida "Frida Lund" {
    function data
    dedicated 100%
  }
  team Support {
    function support
  }
  team Finance {
    function finance
  }
  team Legal {
    function legal
  }
  role Ceo "Chief executive officer" {
    held by Dana
  }
  sponsor Dana
  lead Emil
  contact Emil
  goal Stickiness "Retailers stay two years longer" {
    priority high
  }
}

link Northwind.Alice with Contoso.Dana {
  about "joint vision"
  meets quarterly
}

link Northwind.Bruno with Contoso.Emil {
  about "day-to-day management"
  meets weekly
}

link Northwind.Clara with Contoso.Frida {
  about "engineering and data"
  meets weekly
}

objective FasterPlanning "Retailers plan daily instead of weekly" {
  serves Northwind.RetailGrowth, Contoso.Stickiness
  measured by ActiveRetailers, JointRevenue
  needs ForecastConnector, CustomerSupport
  agreed by Northwind.Legal, Northwind.Procurement, Contoso.Legal on 2025-11-20
}

friction DashboardOverlap "Both roadmaps plan a dashboard" {
  between Northwind, Contoso
  owner Northwind.Bruno
  answer "Contoso's stays"
}

stakeholder Northwind.Procurement {
  concern cost
  wants "Total cost of hosting"
  joined 2025-09-01
}

stakeholder Northwind.Legal {
  concern risk
  wants "Liability capped at the fees"
  joined 2025-09-01
}

stakeholder Contoso.Finance {
  concern value
  wants "Revenue recognised each quarter"
  joined 2025-09-01
}

stakeholder Contoso.Legal {
  concern privacy
  wants "Retailers' data stays in the EU"
  joined 2025-09-01
}

journey RetailerOnboarding "From first call to first forecast" {
  step Discover "Discover" by Contoso.Emil
  step Connect "Connect" by Northwind.Clara
  step Support "Support" by Contoso.Support
}

candidate ContosoCandidate for Contoso {
  strategic-fit 4 "Same customers, no overlap of products"
  trust 4 "Two joint projects since 2022"
  assets 5 "Point-of-sale data of 900 retailers"
  economics 4 "Subscription of USD 5M in year two"
  selected
}

candidate FabrikamCandidate "Fabrikam AG" {
  strategic-fit 3 "Wholesale first, retail second"
  trust 4 "Six reference calls"
  assets 3 "Data of 200 retailers"
  economics 3 "Half the market"
  backup
}

diligence on Contoso {
  financial passed "Audited accounts 2024" by Northwind.Procurement on 2025-10-03
  technical passed "Proof of concept, 4 weeks" by Northwind.Clara on 2025-10-30
  security passed "SOC 2 Type II" by Northwind.Clara on 2025-10-30
  legal passed "No pending suits" by Northwind.Legal on 2025-10-12
  cultural passed "Two joint workshops" by Northwind.Bruno on 2025-10-20
  reputation passed "Six reference calls" by Northwind.Bruno on 2025-10-22
}

diligence on Northwind {
  financial passed "Filed accounts 2024" by Contoso.Finance on 2025-10-03
  technical passed "Proof of concept, 4 weeks" by Contoso.Frida on 2025-10-30
  security passed "ISO 27001" by Contoso.Frida on 2025-10-30
  legal passed "No pending suits" by Contoso.Legal on 2025-10-12
  cultural passed "Two joint workshops" by Contoso.Emil on 2025-10-20
  reputation passed "Four reference calls" by Contoso.Emil on 2025-10-22
}

contribution PlatformEngineers from Northwind {
  gives people 6 fte
  valued USD 1.2M per year
  starts 2026-03-01
  ends 2028-02-29
  effort shall
  toward ForecastConnector
  reviewed yearly
}

contribution RetailData from Contoso {
  gives data "Daily point-of-sale data of 900 retailers"
  valued USD 1M per year
  starts 2026-03-01
  ends 2028-02-29
  effort shall
  toward ForecastConnector
  reviewed yearly
}

contribution ReserveNorthwind from Northwind {
  gives cash USD 100k
  due 2026-06-30
  effort shall
  toward Hosting
  purpose contingency
}

contribution ReserveContoso from Contoso {
  gives cash USD 100k
  due 2026-06-30
  effort shall
  toward Hosting
  purpose contingency
}

deliverable ForecastConnector "Forecast connector 1.0" {
  area technical
  due 2026-09-30
  accountable Northwind.Bruno
  responsible Northwind.Clara, Contoso.Frida
  consulted Contoso.Dana
  informed SteerCo
  interface "Forecast API v1, OpenAPI contract"
}

responsibility CustomerSupport "Level 1 and 2 support" {
  area support
  accountable Contoso.Emil
  responsible Contoso.Support
  consulted Northwind.Clara
}

responsibility Operations "Releases, monitoring and incidents" {
  area operational
  accountable Northwind.Clara
  responsible Northwind.Clara
  consulted Contoso.Frida
}

responsibility Customers "Customer relationship, billing and leads" {
  area commercial
  accountable Contoso.Dana
  responsible Contoso.Emil
  informed Northwind.Bruno
}

body SteerCo "Joint steering committee" {
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

kpi JointRevenue "Joint annual recurring revenue" {
  category business
  better higher
  baseline USD 0 on 2026-03-01
  target USD 2M by 2026-12-31
  target USD 5M by 2027-12-31
  collected monthly by Contoso.Finance in "CRM dashboard"
  trigger Slow when below 70% of target for 2 quarters then review by SteerCo
}

kpi ActiveRetailers "Retailers that plan daily" {
  category delivery
  better higher
  baseline 0 on 2026-03-01
  target 300 by 2027-12-31
  collected monthly by Northwind.Clara in "Product analytics"
}

kpi PartnerTrust "Trust in the quarterly pulse" {
  category relationship
  better higher
  baseline 3.5 on 2026-03-01
  target 4 by 2027-12-31
  collected quarterly by Northwind.Bruno, Contoso.Emil in "Pulse survey"
}

review Quarterly "Quarterly business review" {
  held by SteerCo
  meets quarterly
  covers performance, market, alignment, resources
}

review Yearly "Strategic review" {
  held by SteerCo
  meets yearly
  covers relevance, scope, renewal
}

review Pulse "Relationship pulse" {
  held by Northwind.Bruno, Contoso.Emil
  meets quarterly
  covers trust, communication, fairness, satisfaction
}

value JointValue {
  total USD 12M over 2 years
  measured by JointRevenue
  when above USD 15M then rebalance by SteerCo
  when below USD 6M then review by SteerCo
}

share Subscription "Net subscription revenue" {
  base "net subscription revenue" measured by JointRevenue
  split Northwind 55%, Contoso 45%
  minimum Contoso USD 200k per year else pays-shortfall
  paid quarterly by Contoso within 30 days after invoice
  method "IFRS 15, gross of partner fees"
}

cost Hosting "Joint cloud hosting" {
  budget USD 300k per year
  split Northwind 55%, Contoso 45%
  alert when above 80%
  overrun proportional cap USD 100k then decided by SteerCo
  method "IFRS 15"
}

scenario Base {
  expects JointRevenue USD 2M in 2026, USD 5M in 2027
}

asset ForecastEngine "Forecasting engine" {
  kind background
  owner Northwind
  license Core to Contoso {
    field "retail"
    territory "EMEA"
    non-exclusive
    ends exit
  }
}

asset Connector "Forecast connector" {
  kind foreground
  owner jointly Northwind, Contoso
}

asset SalesData "Point-of-sale data" {
  kind data
  owner Contoso
  license Forecasting to Northwind {
    field "demand forecasting"
    ends exit
  }
}

agreement MutualNda "Mutual non-disclosure agreement" {
  kind nda
  binding
  signed by Northwind.Legal, Contoso.Legal on 2025-09-02
}

agreement Master "Master alliance agreement" {
  kind partnership
  binding
  drafted 2026-01-10
  signed by Northwind.Ceo, Contoso.Ceo on 2026-02-20
  agreed by Northwind.Legal, Contoso.Legal on 2026-02-15
  governs ForecastConnector, CustomerSupport
}

service Api "Forecast API" {
  level "99.9% monthly uptime"
  remedy "10% service credit"
}

agreement Levels "Service level agreement" {
  kind sla
  binding
  signed by Northwind.Ceo, Contoso.Ceo on 2026-02-20
  agreed by Northwind.Legal, Contoso.Legal on 2026-02-15
  governs Api
}

legal {
  governing-law "England and Wales"
  confidentiality {
    covers "business and technical information"
  }
  liability {
    cap USD 2M
  }
  assignment consent-required except affiliates
  change-of-control notice 30 days
  audit yearly by Northwind of Contoso covers Subscription notice 10 business days
}

term {
  starts effective
  runs 2 years
  renews 1 year when agreed 12 months before
}

right Convenience {
  holder any-party
  notice 180 days
}

right MaterialBreach {
  holder other-party
  when "material breach"
  cure 30 days
  notice 10 days
}

exit {
  lead Northwind.Bruno, Contoso.Emil
  wind-down 6 months {
    step "Stop new sales" by Contoso.Emil within 30 days
    step "Migrate customers" by Northwind.Bruno within 150 days
    step "Return or delete data" by Contoso.Frida within 180 days
  }
  customers stay with Contoso
  shared Hosting handed to Northwind
  assets Connector stay with Northwind
  data SalesData returned to Contoso within 30 days
  money {
    settle within 90 days
  }
  survives confidentiality for 5 years
  survives liability for 2 years
  rehearsed yearly
}

plan First90 "First 90 days" {
  starts effective
  milestone Kickoff "Joint kickoff" due day 5 accountable Northwind.Bruno done on 2026-03-05
  milestone Announced "Both companies briefed" due day 10 accountable Contoso.Dana done on 2026-03-10
  milestone FirstSteerCo "First steering meeting" due day 30 accountable Northwind.Alice done on 2026-03-26
  quick-win ForecastPilot "Pilot with two retailers" due day 60 accountable Contoso.Emil delivers ForecastConnector done on 2026-04-28
}

communication {
  channel "Chat #retail-insights" for operations
  tracker "Issue tracker RI"
  repository "Shared folder RI"
  report StatusNote weekly by Northwind.Bruno to Contoso.Emil
  report Dashboard monthly by Contoso.Finance to SteerCo
  report BusinessReview quarterly by Northwind.Bruno, Contoso.Emil to SteerCo
  press jointly approved by Northwind.Legal, Contoso.Legal within 5 business days
  async "Decisions are written down within one business day"
}

access Pipeline from Contoso to Northwind {
  through system "CRM integration"
  refreshed daily
  owner Contoso.Emil
  effort shall
}

access Roadmap from Northwind to Contoso {
  through dashboard "Roadmap board"
  refreshed weekly
  owner Northwind.Clara
  effort shall
}

coordination {
  mode central
  office Northwind.Bruno, Contoso.Emil
}
`;
