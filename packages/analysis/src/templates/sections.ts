/** What every alliance has, section by section, in the order of its file. */
import { hasReached } from '../lint/stage.ts';
import { all, type Draft, each, firstTwo, type KindTemplate } from './draft.ts';
import { block, open, quoted } from './writing.ts';

/** The alliance itself. */
export function head(draft: Draft, kind: KindTemplate): string {
  const designed = hasReached(draft.stage, 'design');
  const [first] = draft.parties;
  return block(
    `alliance ${draft.name} ${quoted(draft.title)}`,
    `kind ${draft.kind}`,
    `stage ${draft.stage}`,
    `between ${all(draft)}`,
    `driver ${first?.name}.Sponsor`,
    designed ? `effective ${open('When does it start?')}` : undefined,
    designed ? `currency ${open('In which currency do the parties count?')}` : undefined,
    `mission ${open('What for, for whom, in one or two sentences?')}`,
    `gap ${open('What is needed that cannot be built alone fast enough?')}`,
    `route ${open('Build, buy or partner, and why?')}`,
    designed
      ? block(
          'scope',
          `offering ${open(kind.offering)}`,
          `territory ${open('Where?')}`,
          `excludes ${open('What stays outside?')}`,
          `pilot ${draft.pilot}`,
        )
      : undefined,
  );
}

/** The parties. Roles stand for people who are not named yet: `held by` names them later. */
export function parties(draft: Draft): string[] {
  return draft.parties.map((party) =>
    block(
      `party ${party.name} ${quoted(party.title)}`,
      block('role Sponsor "Executive sponsor"', 'function executive', `held by ${open('Who?')}`),
      block('role Lead "Alliance manager"', 'function alliances', `held by ${open('Who?')}`),
      hasReached(draft.stage, 'design') ? block('team Legal', 'function legal') : undefined,
      'sponsor Sponsor',
      'lead Lead',
      block('goal Aim', open(`What does ${party.title} want from it?`)),
    ),
  );
}

/** Choosing the partner: who else was looked at, and what was found out about each. */
export function selection(draft: Draft): string[] {
  const [chooser, ...candidates] = draft.parties;
  const scores = [
    `strategic-fit ${open('0 to 5: do the strategies fit?')}`,
    `trust ${open('0 to 5: is there trust?')}`,
    `assets ${open('0 to 5: do they have what is missing?')}`,
    `economics ${open('0 to 5: can both earn from it?')}`,
  ];
  const status = hasReached(draft.stage, 'design') ? 'selected' : undefined;
  return [
    ...candidates.map(({ name }) =>
      block(`candidate ${draft.names.take(`${name}Candidate`)} for ${name}`, ...scores, status),
    ),
    block(`candidate ${draft.names.take('Alternative')} "Who else could it be?"`, ...scores, 'backup'),
    ...draft.parties.map((party) => {
      const asker = party === chooser ? candidates[0] : chooser;
      const areas = ['financial', 'technical', 'security', 'legal', 'cultural', 'reputation'];
      return block(`diligence on ${party.name}`, ...areas.map((area) => `${area} open by ${asker?.name}.Lead`));
    }),
  ];
}

/** What the parties want together, and where they may get in each other's way. */
export function purpose(draft: Draft, kind: KindTemplate): string[] {
  const aims = draft.parties.map(({ name }) => `${name}.Aim`).join(', ');
  const measures = [...kind.measures.map(({ name }) => name), 'PartnerTrust'].join(', ');
  return [
    block(
      `objective ${draft.names.take('FirstObjective')} ${quoted(kind.objective)}`,
      `serves ${aims}`,
      `measured by ${measures}`,
      `needs ${draft.pilot}`,
    ),
    block(
      `friction ${draft.names.take('FirstFriction')}`,
      open('Where do products, customers or plans of the parties overlap, and whose stay?'),
    ),
    ...draft.parties.map(({ name }) => block(`stakeholder ${name}.Legal`, 'concern risk')),
  ];
}

