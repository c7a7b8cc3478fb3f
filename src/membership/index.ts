export { CorrectionItem } from './correction-item.entity.js';
export { Correction, CorrectionState } from './correction.entity.js';
export { Kinship, KinRelation } from './kinship.entity.js';
export { MemberRecord } from './member-record.entity.js';
export { Gender, Member, Standing } from './member.entity.js';
export { Membership } from './membership.entity.js';
export { MembershipEvent } from './membership-event.entity.js';
export { HoldingOrigin, HoldingState, SeatHolding } from './seat-holding.entity.js';
export { isAtLeast, Qualification, QualificationLevel, QualificationState, QualificationType } from './qualification.entity.js';
