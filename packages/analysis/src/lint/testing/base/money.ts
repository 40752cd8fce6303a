/** Of the clean alliance: what is measured, and who gets and pays what. */
export const BASE_MONEY = `kpi JointRevenue "Joint annual recurring revenue" {
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
`;
