import type { AllianceModel } from '@alliance-lang/language';
import { businessDays, days, ModelBuilder, regularly } from './model-builder.ts';

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

/** Adds `count` invented people to a party. */
function staff(builder: ModelBuilder, party: string, count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, index) => {
    const [name, full, title] = PEOPLE[(from + index) % PEOPLE.length] ?? PEOPLE[0];
    const id = index < PEOPLE.length ? name : `${name}${index}`;
    builder.person(party, id, full, title);
    return `${party}.${id}`;
  });
}

/** Two parties, four bodies, a ladder of five steps, a RACI table with a gap: what most pictures are tried on. */
export function retailInsights(extraPerson = false): AllianceModel {
  const b = new ModelBuilder('RetailInsights', 'Northwind × Contoso retail insights');
  b.party('Northwind', 'Northwind Cloud, Inc.').party('Contoso', 'Contoso Retail Software');
  b.person('Northwind', 'Alice', 'Alice Chen', 'Chief Revenue Officer');
  b.person('Northwind', 'Bruno', 'Bruno Díaz', 'VP Alliances', 'Northwind.Alice');
  b.person('Northwind', 'Chidi', 'Chidi Okafor', 'Head of Product', 'Northwind.Alice');
  b.person('Northwind', 'Daria', 'Daria Demir', 'General Counsel');
  b.person('Northwind', 'Elif', 'Elif Haddad', 'Data Protection Officer', 'Northwind.Daria');
  if (extraPerson) b.person('Northwind', 'Yara', 'Yara Moreau', 'Programme Manager');
  b.person('Contoso', 'Dana', 'Dana Whitfield', 'Chief Executive');
  b.person('Contoso', 'Emil', 'Emil Novak', 'Head of Partnerships', 'Contoso.Dana');
  b.person('Contoso', 'Priya', 'Priya Yılmaz', 'Product Lead');
  b.person('Contoso', 'Omar', 'Omar Flores', 'Data Protection Officer');
  b.role('Northwind', 'Ceo', 'Chief executive officer').role('Contoso', 'Ceo', 'Chief executive officer', [
    'Contoso.Dana',
  ]);
  b.team('Northwind', 'Platform', 'Platform engineering').team('Contoso', 'Integration', 'Integration');
  b.sponsor('Northwind', 'Northwind.Alice').sponsor('Contoso', 'Contoso.Dana');
  b.lead('Northwind', 'Northwind.Bruno').lead('Contoso', 'Contoso.Emil');
  b.body('SteerCo', 'Joint steering committee', {
    level: 'strategic',
    members: ['Northwind.Alice', 'Northwind.Bruno', 'Contoso.Dana', 'Contoso.Emil'],
    guests: ['Northwind.Daria'],
    chair: 'Northwind.Alice',
    perParty: 2,
    meets: regularly('monthly'),
    passes: 'unanimity',
    deadlockTo: 'Disputes',
  });
  b.body('Product', 'Product working group', {
    level: 'operational',
    members: ['Northwind.Chidi', 'Northwind.Platform', 'Contoso.Priya'],
    chair: 'Contoso.Priya',
    meets: regularly('weekly'),
    passes: 'consensus',
    deadlockTo: 'SteerCo',
    deadlockWithin: businessDays(10),
  });
  b.body('Privacy', 'Data & security group', {
    level: 'working',
    members: ['Northwind.Elif', 'Contoso.Omar'],
    perParty: 2,
    meets: { step: { type: 'every', every: { amount: 2, unit: 'week' } } },
    deadlockTo: 'Product',
    deadlockWithin: businessDays(5),
  });
  b.body('Sales', 'Commercial working group', {
    level: 'operational',
    members: ['Northwind.Bruno', 'Contoso.Emil'],
    chair: 'Contoso.Emil',
    meets: regularly('monthly'),
    passes: 'majority',
    reportsTo: 'SteerCo',
  });
  b.ladder('Disputes', 'Dispute resolution', [
    { title: 'Alliance leads talk', by: ['Northwind.Bruno', 'Contoso.Emil'], within: businessDays(10) },
    { title: 'Steering committee', by: ['SteerCo'], within: businessDays(15) },
    { title: 'Chief executives meet', by: ['Northwind.Ceo', 'Contoso.Ceo'], within: businessDays(20) },
    { method: 'mediation', under: 'CEDR Model Procedure', within: days(45) },
    { method: 'arbitration', under: 'LCIA Rules', seat: 'London', final: true },
  ]);
  b.work('ForecastConnector', 'Forecast connector 1.0', {
    area: 'technical',
    due: '2026-09-30',
    a: ['Northwind.Bruno'],
    r: ['Northwind.Platform', 'Contoso.Integration'],
    c: ['Contoso.Dana'],
    i: ['SteerCo'],
  });
  b.work('DataProtocol', 'Data-sharing protocol', {
    area: 'data',
    a: ['Contoso.Omar'],
    r: ['Northwind.Elif'],
    c: ['Northwind.Daria'],
    i: ['SteerCo'],
  });
  b.work('Pricing', 'Joint price list', {
    area: 'commercial',
    a: ['Contoso.Emil', 'Northwind.Bruno'],
    c: ['Northwind.Daria'],
    i: ['SteerCo'],
  });
  b.work('Support', 'Level 1 and 2 support', {
    kind: 'responsibility',
    area: 'operational',
    r: ['Contoso.Integration'],
    c: ['Northwind.Platform'],
  });
  b.work('Roadmap', 'Joint roadmap', {
    kind: 'responsibility',
    area: 'technical',
    a: ['Northwind.Chidi'],
    r: ['Northwind.Chidi', 'Contoso.Priya'],
    c: ['SteerCo'],
  });
  return b.build();
}

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

