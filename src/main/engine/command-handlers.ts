import { actorCommandHandlers } from './actors/actor-command-handlers.ts'
import { actorListCommandHandlers } from './actors/actor-list-handlers.ts'
import { placeCommandHandlers } from './actors/place-command-handlers.ts'
import { noteCommandHandlers } from './annotate/note-handlers.ts'
import { articleCommandHandlers } from './articles/article-command-handlers.ts'
import { caseCommandHandlers } from './cases/case-command-handlers.ts'
import { savedViewCommands } from './cases/saved-views.ts'
import { caseRuleCommandHandlers } from './coding/case-rule-commands.ts'
import { codingCommandHandlers } from './coding/coding-command-handlers.ts'
import { researchCommandHandlers } from './coding/research-handlers.ts'
import { eventCommandHandlers } from './events/event-command-handlers.ts'
import { exchangeCommandHandlers } from './exchange/exchange-handlers.ts'
import { shareHandlers } from './export/share-handlers.ts'
import type { CaseCommandName, CommandHandlers } from './handler-types.ts'
import { reviewHandlers } from './review/review-handlers.ts'

/** Every command of a case, by name; the queries stand in query-runner.ts. */
export const commandHandlers = {
  ...caseCommandHandlers,
  ...articleCommandHandlers,
  ...reviewHandlers,
  ...actorCommandHandlers,
  ...actorListCommandHandlers,
  ...placeCommandHandlers,
  ...eventCommandHandlers,
  ...noteCommandHandlers,
  ...codingCommandHandlers,
  ...caseRuleCommandHandlers,
  ...researchCommandHandlers,
  ...savedViewCommands,
  ...shareHandlers,
  ...exchangeCommandHandlers,
} satisfies CommandHandlers<CaseCommandName>
