import {
  type AllianceModel,
  type AllianceServices,
  createAllianceServices,
  readWorkspace,
} from '@alliance-lang/language';

const models = new Map<string, AllianceModel>();
let services: AllianceServices | undefined;

/** The model of an alliance written in one file; the same text gives the same object, for starting a parser takes time. */
export function modelOf(text: string): AllianceModel {
  const known = models.get(text);
  if (known) return known;
  services ??= createAllianceServices();
  const [model] = readWorkspace([{ uri: 'file:///sample.alliance', text }], services).models;
  if (!model) throw new Error('The sample holds no alliance.');
  models.set(text, model);
  return model;
}

/** Two parties, four bodies, a ladder of five steps, a RACI table with a gap: what most pictures are tried on. */
export function retailInsights(extraPerson = ''): AllianceModel {
  return modelOf(`alliance RetailInsights "Northwind × Contoso retail insights" {
  between Northwind, Contoso
}
party Northwind "Northwind Cloud, Inc." {
  person Alice "Alice Chen" { title "Chief Revenue Officer" }
  person Bruno "Bruno Díaz" { title "VP Alliances"  reports to Northwind.Alice }
  person Chidi "Chidi Okafor" { title "Head of Product"  reports to Northwind.Alice }
  person Daria "Daria Demir" { title "General Counsel" }
  person Elif "Elif Haddad" { title "Data Protection Officer"  reports to Northwind.Daria }
  ${extraPerson}
  role Ceo "Chief executive officer"
  team Platform "Platform engineering" { function engineering }
  sponsor Alice
  lead Bruno
}
party Contoso "Contoso Retail Software" {
  person Dana "Dana Whitfield" { title "Chief Executive" }
  person Emil "Emil Novak" { title "Head of Partnerships"  reports to Contoso.Dana }
  person Priya "Priya Yılmaz" { title "Product Lead" }
  person Omar "Omar Flores" { title "Data Protection Officer" }
  role Ceo "Chief executive officer" { held by Dana }
  team Integration "Integration" { function engineering }
  sponsor Dana
  lead Emil
}
body SteerCo "Joint steering committee" {
  level strategic
  seats 2 per-party
  members Northwind.Alice, Northwind.Bruno, Contoso.Dana, Contoso.Emil
  guests Northwind.Daria
  chair Northwind.Alice
  passes by unanimity
  deadlock then escalates to Disputes
  meets monthly
}
body Product "Product working group" {
  level operational
  members Northwind.Chidi, Northwind.Platform, Contoso.Priya
  chair Contoso.Priya
  passes by consensus
  deadlock within 10 business days then decided by SteerCo
  meets weekly
}
body Privacy "Data & security group" {
  level working
  seats 2 per-party
  members Northwind.Elif, Contoso.Omar
  deadlock within 5 business days then decided by Product
  meets every 2 weeks
}
body Sales "Commercial working group" {
  level operational
  members Northwind.Bruno, Contoso.Emil
  chair Contoso.Emil
  passes by majority
  meets monthly
  reports to SteerCo
}
escalation Disputes "Dispute resolution" {
  step "Alliance leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days
  step "Steering committee" by SteerCo within 15 business days
  step "Chief executives meet" by Northwind.Ceo, Contoso.Ceo within 20 business days
  step mediation under "CEDR Model Procedure" within 45 days
  step arbitration under "LCIA Rules" seat "London" final
  except "patent validity" to courts
  meanwhile performance-continues
}
deliverable ForecastConnector "Forecast connector 1.0" {
  area technical
  due 2026-09-30
  accountable Northwind.Bruno
  responsible Northwind.Platform, Contoso.Integration
  consulted Contoso.Dana
  informed SteerCo
}
deliverable DataProtocol "Data-sharing protocol" {
  area data
  accountable Contoso.Omar
  responsible Northwind.Elif
  consulted Northwind.Daria
  informed SteerCo
}
deliverable Pricing "Joint price list" {
  area commercial
  accountable Contoso.Emil, Northwind.Bruno
  consulted Northwind.Daria
  informed SteerCo
}
responsibility Support "Level 1 and 2 support" {
  area operational
  responsible Contoso.Integration
  consulted Northwind.Platform
}
responsibility Roadmap "Joint roadmap" {
  area technical
  accountable Northwind.Chidi
  responsible Northwind.Chidi, Contoso.Priya
  consulted SteerCo
}
`);
}

