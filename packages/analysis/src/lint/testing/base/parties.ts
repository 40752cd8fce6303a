/** Of the clean alliance: who it is between, and who links them. */
export const BASE_PARTIES = `alliance RetailInsights "Northwind and Contoso retail insights" {
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
`;
