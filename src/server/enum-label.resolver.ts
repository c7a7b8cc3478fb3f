import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { labelledEnums } from '../kernel/enumeration.js';
import { Open } from '../kernel/gate.js';

@ObjectType('EnumLabel', { description: 'What a code of an enum is called (tên hiển thị của mã).', simpleResolvers: true })
class EnumLabel {
  @Field(() => String, { description: 'Name of the enum in the schema.' })
  type!: string;

  @Field(() => String, { description: 'Code; it never changes and is the same in every language.' })
  code!: string;

  @Field(() => String, { description: 'Label in your language (`Accept-Language`: vi or en).' })
  label!: string;
}

@Resolver(() => EnumLabel)
export class EnumLabelResolver {
  @Open('Names of codes are part of the schema and say nothing of any row.')
  @Query(() => [EnumLabel], {
    nullable: true,
    description: 'Labels of the codes of all enums, or of one, in your language (danh mục mã); no other name has any.',
  })
  enumLabels(
    @Arg('type', () => String, { nullable: true, description: 'Name of one enum.' }) type: string | null,
    @Ctx() { language }: RequestContext,
  ): EnumLabel[] {
    const enums = [...labelledEnums()].filter(([name]) => type == null || name === type);
    return enums.flatMap(([name, values]) => Object.entries(values).map(([code, words]) => ({ type: name, code, label: words[language] })));
  }
}
