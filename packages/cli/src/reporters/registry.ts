import type { PrettyOptions } from './pretty.ts';
import type { Reporter } from './report.ts';

/** The formats of `alliance check --format`. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;

export type Format = (typeof FORMATS)[number];

/** The reporter of a format; loaded only when it is asked for. */
export async function reporterFor(format: Format, options: PrettyOptions): Promise<Reporter> {
  switch (format) {
    case 'pretty': {
      const { pretty } = await import('./pretty.ts');
      return (report, context) => pretty(report, context, options);
    }
    case 'json':
      return (await import('./json.ts')).json;
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
    case 'github':
      return (await import('./github.ts')).github;
    case 'junit':
      return (await import('./junit.ts')).junit;
  }
}
