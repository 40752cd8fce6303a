/** Of the clean alliance: how it ends, and how it is run until then. */
export const BASE_EXIT = `term {
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
