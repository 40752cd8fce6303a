/** Of the clean alliance: why, with whom, and what was found out before. */
export const BASE_PURPOSE = `objective FasterPlanning "Retailers plan daily instead of weekly" {
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
`;