const PEOPLE = [
  ['Alice', 'Alice Chen', 'Chief Revenue Officer'],
  ['Bruno', 'Bruno Díaz', 'VP Alliances'],
  ['Chidi', 'Chidi Okafor', 'Head of Product'],
  ['Daria', 'Daria Demir', 'General Counsel'],
  ['Elif', 'Elif Haddad', 'Data Protection Officer'],
  ['Farid', 'Farid Álvarez', 'Commercial Director'],
  ['Grace', 'Grace Vidal', 'Finance Controller'],
  ['Hiro', 'Hiro Tanaka', 'Integration Lead'],
] as const;

const COMPANIES = [
  ['Northwind', 'Northwind Robotics'],
  ['Helix', 'Helix Clinics'],
  ['Baltic', 'Baltic Growth Capital'],
  ['Contoso', 'Contoso Retail Software'],
  ['Fabrikam', 'Fabrikam Materials'],
  ['Tailspin', 'Tailspin Logistics'],
  ['Litware', 'Litware Analytics'],
  ['Adatum', 'A. Datum Institute'],
] as const;

const GROUPS = [
  'Product',
  'Commercial',
  'Data & security',
  'Delivery',
  'Training',
  'Regulatory',
  'Procurement',
  'Integration',
];

/** Two to eight parties with `groups` working groups below one board. */
export function consortium(parties: number, groups: number): AllianceModel {
  const names = COMPANIES.slice(0, parties).map(([name]) => name);
  const person = (party: number, index: number) => PEOPLE[(party * 3 + index) % PEOPLE.length] ?? PEOPLE[0];
  const staff = COMPANIES.slice(0, parties).map(([name, title], party) => {
    const people = PEOPLE.map((_, index) => {
      const [id, full, job] = person(party, index);
      return `  person ${id} "${full}" { title "${job}" }`;
    });
    return `party ${name} "${title}" {\n${people.join('\n')}\n}`;
  });
  const seat = (party: number, index: number) => `${names[party]}.${person(party, index)[0]}`;
  const bodies = Array.from({ length: groups }, (_, group) => {
    const first = 1 + (group % 4);
    const members = names.flatMap((_, party) => [seat(party, first), seat(party, first + 1)]);
    const up = group < 4 ? 'Board' : `Group${group - 4}`;
    return `body Group${group} "${GROUPS[group % GROUPS.length]} group" {
  level ${group < 4 ? 'operational' : 'working'}
  members ${members.join(', ')}
  chair ${seat(group % parties, first)}
  deadlock within ${group < 4 ? 10 : 5} days then decided by ${up}
  meets ${group < 4 ? 'monthly' : 'weekly'}
}`;
  });
  return modelOf(`alliance Corridor "Clean corridor consortium" { between ${names.join(', ')} }
${staff.join('\n')}
body Board "Consortium board" {
  level strategic
  members ${names.map((_, party) => seat(party, 0)).join(', ')}
  chair ${seat(0, 0)}
  passes by two-thirds
  deadlock within 20 days then escalates to Disputes
  meets quarterly
}
${bodies.join('\n')}
escalation Disputes {
  step mediation under "WIPO Mediation Rules" within 60 days
  step arbitration under "ICC Rules" seat "Geneva" final
}
`);
}

