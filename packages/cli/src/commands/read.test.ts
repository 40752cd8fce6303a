import { afterEach, describe, expect, it } from 'vitest';
import { CLEAN, Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './read.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

const DEAL = `${CLEAN}
right Leave "Leave without a reason" {
  holder Contoso
  notice 90 days
}
`;

describe('alliance read', () => {
  it('says the agreement in numbered sentences', async () => {
    sandbox = new Sandbox({ 'deal.alliance': DEAL });
    const { code, out, err } = await sandbox.run(['read', 'deal.alliance']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`Northwind × Contoso
===================

1 Purpose

1.1 Northwind × Contoso
  This is an alliance of the kind co-selling. It is between Northwind and Contoso. Its stage is explore. Its mission: Sell together to customers that neither wins alone. Why neither does it alone: Neither has the whole offer.

2 Parties and people

2.1 Northwind
  2.1.1 Alice Chen (person)

2.2 Contoso
  2.2.1 Dana Weber (person)

3 Term and exit

3.1 Leave without a reason (right)
  It may be used by Contoso. Notice of 90 days must be given.
`);
  });

  it('writes Markdown and HTML by the name of the file', async () => {
    sandbox = new Sandbox({ 'deal.alliance': DEAL });
    await sandbox.run(['read', 'deal.alliance', '--out', 'deal.md']);
    expect(sandbox.read('deal.md')).toContain('**3.1 Leave without a reason (right)**\nIt may be used by Contoso.');
    await sandbox.run(['read', 'deal.alliance', '--out', 'deal.html']);
    expect(sandbox.read('deal.html')).toContain('<p>It may be used by Contoso. Notice of 90 days must be given.</p>');
  });

  it('reads standard input, says what can be read, and tells wrong use', async () => {
    sandbox = new Sandbox({});
    const broken = await sandbox.run(['read', '-'], DEAL.replace('notice 90', 'notice ninety'));
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('It may be used by Contoso.');
    expect((await sandbox.run(['read', '-', '--format', 'pdf'], DEAL)).code).toBe(2);
  });
});