/** Three to eight parties with `groups` working groups below one board. */
export function consortium(parties: number, groups: number): AllianceModel {
  const b = new ModelBuilder('Consortium', `Clean corridor consortium`);
  const staffs = COMPANIES.slice(0, parties).map(([name, title], index) => {
    b.party(name, title);
    return staff(b, name, 8, index * 3);
  });
  b.body('Board', 'Consortium board', {
    level: 'strategic',
    members: staffs.flatMap((people) => people.slice(0, 1)),
    chair: staffs[0]?.[0] ?? '',
    meets: regularly('quarterly'),
    passes: 'two-thirds',
    deadlockTo: 'Disputes',
    deadlockWithin: days(20),
  });
  const titles = [
    'Product',
    'Commercial',
    'Data & security',
    'Delivery',
    'Training',
    'Regulatory',
    'Procurement',
    'Integration',
  ];
  for (let index = 0; index < groups; index += 1) {
    const up = index < 4 ? 'Board' : `Group${index - 4}`;
    b.body(`Group${index}`, `${titles[index % titles.length]} group`, {
      level: index < 4 ? 'operational' : 'working',
      members: staffs.flatMap((people) => people.slice(1 + (index % 4), 3 + (index % 4))),
      chair: staffs[index % parties]?.[1 + (index % 4)] ?? '',
      meets: regularly(index < 4 ? 'monthly' : 'weekly'),
      deadlockTo: up,
      deadlockWithin: days(index < 4 ? 10 : 5),
    });
  }
  b.ladder('Disputes', 'Disputes', [
    { method: 'mediation', under: 'WIPO Mediation Rules', within: days(60) },
    { method: 'arbitration', under: 'ICC Rules', seat: 'Geneva', final: true },
  ]);
  return b.build();
}

/** Names in several scripts, very long ones, emoji, markup. */
export function oddNames(): AllianceModel {
  const b = new ModelBuilder('Odd', 'شركة النور للتقنية × 北京星辰数据科技有限公司');
  b.party('Noor', 'شركة النور للتقنية والاتصالات المتقدمة').party('Xingchen', '北京星辰数据科技有限公司');
  b.person('Noor', 'Layla', 'ليلى عبد الرحمن الأنصاري', 'الرئيسة التنفيذية للإيرادات');
  b.person('Noor', 'Rocket', '🚀 Rocket 👩‍💻 & <Sons>', 'Chief "Fun" Officer');
  b.person(
    'Noor',
    'Long',
    'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh von und zu Guttenberg',
    'Vice President of Everything That Has Not Been Given to Anybody Else Yet',
  );
  b.person('Xingchen', 'Wang', '王小明', '首席执行官兼联合创始人以及全球战略合作伙伴关系负责人');
  b.person('Xingchen', 'Zoe', 'Z̷o̷e̷ Ångström', 'Leiterin');
  b.body('Board', '联合指导委员会 — اللجنة التوجيهية المشتركة للتحالف الاستراتيجي', {
    level: 'strategic',
    members: ['Noor.Layla', 'Noor.Long', 'Xingchen.Wang'],
    chair: 'Noor.Layla',
    guests: ['Noor.Rocket', 'Xingchen.Zoe', '"Prof. Dr. Ursula Outside-Person, University of Somewhere Far Away'],
    meets: regularly('monthly'),
    passes: 'consensus',
  });
  b.ladder('L', undefined, [
    {
      title: 'الإدارة العليا تجتمع وجهاً لوجه في دبي قبل أي إجراء آخر مهما كان',
      by: ['Noor.Layla', 'Xingchen.Wang'],
      within: days(10),
    },
    { method: 'arbitration', under: '中国国际经济贸易仲裁委员会仲裁规则', seat: '北京', final: true },
  ]);
  b.work('Deliverable', '数据共享协议与联合开发路线图第一版（草案）', {
    a: ['Noor.Layla'],
    r: ['Xingchen.Wang'],
    i: ['Board'],
  });
  return b.build();
}

/** What stands in the file after the first minute. */
export function justStarted(): AllianceModel {
  return new ModelBuilder('Draft').party('Northwind').party('Contoso', 'Contoso').build();
}

/** An alliance and nothing else. */
export function nothingYet(): AllianceModel {
  return new ModelBuilder('Nothing').build();
}
