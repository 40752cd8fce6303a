import fc from 'fast-check';
import { damages } from './damage.ts';
import { workspaces } from './workspaces.ts';

/** Something that happens in an editor or on disk. `from` and `to` are file names without folder and ending. */
export type Edit =
  | { readonly kind: 'open' | 'close' | 'remove'; readonly from: string }
  | { readonly kind: 'change' | 'write'; readonly from: string; readonly change: (text: string) => string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string };

const name = fc.constantFrom('main', 'main', 'governance', 'governance', 'work/plan', 'library', 'moved/other');
const elsewhere = fc.constantFrom('governance', 'work/plan', 'library', 'moved/other', 'moved/library');

/** Another text altogether, of whatever the grammar allows. */
const replacement = workspaces.map((files) => {
  const text = files.at(-1)?.text ?? '';
  return () => text;
});

const change = fc.oneof({ weight: 4, arbitrary: damages(2) }, { weight: 1, arbitrary: replacement });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), from: name }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), from: name, change }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), from: name, change }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('close' as const, 'remove' as const), from: name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), from: name, to: elsewhere }) },
);

/** What happens to a workspace in a while of work. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(edit, { minLength: 1, maxLength: 14 });
