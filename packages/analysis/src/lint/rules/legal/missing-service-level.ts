import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-service-level',
  group: 'legal',
  from: { launch: 'warning' },
  summary: 'A service without level, or without a remedy when it is missed',
  why: 'A service that promises no level cannot fail, and one without a remedy fails for free.',
  remedy: 'Write `level "99.9% monthly uptime"` and `remedy "10% service credit"` in the service.',
  messages: {
    level: ({ service }: { service: string }) => `The service ${service} promises no level.`,
    remedy: ({ service }: { service: string }) => `Nothing follows when the service ${service} misses its level.`,
  },
  check({ services }, { report }) {
    for (const service of services) {
      const facts = { service: label(service) };
      const at = service.nameAt;
      if (isMissing(service, service.levels, 'level')) {
        const fixes = safeFix('Add a level to be agreed', insertStatement(service, 'level tbd'));
        report({ message: 'level', facts, at, element: service, fixes });
      } else if (isMissing(service, service.remedies, 'remedy')) {
        const fixes = safeFix('Add a remedy to be agreed', insertStatement(service, 'remedy tbd'));
        report({ message: 'remedy', facts, at, element: service, fixes });
      }
    }
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: 'service «Api» "Forecast API" {\n  level "99.9% monthly uptime"\n}',
        fixed: 'service Api "Forecast API" {\n  level "99.9% monthly uptime"\n  remedy tbd\n}',
      },
      { stage: 'launch', text: 'service «Api» "Forecast API" {\n  remedy "10% service credit"\n}' },
    ],
    good: [
      {
        title: 'a right can be the remedy',
        stage: 'launch',
        text: 'service Api {\n  level "99.9% monthly uptime"\n  remedy ApiExit\n}\n\nright ApiExit {\n  holder Contoso\n  when Api missed\n  cure 20 days\n}',
      },
    ],
  },
});
