import { accountRow } from '../account.factory.js';
import { Builder } from '../builder.js';
import { documentRow } from '../document.factory.js';
import { phc, TEST_COST } from '../password.js';
import type { Rows } from '../rows.js';
import { addBallotsAndVacancy } from './ballots.js';
import { addBodies } from './bodies.js';
import { addEnrolments } from './enrolments.js';
import { addEvents } from './events.js';
import { addMembershipEvents } from './membership-events.js';
import { minimalPassword } from './password.js';
import { addPeople } from './people.js';
import { addPlanning } from './planning.js';
import { addRecords } from './records.js';
import { addTraining } from './training.js';
import { addUnits } from './units.js';

/** Documents of K's registry: d1 open to members, d2 cadre-confidential. */
function addDocuments(builder: Builder): void {
  const d1 = { number: '1', date: '2022-09-05', title: 'Hướng dẫn sinh hoạt chi bộ' };
  const d2 = { number: '2', date: '2022-09-06', title: 'Thông báo về công tác cán bộ' };
  const common = { unit: 10, issuer: 'Đảng ủy Khối K', signer: 'Bí thư Đảng ủy Khối K' };
  builder.rows.document.push(
    documentRow({ id: builder.id(), ...common, ...d1, symbol: 'HD/ĐUK', type: 'HD', audience: 'MEMBERS' }),
    documentRow({ id: builder.id(), ...common, ...d2, symbol: 'TB/ĐUK', type: 'TB', audience: 'NONE', class: 'F3' }),
  );
}

function addAccounts(builder: Builder, people: ReadonlyMap<string, string>): void {
  for (const [code, member_id] of people) {
    const password_hash = phc(minimalPassword(code), code, TEST_COST);
    builder.rows.account.push(accountRow({ id: builder.id(), username: code, member_id, password_hash }));
  }
}

/** The world of access.md section 6, as far as its entities exist. */
export function minimalRows(): Rows {
  const builder = new Builder('minimal');
  const units = addUnits(builder);
  const people = addPeople(builder);
  addBodies(builder, units, people);
  addDocuments(builder);
  addAccounts(builder, people);
  addEvents(builder);
  addMembershipEvents(builder, people);
  addRecords(builder, people);
  addPlanning(builder, people);
  addTraining(builder);
  addEnrolments(builder, people);
  addBallotsAndVacancy(builder, people);
  return builder.rows;
}
