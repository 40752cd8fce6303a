import type { AllianceModel, Asset, Exit, ScopeItem } from '@alliance-lang/language';
import { elementOf, isKnown, label } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { insertStatement, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-ip-on-exit',
  group: 'exit',
  from: { sign: 'error' },
  summary: 'A jointly made asset of which nothing says who has it after the end',
  why: 'What was made together is what both want to keep; if it is not settled before, it is what the separation is fought over.',
  remedy: 'Write `assets Connector stay with Northwind` (or `handed to`, `sold`, `split`) in the exit.',
  messages: {
    missing: ({ asset, owners }: { asset: string; owners: string }) =>
      `${asset} is owned ${owners}, and the exit does not say who has it afterwards.`,
    unowned: ({ asset }: { asset: string }) =>
      `${asset} has no owner, and the exit does not say who has it afterwards.`,
  },
  check(model, { report }) {
    const exit = model.exits.find((candidate) => candidate.causes.length === 0);
    if (!exit || exit.unknown || exit.unreadable.includes('assets')) return;
    for (const asset of model.assets) {
      const kind = isKnown(asset.assetKind) ? asset.assetKind.value.word : undefined;
      if (kind !== 'foreground' || asset.unknown || asset.unreadable.includes('owner')) continue;
      const owners = asset.owner?.actors ?? [];
      // What one owner has, it keeps: an end of the alliance is no transfer.
      const shared = owners.length !== 1 || asset.owner?.jointly === true;
      if (!shared || owners.some((owner) => owner.unknown) || isSettled(model, exit, asset)) continue;
      const fixes = fixesFor(exit, asset);
      const related = [{ at: exit.nameAt, message: 'The exit' }];
      if (owners.length === 0)
        report({
          message: 'unowned',
          facts: { asset: label(asset) },
          at: asset.nameAt,
          element: asset,
          related,
          fixes,
        });
      else {
        const names = listed(owners.map((owner) => owner.name ?? owner.text ?? owner.word ?? ''));
        const facts = { asset: label(asset), owners: `jointly by ${names}` };
        report({ message: 'missing', facts, at: asset.nameAt, element: asset, related, fixes });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'asset «Connector» "Forecast connector" {\n  kind foreground\n  owner jointly Northwind, Contoso\n}',
        without: ['exit.assets'],
      },
      {
        title: 'an exit by cause does not settle the others',
        text: [
          'asset «Connector» "Forecast connector" {\n  kind foreground\n  owner jointly Northwind, Contoso\n}',
          'exit { … }',
          'exit after MaterialBreach by Contoso {\n  assets Connector stay with Northwind\n}',
        ].join('\n'),
        without: ['exit.assets'],
      },
      {
        title: 'joint work that nobody owns',
        text: 'asset «Connector» "Forecast connector" {\n  kind foreground\n}',
        without: ['exit.assets'],
      },
    ],
    good: [
      { text: 'exit {\n  …\n  assets Connector stay with Northwind\n}' },
      {
        title: 'one owner keeps what it owns',
        text: 'asset Connector {\n  kind foreground\n  owner Northwind assigned by Contoso\n}',
        without: ['exit.assets'],
      },
      {
        title: 'a licence that outlives the end',
        text: [
          'asset Connector {',
          '  kind foreground',
          '  owner jointly Northwind, Contoso',
          '  license Work between Northwind, Contoso {',
          '    perpetual',
          '  }',
          '}',
          'exit {\n  …\n  survives confidentiality, liability\n  survives Connector.Work perpetual\n}',
        ].join('\n'),
        without: ['exit.assets'],
      },
    ],
  },
});

/** Whether the exit disposes of an asset: by name, in words, of all assets at once, or by a right to use it that survives. */
function isSettled(model: AllianceModel, exit: Exit, asset: Asset): boolean {
  const licenses = new Set(asset.licenses.map((license) => license.id));
  const means = (item: ScopeItem): boolean => {
    if (item.id === asset.id || (item.id !== undefined && licenses.has(item.id))) return true;
    return (
      item.id === undefined ||
      elementOf(model, item.id)?.kind === 'list' ||
      elementOf(model, item.id)?.kind === 'define'
    );
  };
  const disposed = exit.dispositions.some(
    ({ topic, items }) => (topic === 'assets' || topic === 'data') && (items.length === 0 || items.some(means)),
  );
  return disposed || exit.survivals.some(({ items }) => items.some((item) => item.id !== undefined && means(item)));
}

/** Whoever is named first is as good a proposal as any: a person must choose. */
function fixesFor(exit: Exit, asset: Asset) {
  const owner = asset.owner?.actors.find((actor) => actor.name !== undefined);
  if (!owner?.name) return [];
  return unsafeFix(
    `Leave ${asset.name} with ${owner.name}`,
    insertStatement(exit, `assets ${asset.name} stay with ${owner.name}`),
  );
}
