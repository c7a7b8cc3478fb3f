import { DangboError, type ErrorCode } from '../kernel/errors.js';

type Text = DangboError['text'];

/** An answer that HTTP itself knows: the status holds whatever the client accepts. */
export class Refusal extends DangboError {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    code: ErrorCode,
    text: Text,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, text);
  }
}

export function badRequest(vi: string, en: string, status = 400): Refusal {
  return new Refusal(status, 'BAD_REQUEST', { vi, en });
}

export function wrongMethod(allowed: string): Refusal {
  const text = { vi: `Chỉ nhận phương thức ${allowed}.`, en: `Only ${allowed} may be used here.` };
  return new Refusal(405, 'BAD_REQUEST', text, { allow: allowed });
}

export function wrongToken(): Refusal {
  const text = { vi: 'Phiên đăng nhập không hợp lệ hoặc đã hết hạn.', en: 'The access token is wrong or has expired.' };
  return new Refusal(401, 'UNAUTHENTICATED', text, { 'www-authenticate': 'Bearer error="invalid_token"' });
}

export function tooMany(seconds: number): Refusal {
  const text = { vi: `Quá nhiều yêu cầu, xin đợi ${seconds} giây.`, en: `Too many requests, please wait ${seconds} seconds.` };
  return new Refusal(429, 'RATE_LIMITED', text, { 'retry-after': String(seconds) });
}

export function unknownDocument(): Refusal {
  const text = { vi: 'Không có văn bản truy vấn nào mang mã này.', en: 'No document is stored under this id.' };
  return new Refusal(400, 'PERSISTED_DOCUMENT_NOT_FOUND', text);
}
