/** Of the clean alliance: what is owned, signed and agreed in law. */
export const BASE_LEGAL = `asset ForecastEngine "Forecasting engine" {
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
`;
