import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { AllianceRequests, ChangedParams } from '../protocol.ts';
import { type Session, startSession } from '../testing/session.ts';

const examples = fileURLToPath(new URL('../../../../examples', import.meta.url));

/** The files of an example by name. */
async function example(name: string): Promise<Record<string, string>> {
  const names = (await readdir(join(examples, name))).filter((file) => file.endsWith('.alliance'));
  const texts = await Promise.all(names.map((file) => readFile(join(examples, name, file), 'utf8')));
  return Object.fromEntries(names.map((file, index) => [file, texts[index] ?? '']));
}

function ask<Method extends keyof AllianceRequests>(
  session: Session,
  method: Method,
  params: AllianceRequests[Method]['params'],
): Promise<AllianceRequests[Method]['result']> {
  return session.request(method, params);
}

test('a picture is drawn of a file of several, with the places of its nodes', async () => {
  await using session = await startSession({ files: await example('retail-insights') });
  const uri = session.uri('governance.alliance');
  const { diagrams, alliances } = await ask(session, 'alliance/diagrams', { uri });
  expect(alliances.map(({ name }) => name)).toEqual(['RetailInsights']);
  for (const { id } of diagrams) {
    const picture = await ask(session, 'alliance/diagram', { uri, diagram: id });
    expect(picture?.svg).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(picture?.stale).toBe(false);
    expect(picture?.outline.length).toBeGreaterThan(0);
    expect(picture?.nodes.some((node) => node.uri?.endsWith('.alliance') && node.range)).toBe(true);
  }
});

test('a picture follows the text before it is saved, and says when the text cannot be read', async () => {
  await using session = await startSession({ folder: false });
  const news: ChangedParams[] = [];
  session.connection.onNotification('alliance/changed', (params: ChangedParams) => void news.push(params));
  const uri = 'untitled:Untitled-1';
  await session.open(
    uri,
    'alliance A "A" {\n  between N, C\n}\nparty N "Northwind" {}\nparty C "Contoso" {}\nbody SteerCo "Steering" {\n  members N, C\n}\n',
  );
  const before = await ask(session, 'alliance/diagram', { uri, diagram: 'governance' });
  expect(before?.svg).toContain('Steering');
  await session.replace(uri, 'Steering', 'Board of both');
  const after = await ask(session, 'alliance/diagram', { uri, diagram: 'governance' });
  expect(after?.svg).toContain('Board of both');
  expect(after?.stale).toBe(false);
  await session.replace(uri, 'members N, C', 'members N, ,');
  const broken = await ask(session, 'alliance/diagram', { uri, diagram: 'governance' });
  expect(broken?.stale).toBe(true);
  expect(broken?.svg).toContain('Board of both');
  expect(news.flatMap(({ uris }) => uris)).toContain(uri);
});

test('what cannot be drawn is answered, not thrown', async () => {
  await using session = await startSession({ files: { 'parties.alliance': 'party N "Northwind" {}\n' } });
  const uri = session.uri('parties.alliance');
  expect(await ask(session, 'alliance/diagram', { uri, diagram: 'governance' })).toBeNull();
  expect(await ask(session, 'alliance/diagram', { uri: session.uri('no.alliance'), diagram: 'raci' })).toBeNull();
  await session.open('a.alliance', 'alliance A "A" {}\n');
  const unknown = ask(session, 'alliance/diagram', { uri: session.uri('a.alliance'), diagram: 'pie' });
  await expect(unknown).rejects.toThrow('There is no diagram "pie". Possible: governance, ');
});

test('the status of an alliance counts the findings of all its files', async () => {
  await using session = await startSession({
    files: { 'a.alliance': 'alliance A "Alpha" {\n  stage explore\n}\n', 'b.alliance': 'part of A\nparty N "N" {}\n' },
  });
  const result = await ask(session, 'alliance/findings', { uri: session.uri('b.alliance') });
  expect(result.alliance).toEqual({ name: 'A', title: 'Alpha', stage: 'explore' });
  const shown = [...session.published.values()].flat().length;
  expect(result.errors + result.warnings + result.informations).toBe(shown);
  expect(result.next?.stage).toBe('select');
});

test('the model is the one that is exported', async () => {
  await using session = await startSession({ files: await example('starter') });
  const { models } = await ask(session, 'alliance/model', {});
  expect(models).toMatchObject([{ version: 1, files: [{ complete: true }] }]);
  const [file] = Object.keys(await example('starter'));
  expect(await ask(session, 'alliance/model', { uri: session.uri(file!) })).toEqual({ models });
});

test('rules are explained, kinds and stages listed', async () => {
  await using session = await startSession();
  const { rules, page } = await ask(session, 'alliance/explain', { rule: 'missing-mission' });
  expect(page).toMatch(/^# missing-mission\n/);
  expect(rules.map(({ name }) => name)).toContain('missing-quorum');
  expect(await ask(session, 'alliance/explain', { rule: 'missing-mision' })).toMatchObject({
    didYouMean: 'missing-mission',
  });
  const { kinds, stages } = await ask(session, 'alliance/templates', {});
  expect(kinds.map(({ word }) => word)).toContain('joint-venture');
  expect(stages[0]).toMatchObject({ word: 'explore' });
  expect(stages.every(({ explanation }) => explanation.length > 0)).toBe(true);
});

test('a new alliance has no finding at its stage', async () => {
  await using session = await startSession();
  const answers = {
    title: 'Northwind × Contoso',
    kind: 'co-selling',
    stage: 'design',
    parties: ['Northwind', 'Contoso'],
  };
  const { fileName, text } = await ask(session, 'alliance/newAlliance', answers);
  expect(fileName).toMatch(/\.alliance$/);
  expect(await session.diagnosticsAfter(fileName, () => session.open(fileName, text))).toEqual([]);
  const wrong = ask(session, 'alliance/newAlliance', { ...answers, kind: 'marriage' });
  await expect(wrong).rejects.toThrow('There is no kind "marriage". Possible: transactional');
});
