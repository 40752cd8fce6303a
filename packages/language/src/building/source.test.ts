import { describe, expect, it } from 'vitest';
import { createAllianceServices } from '../services.ts';
import { readWorkspace } from '../workspace.ts';

const services = createAllianceServices();

function unreadableIn(text: string): readonly string[] {
  const { models } = readWorkspace([{ uri: 'file:///a.alliance', text }], services);
  return models[0]!.alliance.unreadable;
}

describe('what could not be read', () => {
  it('is the statement that was meant where its word is mistyped', () => {
    expect(unreadableIn('alliance A {\n  missoin "x"\n}')).toEqual(['missoin', 'mission']);
  });

  it('is the statement that lacks its value, not the one below it', () => {
    expect(unreadableIn('alliance A {\n  mission\n  stage sign\n}')).toContain('mission');
  });

  it('is nothing in a file without errors', () => {
    expect(unreadableIn('alliance A {\n  stage sign\n}')).toEqual([]);
  });
});
