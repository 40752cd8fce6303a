/** Of the clean alliance: what each side gives, and who does what. */
export const BASE_WORK = `contribution PlatformEngineers from Northwind {
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
`;
