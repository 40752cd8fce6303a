import { expect, test } from 'vitest';
import { startSession } from '../testing/session.ts';

test('files that nobody opened are checked', async () => {
  await using session = await startSession({ files: { 'main.alliance': 'alliance A "A" { stage design }\n' } });
  await session.until(() => session.diagnostics('main.alliance') !== undefined);
  console.log(session.diagnostics('main.alliance'), session.messages);
  expect(session.diagnostics('main.alliance')).not.toEqual([]);
});
