export { Body, BodyKind, BodyState } from './body.entity.js';
export { Decision, type Meeting } from './decision.entity.js';
export { meetingOf } from './decision.query.js';
export { Document } from './document.entity.js';
export { OrganizationEventWarning } from './organization-event-codes.entity.js';
export { OrganizationEvent } from './organization-event.entity.js';
export { Finding, Organization, OrganizationKind, OrganizationState, UnitLabel } from './organization.entity.js';
export { Seat, SeatTitle } from './seat.entity.js';
export { Term } from './term.entity.js';
