import type { Defect } from '../defect.js';

const HOLDING_POLICY = 'src/membership/seat-holding.policy.ts';
const BACKDATED = 'test/acts/backdated.test.ts';
const APPROVAL = ".on(within.and(either(open, backdated)).and(unbiased).and(fourEyes))\n    .may('approveBackdatedHolding')";

const ACCOUNTS = 'test/acts/account-requests.test.ts';

export const acts: readonly Defect[] = [
  {
    name: 'a back-dated seat needs no approval',
    kind: 'K15 dropped',
    file: 'src/membership/seat-holding.entity.ts',
    find: 'if (this.isBackdated() && this.backdateApproval === null) throw',
    replace: 'if (this.isBackdated() && this.from === null) throw',
    test: BACKDATED,
    named: 'a seat entered back to 2021',
  },
  {
    name: 'an edit keeps the approval of a back-dated seat',
    kind: 'K15 half dropped',
    file: 'src/membership/seat-holding.entity.ts',
    find: 'Object.assign(this, change, { backdateApproval: null });',
    replace: 'Object.assign(this, change);',
    test: BACKDATED,
    named: 'an edit takes the approval away',
  },
  {
    name: 'the secretary sees proposals that are not back-dated',
    kind: 'policy too wide',
    file: HOLDING_POLICY,
    find: "{ state: 'PROPOSED', backdated: true, backdateApproval: null }",
    replace: "{ state: 'PROPOSED', backdateApproval: null }",
    test: BACKDATED,
    named: 'is seen by B1 with F0',
  },
  {
    name: 'the secretary approves the own back-dated seat and that of kin',
    kind: 'K3 and K4 dropped',
    file: HOLDING_POLICY,
    find: APPROVAL,
    replace: APPROVAL.replace('.and(unbiased)', ''),
    test: BACKDATED,
    named: 'K3, K4',
  },
  {
    name: 'who proposed a back-dated seat approves it',
    kind: 'K5 dropped',
    file: HOLDING_POLICY,
    find: APPROVAL,
    replace: APPROVAL.replace('.and(fourEyes)', ''),
    test: BACKDATED,
    named: 'K5: by who proposed',
  },
  {
    name: 'a request for an account is let in force without the office',
    kind: 'second person dropped',
    file: 'src/identity/account.entity.ts',
    find: "if (this.state !== 'PROPOSED' && !this.disableAsked) throw",
    replace: "if (!['REQUESTED', 'PROPOSED'].includes(this.state) && !this.disableAsked) throw",
    test: ACCOUNTS,
    named: 'waits for the office, then for B1',
  },
  {
    name: 'a request for an account shows what is technical',
    kind: 'fields of another role',
    file: 'src/identity/account.policy.ts',
    find: ".read('F0 F1', { except: TECH.filter((name) => name !== 'state') })",
    replace: ".read('F0 F1')",
    test: ACCOUNTS,
    named: 'waits for the office, then for B1',
  },
  {
    name: 'a request for an account of whom the unit hosts',
    kind: 'W dropped',
    file: 'src/identity/account.policy.ts',
    find: "roles('B4 G1').on(inUnit).may('requestAccount')",
    replace: "roles('B4 G1').on(either(inUnit, when('all', {}))).may('requestAccount')",
    test: ACCOUNTS,
    named: 'is refused for a person unseen',
  },
];
