import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../kernel/context.js';
import { Gate, ReadList } from '../kernel/gate.js';
import { Vacancy } from './vacancy.entity.js';
import {
  AppraiseVacancyInput,
  CloseVacancyInput,
  CreateVacancyInput,
  DecideVacancyInput,
  EditVacancyInput,
  FillVacancyInput,
  GiveVacancyOpinionInput,
  ReturnVacancyInput,
  SubmitVacancyInput,
} from './vacancy.input.js';
import { VacancyService } from './vacancy.service.js';

@ObjectType('VacancyPayload', { description: 'What an act on a vacancy gives back.' })
class VacancyPayload {
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the vacancy after the act; a repeat gives that of the first time.' })
  version!: number;
}

const payload = (): typeof VacancyPayload => VacancyPayload;
const OPTIONS = { nullable: true };
const INPUT = { description: 'What the act needs.' };

@Resolver(payload)
export class VacancyResolver {
  @Gate('read', () => Vacancy)
  @ReadList(() => Vacancy, { description: 'Vacancies that you see, filled ones included (kiện toàn chức danh).' })
  vacancies(): void {}

  @FieldResolver(() => Vacancy, { nullable: true, description: 'The vacancy, as you see it after the act; null where you do not.' })
  vacancy(@Root() { id }: VacancyPayload, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.readNode(info, id);
  }

  @Gate('createVacancy', () => Vacancy)
  @Mutation(payload, { ...OPTIONS, description: 'Drafts a proposal to fill a seat that nobody holds (dự thảo kiện toàn).' })
  createVacancy(@Arg('input', () => CreateVacancyInput, INPUT) input: CreateVacancyInput, @Ctx() context: RequestContext) {
    return context.service(VacancyService).create(context, input);
  }

  @Gate('editVacancy', () => Vacancy)
  @Mutation(payload, { ...OPTIONS, description: 'Changes a draft (sửa dự thảo).' })
  editVacancy(@Arg('input', () => EditVacancyInput, INPUT) input: EditVacancyInput, @Ctx() context: RequestContext) {
    return context.service(VacancyService).edit(context, input);
  }

  @Gate('submitVacancy', () => Vacancy)
  @Mutation(payload, { ...OPTIONS, description: 'Puts a draft before the deciding committee (trình).' })
  submitVacancy(@Arg('input', () => SubmitVacancyInput, INPUT) input: SubmitVacancyInput, @Ctx() context: RequestContext) {
    return context.service(VacancyService).submit(context, input);
  }

  @Gate('returnVacancy', () => Vacancy)
  @Mutation(payload, { ...OPTIONS, description: 'Sends a proposal back for correction (trả lại).' })
  returnVacancy(@Arg('input', () => ReturnVacancyInput, INPUT) input: ReturnVacancyInput, @Ctx() context: RequestContext) {
    return context.service(VacancyService).sendBack(context, input);
  }

  @Gate('appraiseVacancy', () => Vacancy)
  @Mutation(payload, { ...OPTIONS, description: 'Adds the appraisal of the organisation board (thẩm định).' })
  appraiseVacancy(@Arg('input', () => AppraiseVacancyInput, INPUT) input: AppraiseVacancyInput, @Ctx() context: RequestContext) {
    return context.service(VacancyService).appraise(context, input);
  }

  @Gate('giveVacancyOpinion', () => Vacancy)
  @Mutation(payload, { ...OPTIONS, description: 'Adds the opinion of the inspection committee (ý kiến).' })
  giveVacancyOpinion(@Arg('input', () => GiveVacancyOpinionInput, INPUT) input: GiveVacancyOpinionInput, @Ctx() context: RequestContext) {
    return context.service(VacancyService).giveOpinion(context, input);
  }

  @Gate('decideVacancy', () => Vacancy)
  @Mutation(payload, { ...OPTIONS, description: 'Records the decision on who is to fill the seat (quyết định nhân sự).' })
  decideVacancy(@Arg('input', () => DecideVacancyInput, INPUT) input: DecideVacancyInput, @Ctx() context: RequestContext) {
    return context.service(VacancyService).decide(context, input);
  }

  @Gate('fillVacancy', () => Vacancy)
  @Mutation(payload, { ...OPTIONS, description: 'Records that the seat is filled, and whether from planning (kiện toàn).' })
  fillVacancy(@Arg('input', () => FillVacancyInput, INPUT) input: FillVacancyInput, @Ctx() context: RequestContext) {
    return context.service(VacancyService).fill(context, input);
  }

  @Gate('closeVacancy', () => Vacancy)
  @Mutation(payload, { ...OPTIONS, description: 'Ends a vacancy, filled or not (kết thúc).' })
  closeVacancy(@Arg('input', () => CloseVacancyInput, INPUT) input: CloseVacancyInput, @Ctx() context: RequestContext) {
    return context.service(VacancyService).close(context, input);
  }
}