/** What each gives, and the small first deliverable. */
export function work(draft: Draft, kind: KindTemplate): string[] {
  const [first] = firstTwo(draft);
  const [title, area] = kind.pilot;
  return [
    ...draft.parties.map((party) => {
      const given = kind.gives[party === first ? 0 : 1];
      return block(
        `contribution ${draft.names.take(`${party.name}Gives`)} from ${party.name}`,
        `gives ${given.kind} ${open(given.question)}`,
        `valued ${open('What is it worth?')}`,
        'effort shall',
        `toward ${draft.pilot}`,
      );
    }),
    block(
      `deliverable ${draft.pilot} ${quoted(title)}`,
      `area ${area}`,
      `due ${open('By when?')}`,
      `accountable ${first.name}.Lead`,
      `responsible ${each(draft, 'Lead')}`,
      `informed ${each(draft, 'Sponsor')}`,
    ),
  ];
}

/** Who decides, how, and what happens when they cannot. */
export function governance(draft: Draft, kind: KindTemplate): string[] {
  const [first] = firstTwo(draft);
  return [
    block(
      `body ${draft.steering} "Steering committee"`,
      'level strategic',
      'mandate "Direction, money and whatever is escalated"',
      'seats 2 per-party',
      `members ${draft.parties.flatMap(({ name }) => [`${name}.Sponsor`, `${name}.Lead`]).join(', ')}`,
      `chair ${first.name}.Sponsor rotates yearly`,
      'quorum 1 per-party',
      'votes 1 per-party',
      `passes by ${draft.parties.length > 2 ? 'two-thirds' : 'unanimity'}`,
      `deadlock then escalates to ${draft.disputes}`,
      'meets monthly',
    ),
    ...kind.decisions.map(({ name, title, area }) =>
      block(
        `decision ${draft.names.take(name)} ${quoted(title)}`,
        `area ${area}`,
        `made by ${draft.steering}`,
        'decided within 10 business days else stays-as-is',
      ),
    ),
    block(
      `escalation ${draft.disputes} "Dispute resolution"`,
      `step "Alliance managers talk" by ${each(draft, 'Lead')} within 10 business days`,
      `step "Executives meet" by ${each(draft, 'Sponsor')} within 15 business days`,
      'step mediation within 45 days',
    ),
  ];
}

/** What is measured. The first measure says whether the business works, the last whether the parties still trust each other. */
export function measures(kind: KindTemplate): string[] {
  const trust = { name: 'PartnerTrust', title: 'Trust of the teams in each other', category: 'relationship' };
  return [...kind.measures, trust].map((measure) =>
    block(
      `kpi ${measure.name} ${quoted(measure.title)}`,
      `category ${measure.category}`,
      `better ${'better' in measure && measure.better ? measure.better : 'higher'}`,
      `baseline ${open('Where does it stand today?')}`,
      `target ${open('What must be reached, by when?')}`,
    ),
  );
}

/** What is created in all, and what belongs to the kind. */
export function economics(draft: Draft, kind: KindTemplate): string[] {
  const measure = kind.measures[0]?.name ?? 'PartnerTrust';
  return [
    block(
      `value ${draft.names.take('JointValue')} "What the alliance creates"`,
      `total ${open('How much, over which time?')}`,
      `measured by ${measure}`,
    ),
    ...(kind.economics?.(draft, measure) ?? []),
  ];
}

/** The first instrument between the parties. */
export function agreements(draft: Draft): string[] {
  return [
    block(
      `agreement ${draft.names.take('MutualNda')} "Mutual non-disclosure agreement"`,
      'kind nda',
      'binding',
      `signed by ${each(draft, 'Sponsor')} on ${open('When?')}`,
    ),
  ];
}

/** How long it holds, how a party leaves, and what happens then. */
export function ending(draft: Draft): string[] {
  const [first] = firstTwo(draft);
  return [
    block('term', 'starts effective', `runs ${open('How long, before the parties decide anew?')}`),
    block(
      `right ${draft.names.take('Convenience')} "Leaving without a reason"`,
      'holder any-party',
      `notice ${open('How long before?')}`,
    ),
    block(
      'exit',
      `lead ${each(draft, 'Lead')}`,
      block(
        `wind-down ${open('How long does an orderly end take?')}`,
        `step "Customers and staff are told" by ${each(draft, 'Lead')} within 30 days`,
        `step "Accounts are settled" by ${first.name}.Lead within 90 days`,
      ),
      `customers ${open('Whose are the joint customers then?')}`,
      `data ${open('What is returned, what is deleted?')}`,
      `survives confidentiality for 3 years`,
    ),
  ];
}