/** Names in several scripts, very long ones, emoji, markup. */
export function oddNames(): AllianceModel {
  return modelOf(`alliance Odd "شركة النور للتقنية × 北京星辰数据科技有限公司" { between Noor, Xingchen }
party Noor "شركة النور للتقنية والاتصالات المتقدمة" {
  person Layla "ليلى عبد الرحمن الأنصاري" { title "الرئيسة التنفيذية للإيرادات" }
  person Rocket "🚀 Rocket 👩‍💻 & <Sons>" { title "Chief 'Fun' Officer" }
  person Long "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh von und zu Guttenberg" {
    title "Vice President of Everything That Has Not Been Given to Anybody Else Yet"
  }
}
party Xingchen "北京星辰数据科技有限公司" {
  person Wang "王小明" { title "首席执行官兼联合创始人以及全球战略合作伙伴关系负责人" }
  person Zoe "Z̷o̷e̷ Ångström" { title "Leiterin" }
}
body Board "联合指导委员会 — اللجنة التوجيهية المشتركة للتحالف الاستراتيجي" {
  level strategic
  members Noor.Layla, Noor.Long, Xingchen.Wang
  guests Noor.Rocket, Xingchen.Zoe, "Prof. Dr. Ursula Outside-Person, University of Somewhere Far Away"
  chair Noor.Layla
  passes by consensus
  meets monthly
}
escalation Ladder {
  step "الإدارة العليا تجتمع وجهاً لوجه في دبي قبل أي إجراء آخر مهما كان" by Noor.Layla, Xingchen.Wang within 10 days
  step arbitration under "中国国际经济贸易仲裁委员会仲裁规则" seat "北京" final
}
deliverable Protocol "数据共享协议与联合开发路线图第一版（草案）" {
  due 2027-01-15
  accountable Noor.Layla
  responsible Xingchen.Wang
  informed Board
}
`);
}

/** Term, events, a plan, reviews, targets, a renewal that needs notice, a wind-down, an option. */
export function datedAlliance(): AllianceModel {
  return modelOf(`alliance Dated "Northwind × Contoso with dates" {
  between Northwind, Contoso
  effective 2026-03-01
}
party Northwind "Northwind Cloud" { person Alice "Alice Chen" }
party Contoso "Contoso Retail Software" { person Dana "Dana Whitfield" }
event Cleared "Merger clearance" { happened on 2026-02-12 }
event Signed "Signature" { expected by 2026-02-20 }
event Someday "Listing of the joint company"
plan First90 "First 90 days" {
  starts effective
  milestone Kickoff "Joint kickoff" due day 5 accountable Northwind.Alice
  quick-win Pilot "Pilot with two retailers" due day 60 accountable Contoso.Dana
}
deliverable Connector "Connector 1.0" { due 2026-09-30  accountable Northwind.Alice }
deliverable Later "Connector 2.0" { due tbd "After the pilot"  accountable Northwind.Alice }
kpi Revenue "Joint revenue" {
  target USD 2M by 2026-12-31
  target USD 5M by 2027-12-31
}
review Quarterly "Quarterly business review" { meets quarterly }
review Pulse "Relationship pulse" { meets monthly }
term {
  starts effective
  runs 3 years
  renews 1 year automatically unless notice 180 days
}
exit {
  wind-down 6 months {
    step "Stop new sales" by Contoso.Dana within 30 days
  }
  money { settle within 90 days }
}
option Put { kind put  holder Contoso  over "all shares"  starts 2027-02-01  ends 2027-07-30 }
right Convenience { holder any-party  starts 1 year after effective  notice 180 days }
`);
}

/** What stands in the file after the first minute. */
export function justStarted(): AllianceModel {
  return modelOf('alliance Draft { }\nparty Northwind { }\nparty Contoso { }\n');
}

/** An alliance and nothing else. */
export function nothingYet(): AllianceModel {
  return modelOf('alliance Nothing { }\n');
}

/** The same model with every title replaced by what `retitle` makes of its position. */
export function retitled(model: AllianceModel, retitle: (index: number) => string): AllianceModel {
  let index = 0;
  return JSON.parse(JSON.stringify(model), (key, value: unknown) => {
    if (key !== 'title' || typeof value !== 'string') return value;
    index += 1;
    return retitle(index);
  }) as AllianceModel;
}
