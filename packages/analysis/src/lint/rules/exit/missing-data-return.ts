import type { Asset, Exit } from '@alliance-lang/language';
import { knownValue, label } from '@alliance-lang/language';
import { isShared } from '../../../assets/sharing.ts';
import { insertStatement, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-data-return',
  group: 'exit',
  from: { sign: 'warning' },
  summary: 'Data that the other side has, with no return or deletion at the end',
  why: 'Data that nobody has to give back or delete stays where it is, with all that it says about the owner’s customers.',
  remedy: 'Write `data SalesData returned to Contoso within 30 days`, or `deleted`, in the exit.',
  messages: {
    missing: ({ asset }: { asset: string }) => `Nothing says whether ${asset} is returned or deleted at the end.`,
  },
  check(model, { report }) {
    const exit = model.exits.find((candidate) => candidate.causes.length === 0);
    if (!exit || exit.unknown || exit.unreadable.length > 0) return;
    for (const asset of model.assets) {
      if (knownValue(asset.assetKind)?.word !== 'data' || !isShared(model, asset) || isReturned(exit, asset)) continue;
      const owner = asset.owner?.actors[0]?.name;
      const fixes = owner
        ? unsafeFix(`Return it to ${owner}`, insertStatement(exit, `data ${asset.name} returned to ${owner}`))
        : [];
      report({ message: 'missing', facts: { asset: label(asset) }, at: asset.nameAt, element: asset, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: [
          'asset «SalesData» "Point-of-sale data" { … }',
          'exit {',
          '  …',
          '  wind-down 6 months {',
          '    step "Stop new sales" by Contoso.Emil within 30 days',
          '  }',
          '}',
        ].join('\n'),
        without: ['exit.data'],
      },
    ],
    good: [
      { title: 'a step of the wind-down does it', text: 'exit { … }', without: ['exit.data'] },
      {
        title: 'data that only its owner has',
        text: 'asset SalesData {\n  kind data\n  owner Contoso\n}',
        without: ['exit.data'],
      },
    ],
  },
});

function isReturned(exit: Exit, asset: Asset): boolean {
  const disposed = exit.dispositions.some(
    ({ topic, items }) =>
      (topic === 'data' || topic === 'assets') &&
      (items.length === 0 || items.some((item) => item.id === undefined || item.id === asset.id)),
  );
  const licenses = new Set(asset.licenses.map((license) => license.id));
  const survives = exit.survivals.some(({ items }) =>
    items.some((item) => item.id !== undefined && licenses.has(item.id)),
  );
  const steps = exit.windDown?.steps ?? [];
  return disposed || survives || steps.some((step) => /\bdata\b/i.test(step.title ?? ''));
}
