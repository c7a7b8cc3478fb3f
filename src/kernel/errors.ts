import { MOST_BACKDATED_DAYS } from './backdating.js';
import { RULES, type RuleName } from './rules.js';

/** Languages in which the API answers (api.md section 3). */
export type Language = 'vi' | 'en';

/** Stable codes of `extensions.code` (api.md section 3). */
export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request.',
  BAD_USER_INPUT: 'A value has the wrong shape, or a unique value is not available.',
  INVALID_CURSOR: 'The cursor is not of this list, or its row can no longer be read.',
  PERSISTED_DOCUMENT_NOT_FOUND: 'No document is stored under this id.',
  UNAUTHENTICATED: 'No one is signed in, or the credentials are wrong.',
  FORBIDDEN: 'None of the roles held has this act, or its guard fails.',
  FORBIDDEN_FIELD: 'A filter, order or group names a field that this reader may not search.',
  NOT_FOUND: 'No such row, or not visible.',
  CONFLICT: 'The row was changed meanwhile.',
  RULE_VIOLATION: 'A rule of the organisation is broken; `rule` names it.',
  MORATORIUM: 'The process is suspended by a document.',
  COST_LIMIT: 'The operation is too large.',
  RATE_LIMITED: 'Too many requests.',
  UNAVAILABLE: 'The service cannot answer now.',
  INTERNAL: 'An unknown error; the message carries its id.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

type Text = Readonly<Record<Language, string>>;

/** An error that a client may see: a stable code, a message in both languages, facts for the client. */
export class DangboError extends Error {
  override readonly name: string = 'DangboError';

  constructor(
    readonly code: ErrorCode,
    readonly text: Text,
    readonly details: {
      readonly rule?: string;
      readonly fields?: readonly string[];
      readonly limit?: number;
      readonly actual?: number;
      /** The regulation that the rule is of. */
      readonly regulation?: string;
      /** Version that the row has now. */
      readonly currentVersion?: number;
      /** Number of the document that suspends a process. */
      readonly document?: string;
    } = {},
  ) {
    super(text.en);
  }
}

export class UnauthenticatedError extends DangboError {
  override readonly name = 'UnauthenticatedError';
  constructor() {
    super('UNAUTHENTICATED', { vi: 'Cần đăng nhập.', en: 'Sign in first.' });
  }
}

export class WrongCredentialsError extends DangboError {
  override readonly name = 'WrongCredentialsError';
  constructor() {
    super('UNAUTHENTICATED', {
      vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
      en: 'The user name or the password is wrong.',
    });
  }
}

export class ForbiddenError extends DangboError {
  override readonly name = 'ForbiddenError';
  constructor() {
    super('FORBIDDEN', { vi: 'Không có quyền thực hiện việc này.', en: 'You may not do this.' });
  }
}

/** A holding that began long before it was recorded waits for the secretary's approval (K15). */
export class BackdatedError extends DangboError {
  override readonly name = 'BackdatedError';
  constructor(field: string) {
    const text = {
      vi: `Ngày bắt đầu lùi quá ${MOST_BACKDATED_DAYS} ngày so với ngày ghi nhận: cần bí thư cấp trên trực tiếp chấp thuận.`,
      en: `It began more than ${MOST_BACKDATED_DAYS} days before it was recorded: the secretary of the upper committee has to approve that.`,
    };
    super('FORBIDDEN', text, { rule: 'BACKDATING_NOT_APPROVED', fields: [field] });
  }
}

/** A row or reference that does not exist for the caller: hidden and missing are one. */
export class NotFoundError extends DangboError {
  override readonly name = 'NotFoundError';
  constructor(field: string) {
    super('NOT_FOUND', { vi: `Không tìm thấy: ${field}.`, en: `Not found: ${field}.` }, { fields: [field] });
  }
}

export class VersionConflictError extends DangboError {
  override readonly name = 'VersionConflictError';
  constructor(currentVersion: number) {
    super('CONFLICT', { vi: 'Dữ liệu đã được người khác thay đổi.', en: 'The row was changed meanwhile.' }, { currentVersion });
  }
}

/** A key that the account has used for another act or other values. */
export class KeyConflictError extends DangboError {
  override readonly name = 'KeyConflictError';
  constructor() {
    const text = { vi: 'Khóa này đã dùng cho yêu cầu khác.', en: 'This key was used for another input.' };
    super('CONFLICT', text, { fields: ['input.idempotencyKey'] });
  }
}

/** A rule of the organisation is broken; the rule's name is for programs, its text for people. */
export class RuleViolationError extends DangboError {
  override readonly name = 'RuleViolationError';
  constructor(
    readonly rule: RuleName,
    readonly fields: readonly string[],
    regulation?: string,
  ) {
    super('RULE_VIOLATION', RULES[rule], { rule, fields, ...(regulation !== undefined && { regulation }) });
  }
}

export class MoratoriumError extends DangboError {
  override readonly name = 'MoratoriumError';
  constructor(document: string) {
    super('MORATORIUM', { vi: `Đang tạm dừng theo văn bản ${document}.`, en: `Suspended by document ${document}.` }, { document });
  }
}

export class ForbiddenFieldError extends DangboError {
  override readonly name = 'ForbiddenFieldError';
  constructor(fields: readonly string[]) {
    super(
      'FORBIDDEN_FIELD',
      {
        vi: `Không được lọc hoặc sắp xếp theo: ${fields.join(', ')}.`,
        en: `You may not filter or sort by: ${fields.join(', ')}.`,
      },
      { fields },
    );
  }
}

export class BadInputError extends DangboError {
  override readonly name = 'BadInputError';
  constructor(text: Text, fields: readonly string[]) {
    super('BAD_USER_INPUT', text, { fields });
  }
}

/** A unique value that another row has, seen or not: the words are the same (access.md 5.1). */
export class NotAvailableError extends BadInputError {
  constructor(fields: readonly string[]) {
    super({ vi: 'Giá trị này không dùng được.', en: 'This value is not available.' }, fields);
  }
}

export class InvalidCursorError extends DangboError {
  override readonly name = 'InvalidCursorError';
  constructor(fields: readonly string[]) {
    super('INVALID_CURSOR', { vi: 'Con trỏ trang không hợp lệ.', en: 'The cursor is not valid for this list.' }, { fields });
  }
}

export class CostLimitError extends DangboError {
  override readonly name = 'CostLimitError';
  constructor(what: Text, limit: number, actual: number) {
    super('COST_LIMIT', what, { limit, actual });
  }
}

export class UnavailableError extends DangboError {
  override readonly name = 'UnavailableError';
  constructor() {
    super('UNAVAILABLE', {
      vi: 'Dịch vụ tạm thời không đáp ứng được, xin thử lại.',
      en: 'The service cannot answer now, please try again.',
    });
  }
}
