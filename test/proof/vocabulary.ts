import { getNamedType, isEnumType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Random } from '../../seeds/random.js';
import { NOUNS, nounNamed, type World } from './worldview.js';

const gid = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');
/** A value of each scalar. */
const FALLBACKS: Readonly<Record<string, unknown>> = {
  DateTime: '2022-11-14T01:00:00.000Z',
  LocalDate: '2022-01-01',
  Int: 1,
  Float: 1,
  Boolean: true,
};
const INVENTED = '01847000-0000-7000-8000-00000000dead';

/** Values for filters and arguments, taken from the rows whether or not anybody sees them. */
export class Vocabulary {
  private readonly known = new Map<string, readonly unknown[]>();
  /** Types of the ids that were given last, so that a selection can fit them. */
  lately: readonly string[] = [];

  constructor(
    private readonly world: World,
    private readonly random: Random,
    private readonly schema: GraphQLSchema,
  ) {}

  /** Global ids of rows of a type, or of any; now and then one that no row has. */
  idsOf(type: string | null, count: number): readonly string[] {
    const types = Array.from({ length: count }, () => (type !== null && NOUNS.has(type) ? type : this.random.pick([...NOUNS.keys()])));
    this.lately = types;
    return types.map((each) => {
      const rows = this.world.oracle.rowsOf(each);
      return gid(each, rows.length > 0 && this.random.chance(0.96) ? this.random.pick(rows).id : INVENTED);
    });
  }

  /** A value that the field has on some row. */
  value(type: string, name: string): unknown {
    const key = `${type}.${name}`;
    let values = this.known.get(key);
    if (!values) this.known.set(key, (values = this.valuesOf(type, name)));
    return this.random.pick(values);
  }

  private valuesOf(type: string, name: string): readonly unknown[] {
    const field = nounNamed(type).fields[name];
    if (field?.kind !== 'value') throw new Error(`${type}.${name} has no values`);
    const rows = this.random.shuffled(this.world.oracle.rowsOf(type)).slice(0, 40);
    const values = rows.map((row) => field.of(row as never, this.world)).filter((value) => value !== null);
    if (values.length > 0) return [...new Set(values)];
    return [this.fallback(type, name)];
  }

  /** For fields that no row has: something of the right kind. */
  private fallback(type: string, name: string): unknown {
    const field = (this.schema.getType(type) as GraphQLObjectType).getFields()[name];
    const kind = field && getNamedType(field.type);
    if (isEnumType(kind)) return kind.getValues()[0]?.name;
    if (kind && kind.name in FALLBACKS) return FALLBACKS[kind.name];
    return 'không';
  }

  /** Something to search for: parts of names, sometimes without their marks. */
  words(): string {
    const [type, name] = this.random.pick([['Member', 'fullName'], ['Organization', 'name'], ['Organization', 'code']] as const); // prettier-ignore
    const text = String(this.value(type, name));
    const part = this.random.pick([text, text.split(' ')[0] ?? text, text.split(' ').slice(-2).join(' '), text.slice(0, 4)]).trim();
    const plain = part.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
    const found = this.random.pick([part, plain, part.toUpperCase(), part.normalize('NFD')]);
    return found.length < 2 ? 'an' : found;
  }
}
