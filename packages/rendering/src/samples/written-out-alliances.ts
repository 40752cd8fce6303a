import type { AllianceModel } from '@alliance-lang/language';
import { modelOf } from './sample-alliances.ts';

/** What a sample calls its parties, their people and its works. */
interface Names {
  readonly alliance: string;
  readonly parties: readonly string[];
  readonly people: readonly string[];
  readonly work: string;
  readonly words: string;
}

const PLAIN: Names = {
  alliance: 'Retail insights, written out',
  parties: [
    'Northwind Cloud, Inc.',
    'Contoso Retail Systems Ltd',
    'Fabrikam Materials AG',
    'Tailspin Logistics',
    'Litware Analytics',
    'A. Datum Institute',
    'Baltic Growth Capital',
    'Helix Clinics',
  ],
  people: ['Alice Chen', 'Bruno Díaz'],
  work: 'Platform engineers',
  words: 'Direction and funding',
};

const SCRIPTS: Names = {
  alliance: 'شركة النور × 北京星辰 🚀 written out in many scripts, and at some length',
  parties: [
    'شركة النور للتقنية والاتصالات المتقدمة',
    '北京星辰数据科技有限公司',
    'Wolfeschlegelsteinhausenbergerdorff & Featherstonehaugh Holdings <International>',
  ],
  people: ['ليلى عبد الرحمن الأنصاري', '王小明 👩‍💻 von und zu Guttenberg-Featherstonehaugh'],
  work: '数据共享协议与联合开发路线图第一版（草案）🚀 اللجنة التوجيهية المشتركة للتحالف',
  words: 'الإدارة العليا تجتمع وجهاً لوجه في دبي قبل أي إجراء آخر مهما كان 联合指导委员会',
};

