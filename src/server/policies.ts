import { identityModule } from '../identity/module.js';
import type { Policy } from '../kernel/policy.js';
import { membershipModule } from '../membership/module.js';
import { organizationModule } from '../organization/module.js';
import { planningModule } from '../planning/module.js';
import { rulebookModule } from '../rulebook/module.js';
import { trainingModule } from '../training/module.js';

/** Every policy of every context: the one list that reads, acts and `schema/permissions.md` come from. */
export const POLICIES: readonly Policy[] = [
  ...organizationModule.policies,
  ...membershipModule.policies,
  ...identityModule.policies,
  ...rulebookModule.policies,
  ...planningModule.policies,
  ...trainingModule.policies,
];
