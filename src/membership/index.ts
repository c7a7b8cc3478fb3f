export { Gender, Member, Standing } from './member.entity.js';
export { Membership } from './membership.entity.js';
export { MembershipEvent } from './membership-event.entity.js';
export { HoldingOrigin, HoldingState, SeatHolding } from './seat-holding.entity.js';