/** Says something in every place that pictures show, with known, unknown, redacted and missing values. */
function writtenOut(count: number, names: Names): AllianceModel {
  const ids = Array.from({ length: count }, (_, index) => `P${index}`);
  const each = (write: (id: string, index: number) => string) => ids.map(write).join('\n');
  const next = (index: number) => ids[(index + 1) % count] ?? 'P0';
  const second = next(0);
  const { words, work } = names;
  return modelOf(`alliance Full${count} "${names.alliance}" {
  kind joint-development
  stage operate
  between ${ids.join(', ')}
  effective 2026-04-01
  currency USD
}
${each(
  (id, index) => `party ${id} "${names.parties[index % names.parties.length]}" {
  person Sponsor "${names.people[0]}" { title "${words}"  function executive }
  person Lead "${names.people[1]}" { title "Vice President, Alliances"  function alliances  dedicated 50% }
  person Maker "Maker ${index}" { function engineering  dedicated ${index % 2 === 0 ? '60%' : 'tbd'} }
  role Vacant "Nobody yet"
  goal Growth "Growth of ${index}" { priority high }
  size { revenue ${index === 2 ? 'tbd' : `USD ${(index + 1) * 400}M`} }
  sponsor Sponsor
  lead Lead
}`,
)}
external Bank "Bank of Somewhere" { }
body Board "${words}" { level strategic  members ${ids.map((id) => `${id}.Sponsor, ${id}.Maker`).join(', ')}  chair P0.Sponsor  meets monthly
  deadlock within 10 days then escalates to Ladder }
escalation Ladder { step "${words}" by Board within 10 days  step arbitration under "ICC Rules" final }
${each((id, index) => (next(index) === id ? '' : `link ${id}.Lead with ${next(index)}.Lead { about "${words}"  meets weekly }`))}
link P0.Sponsor with tbd { about "who answers to the sponsor" }
link P0.Vacant with ${second}.Sponsor
decision Prices "${work}" { area commercial, pricing  made jointly by P0, ${second}  consulted P0.Maker  decided within 10 business days else escalates to Ladder }
decision Budget "Budget" { area budget  made by Board  when above USD 50k  decided within tbd else rejected }
decision Stack "Technology stack" { area stack  made by P0 consent ${second}.Lead except "${words}" }
decision Release { made tbd }
decision Staffing "People" { area people  made jointly by P0.Lead, ${second}.Lead }
decision Empty { }
contribution People "${work}" from P0 { gives people 6 fte  valued USD 1.2M per year  effort shall  toward Connector }
contribution Data "Data" from ${second} { gives data "Sales by store"  valued USD 900k  effort best-efforts  toward Connector }
contribution Cash from ${second} { gives cash EUR 250k  effort shall }
contribution Open "Not valued" from P0 { gives technology "${words}" }
contribution Hidden "Redacted" from ${second} { gives cash redacted }
contribution Bankers "From outside" from Bank { gives cash USD 100k }
contribution Nothing from tbd { gives tbd }
deliverable Connector "${work}" { due 2026-12-31  accountable P0.Lead }
value Joint "${words}" { total USD 12M over 3 years }
value Later "What comes later" { total tbd }
share Subscription "${work}" { base "net revenue"  split P0 55%, ${second} ${count === 2 ? '45%' : '25%'}${ids
    .slice(2)
    .map((id, index) => `, ${id} ${index === 0 ? 'remainder' : '0%'}`)
    .join('')}  when above USD 5M then split equally  paid quarterly by P0 }
share Training "Training" { split equally }
share Undecided "Undecided" { split tbd }
cost Hosting "${work}" { budget USD 300k per year  split equally }
payment Fee "Fee" from ${second} to P0 { amount USD 20k per month }
asset Engine "${words}" { kind background  owner P0  license Use to ${second} { field "retail" } }
restriction Exclusive "${words}" { kind exclusivity  binds P0  favours ${second}  starts effective  ends 2027-12-31 }
kpi Revenue "${words}" { category business  better higher  baseline USD 0 on 2026-04-01  target USD 1M by 2026-12-31  target USD 6M by 2028-12-31
  collected monthly by P0.Lead  trigger Slow when below 70% of target for 2 quarters then review by Board  trigger Late when below 50% of target then right Leave }
kpi Time "${work}" { category operations  better lower  baseline 30..42 days on 2025-10-01  target 5 days by 2026-12-31 }
kpi Trust "Trust" { category relationship  target tbd by 2027-06-30  target 4.5 "of 5" by tbd }
kpi Uptime { category delivery  target 99.95% }
kpi Loose "Nothing said" { }
objective Aim "${words}" { serves P0.Growth  measured by Revenue }
term { starts effective  runs 3 years  renews 1 year automatically unless notice 180 days }
right Leave "${work}" { holder any-party  starts 1 year after effective  notice 180 days  fee USD 100k }
right Breach "${words}" { holder other-party  when "material breach"  cure 30 days  notice 10 days }
right Failure "Insolvency" { holder other-party  when insolvency  immediate }
right Control "Change of control" { when change-of-control of P0  notice tbd }
right Pause "Hold back the fee" { holder ${second}  when "late"  notice 10 days  suspends Fee }
exit {
  lead P0.Lead
  wind-down 6 months { step "${work}" by P0.Lead within 30 days  step "Return or delete data" by tbd }
  customers stay with P0
  brand deleted within 60 days
  data Engine returned to P0 within 30 days
  people "${words}" returned to P0, ${second}
  assets Engine split equally
  money { settle within 90 days  tail P0 20% for 12 months  buy-out "${words}" }
  survives confidentiality for 5 years
  survives liability
  survives Engine.Use perpetual
}
exit after Breach by P0 { drops Engine.Use  survives Engine.Use for 6 months }
candidate One "${work}" { strategic-fit 4 "${words}"  trust 3  assets 5  economics tbd  selected "${words}" }
candidate Two "Second choice" { trust 2  backup }
candidate Three "Third" { rejected "Plans to compete" }
${each(
  (id, index) => `diligence on ${id} {
  financial passed "Audited accounts" by ${next(index)}.Lead on 2025-10-03
  security ${index % 2 === 0 ? 'concern "Old report" until 2026-12-31 answer "New one"' : 'failed'}
  legal open
  cultural tbd
  ${index === 1 ? 'reputation not-applicable' : ''}
}`,
)}
journey Onboarding "${words}" {
  step Discover "${work}" by P0.Lead { gains "${words}" }
  step Contract "Contract" by ${second}.Lead { measured by Time }
  step Connect "Connect" by P0.Maker, ${second}.Maker
  step Support "Support" by tbd
  step Nobody "Nobody"
}
journey Leaving "Leaving" { step Goodbye "Goodbye" by Board }
access Pipeline "${words}" from P0 to ${second} { through system "CRM"  refreshed daily  owner P0.Lead }
access Talks "Roadmap" from ${second} to P0 { through meeting "Roadmap" }
coordination { mode hybrid  office P0.Lead }
`);
}

/** An alliance of so many parties (two to eight) that says something of everything. */
export function everything(parties: number): AllianceModel {
  return writtenOut(parties, PLAIN);
}

/** The same with names in several scripts, very long ones, emoji and markup. */
export function everythingInScripts(parties: 2 | 3): AllianceModel {
  return writtenOut(parties, SCRIPTS);
}
