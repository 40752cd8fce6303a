/** The rules of the group `economics`, in catalogue order. */
import type { Rule } from '../rule.ts';
import minimumWithoutRemedy from '../rules/economics/minimum-without-remedy.ts';
import missingBusinessCase from '../rules/economics/missing-business-case.ts';
import missingCostAlert from '../rules/economics/missing-cost-alert.ts';
import missingMethod from '../rules/economics/missing-method.ts';
import missingOverrun from '../rules/economics/missing-overrun.ts';
import missingSplit from '../rules/economics/missing-split.ts';
import missingValue from '../rules/economics/missing-value.ts';
import mixedCurrencies from '../rules/economics/mixed-currencies.ts';
import noUpOrDownside from '../rules/economics/no-up-or-downside.ts';
import shareWithoutAudit from '../rules/economics/share-without-audit.ts';
import splitAgainstContribution from '../rules/economics/split-against-contribution.ts';
import splitNotWhole from '../rules/economics/split-not-whole.ts';
import untriggeredPayment from '../rules/economics/untriggered-payment.ts';

export const economicsRules: readonly Rule[] = [
  minimumWithoutRemedy,
  missingBusinessCase,
  missingCostAlert,
  missingMethod,
  missingOverrun,
  missingSplit,
  missingValue,
  mixedCurrencies,
  noUpOrDownside,
  shareWithoutAudit,
  splitAgainstContribution,
  splitNotWhole,
  untriggeredPayment,
];
