import type { Agreement, AllianceModel } from '@alliance-lang/language';
import { isKnown, isUnknown, knownValue } from '@alliance-lang/language';
import { freeName, insertDeclaration, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';
import { kindsOf } from '../../stage.ts';

/** Kinds that bind, if at all, to something else than carrying out the alliance. */
const PRELIMINARY: ReadonlySet<string> = new Set(['nda', 'loi', 'mou', 'escrow', 'dpa']);
/** Kinds that can stand as the master agreement of services. */
const MASTERS: ReadonlySet<string> = new Set(['msa', 'partnership', 'joint-venture']);

export default defineRule({
  name: 'missing-agreement',
  group: 'legal',
  from: { sign: 'error' },
  summary: 'No instrument, none that binds, or not the one that the kind of alliance calls for',
  why: 'A handshake is no substitute for a document: what is not written down and binding does not exist when it is needed.',
  remedy:
    'Declare the `agreement` with its `kind` and `binding`: a joint-venture agreement, a licence, an MSA with its SLA.',
  messages: {
    none: ({ alliance }: { alliance: string }) => `${alliance} has no agreement at all: it rests on a handshake.`,
    preliminary: ({ names }: { names: string }) =>
      `Only preliminary instruments are declared (${names}): none binds the parties to the alliance.`,
    unbinding: ({ names }: { names: string }) => `None of the agreements binds: ${names}.`,
    kind: ({ kind, wanted }: { kind: string; wanted: string }) =>
      `A ${kind} alliance needs ${wanted}; no such agreement is declared.`,
    service: ({ service, wanted }: { service: string; wanted: string }) =>
      `The service ${service} stands under no ${wanted}.`,
  },
  check(model, { report }) {
    if (model.unreadable.includes('agreement')) return;
    const { alliance, agreements } = model;
    const fixes = fixesFor(model);
    const names = agreements.map((agreement) => agreement.name).join(', ');
    const substantial = agreements.filter((agreement) => !PRELIMINARY.has(kindOf(agreement) ?? ''));
    const at = alliance.nameAt;
    if (agreements.length === 0) {
      report({ message: 'none', facts: { alliance: alliance.name }, at, element: alliance, fixes });
    } else if (substantial.length === 0) {
      report({ message: 'preliminary', facts: { names }, at, element: alliance, fixes });
    } else if (substantial.every((agreement) => agreement.binding?.value === false)) {
      const related = substantial.map((agreement) => ({
        at: agreement.binding?.at ?? agreement.nameAt,
        message: `${agreement.name} does not bind`,
      }));
      report({ message: 'unbinding', facts: { names }, at, element: alliance, related });
    } else {
      const has = (kind: string): boolean => substantial.some((agreement) => mayBe(agreement, kind));
      const kinds = kindsOf(model);
      const place = (word: string) => alliance.kinds.find((kind) => kind.word === word)?.at ?? at;
      if (kinds.includes('joint-venture') && !has('joint-venture'))
        report({
          message: 'kind',
          facts: { kind: 'joint-venture', wanted: 'a joint-venture agreement' },
          at: place('joint-venture'),
          element: alliance,
        });
      if (kinds.includes('licensing') && !has('licence'))
        report({
          message: 'kind',
          facts: { kind: 'licensing', wanted: 'a licence' },
          at: place('licensing'),
          element: alliance,
        });
      for (const service of model.services) {
        const governed = agreements.some((agreement) => agreement.governs.some((item) => item.id === service.id));
        const wanted = [
          ...(governed || has('sla') ? [] : ['service level agreement']),
          ...(substantial.some((agreement) => [...MASTERS].some((kind) => mayBe(agreement, kind)))
            ? []
            : ['master agreement']),
        ];
        if (wanted.length === 0) continue;
        const facts = { service: service.name ?? service.id, wanted: wanted.join(' and no ') };
        report({ message: 'service', facts, at: service.nameAt, element: service });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }',
        without: ['agreement', 'service'],
        fixed: 'agreement Master "Alliance agreement" {\n  kind tbd\n}',
        title: 'no agreement',
      },
      {
        title: 'a confidentiality agreement binds nobody to the alliance',
        text: 'alliance «RetailInsights» { … }',
        without: ['agreement Master', 'agreement Levels', 'service'],
      },
      {
        title: 'a joint venture without its agreement',
        text: 'alliance RetailInsights {\n  kind technology-integration, «joint-venture»\n  …\n}\n\noption Exchange {\n  kind named-price\n  holder any-party\n  when deadlock\n}',
      },
      {
        title: 'a service without its level agreement',
        text: 'service «Api» { … }',
        without: ['agreement Levels'],
      },
      {
        title: 'a partnership agreement that is said not to bind',
        text: 'alliance «RetailInsights» { … }\n\nagreement Master {\n  kind partnership\n  non-binding\n}',
        without: ['agreement Levels', 'service'],
      },
    ],
    good: [
      {
        title: 'one agreement may govern the service itself',
        text: 'agreement Master {\n  …\n  governs Api\n}',
        without: ['agreement Levels'],
      },
      {
        title: 'its kind is not decided yet',
        stage: 'design',
        text: 'agreement Master {\n  …\n  kind tbd\n}',
      },
    ],
  },
});

function kindOf(agreement: Agreement): string | undefined {
  return knownValue(agreement.agreementKind)?.word;
}

/** Whether an agreement is of a kind, or of one that is not known or not in the list. */
function mayBe(agreement: Agreement, kind: string): boolean {
  const { agreementKind } = agreement;
  if (agreement.unknown || isUnknown(agreementKind) || agreement.kindText !== undefined) return true;
  return isKnown(agreementKind) && (agreementKind.value.word === kind || !agreementKind.value.known);
}

function fixesFor(model: AllianceModel) {
  const skeleton = `agreement ${freeName(model, 'Master')} "Alliance agreement" {\n  kind tbd\n}`;
  return safeFix('Add an agreement to be drafted', insertDeclaration(model, skeleton, model.agreements));
}
