import { configurationSchema } from '../../../analysis/src/lint/configuration-schema.ts';
import type { Generator } from './generator.ts';

/** From the registry of rules: what editors complete and explain in `alliance.config.json`. */
export const configurationSchemaFile: Generator = {
  name: 'JSON schema of alliance.config.json',
  owns: ['packages/vscode/schemas'],
  async generate() {
    const path = 'packages/vscode/schemas/alliance.config.schema.json';
    return new Map([[path, `${JSON.stringify(configurationSchema(), undefined, 2)}\n`]]);
  },
};
