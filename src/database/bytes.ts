import pg from 'pg';
import { DataRowMessage, type BackendMessage, type RowDescriptionMessage } from 'pg-protocol/dist/messages.js';
import { Parser } from 'pg-protocol/dist/parser.js';

/**
 * A text column of this name arrives as the bytes that PostgreSQL sent, UTF-8: what only goes on to a client is neither read as a
 * string nor written as one again, which costs more than the rest of a small read.
 */
export const BYTES_COLUMN = 'json_bytes';

/** Codes of messages, and the numbers before a row's values (PostgreSQL 18, "Message Formats"). */
const ROW_DESCRIPTION = 0x54;
const DATA_ROW = 0x44;
const COUNT_BYTES = 2;
const LENGTH_BYTES = 4;
const ABSENT = -1;

const isOfBytes = ({ name, dataTypeID }: RowDescriptionMessage['fields'][number]): boolean =>
  name === BYTES_COLUMN && dataTypeID === (pg.types.builtins.TEXT as number);

type HandlePacket = (offset: number, code: number, length: number, bytes: Buffer) => BackendMessage;
type Listen = (stream: NodeJS.ReadableStream) => void;

/** A client of pg whose rows have the column of bytes. */
export class BytesClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const { connection } = this as unknown as { connection: NodeJS.EventEmitter & { attachListeners: Listen } };
    // Called for the socket, or for that within it where the connection is encrypted.
    connection.attachListeners = (stream) => {
      const parser = parserOfBytes();
      const tell = (message: BackendMessage): void =>
        void connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message);
      stream.on('data', (chunk: Buffer) => parser.parse(chunk, tell));
    };
  }
}

/** The parser of pg, but for rows with a column of bytes. */
function parserOfBytes(): Parser {
  const parser = new Parser();
  const handled = parser as unknown as { handlePacket: HandlePacket };
  const handle = handled.handlePacket.bind(parser);
  let place = ABSENT;
  handled.handlePacket = (offset, code, length, bytes) => {
    if (code === DATA_ROW && place !== ABSENT) return rowOf(offset, length, bytes, place);
    const message = handle(offset, code, length, bytes);
    if (code === ROW_DESCRIPTION) place = (message as RowDescriptionMessage).fields.findIndex(isOfBytes);
    return message;
  };
  return parser;
}

/** A row with one value as bytes; they are copied, for the parser writes the next message over them. */
function rowOf(offset: number, length: number, bytes: Buffer, place: number): DataRowMessage {
  const fields: unknown[] = [];
  const count = bytes.readUInt16BE(offset);
  let at = offset + COUNT_BYTES;
  for (let i = 0; i < count; i += 1) {
    const size = bytes.readInt32BE(at);
    at += LENGTH_BYTES;
    const end = at + Math.max(size, 0);
    fields.push(valueOf(bytes, at, size === ABSENT ? ABSENT : end, i === place));
    at = end;
  }
  return new DataRowMessage(length, fields);
}

function valueOf(bytes: Buffer, from: number, to: number, asBytes: boolean): Buffer | string | null {
  if (to === ABSENT) return null;
  return asBytes ? Buffer.from(bytes.subarray(from, to)) : bytes.toString('utf8', from, to);
}
