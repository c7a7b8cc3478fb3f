export { Gender, Member, Standing } from './member.entity.js';
export { Membership, type MembershipKind } from './membership.entity.js';
export { HoldingOrigin, HoldingState, SeatHolding } from './seat-holding.entity.js';
