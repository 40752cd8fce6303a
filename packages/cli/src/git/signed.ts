import { lastSignature, SIGNED_TAGS } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import { WrongUse } from '../exit-code.ts';
import type { Repository } from './repository.ts';
import { type Revision, revisionOf, revisionOn } from './revision.ts';
import { gitText } from './run-git.ts';

/**
 * The version that was agreed last: that of the newest tag whose name says so (`signed-2026`, `amended…`, `renewed…`), else the one of the
 * day on which the model's latest binding agreement was signed.
 * @throws WrongUse where neither is known
 */
export async function lastSigned(repository: Repository, tip: Revision, model: AllianceModel): Promise<Revision> {
  const format = '--format=%(refname:strip=2)';
  const list = ['for-each-ref', '--merged', tip.commit, '--sort=-creatordate', format, 'refs/tags'];
  const tags = (await gitText(list, { cwd: repository.root })).split('\n');
  const tag = tags.find((name) => SIGNED_TAGS.test(name));
  if (tag) return { ...(await revisionOf(repository, `refs/tags/${tag}`)), name: tag };
  const day = lastSignature(model);
  const then = day === undefined ? undefined : await revisionOn(repository, day, tip);
  if (day !== undefined && then) return { ...then, name: `the signature of ${day}` };
  const why =
    day === undefined ? 'no agreement with the day of its signature' : `no commit up to ${day}, when it was signed`;
  throw new WrongUse(
    `It is not known which version was signed: there is no tag whose name says so (signed…, amended…, renewed…), and ${why}. Name it: --since REVISION`,
  );
}
