/** The rules of the group `roles`, in catalogue order. */
import type { Rule } from '../rule.ts';
import accountableCompany from '../rules/roles/accountable-company.ts';
import lopsidedAccountability from '../rules/roles/lopsided-accountability.ts';
import manyAccountables from '../rules/roles/many-accountables.ts';
import missingAccountable from '../rules/roles/missing-accountable.ts';
import missingCommercialOwner from '../rules/roles/missing-commercial-owner.ts';
import missingInterface from '../rules/roles/missing-interface.ts';
import missingOperationsOwner from '../rules/roles/missing-operations-owner.ts';
import missingResponsible from '../rules/roles/missing-responsible.ts';
import unconsultedParty from '../rules/roles/unconsulted-party.ts';
import undatedDeliverable from '../rules/roles/undated-deliverable.ts';

export const rolesRules: readonly Rule[] = [
  accountableCompany,
  lopsidedAccountability,
  manyAccountables,
  missingAccountable,
  missingCommercialOwner,
  missingInterface,
  missingOperationsOwner,
  missingResponsible,
  unconsultedParty,
  undatedDeliverable,
];
