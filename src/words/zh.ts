// Every sentence a person sees in this language, by code; the areas keep their own files.

import { admin } from './zh/admin.ts'
import { calendar } from './zh/calendar.ts'
import { charts } from './zh/charts.ts'
import { command } from './zh/command.ts'
import { dispatch } from './zh/dispatch.ts'
import { elsewhere } from './zh/elsewhere.ts'
import { evidence } from './zh/evidence.ts'
import { files } from './zh/files.ts'
import { indicators } from './zh/indicators.ts'
import { judge } from './zh/judge.ts'
import { keeping } from './zh/keeping.ts'
import { matter } from './zh/matter.ts'
import { matters } from './zh/matters.ts'
import { notices } from './zh/notices.ts'
import { outcomes } from './zh/outcomes.ts'
import { pages } from './zh/pages.ts'
import { people } from './zh/people.ts'
import { procedure } from './zh/procedure.ts'
import { programs } from './zh/programs.ts'
import { reading } from './zh/reading.ts'
import { rules } from './zh/rules.ts'
import { score } from './zh/score.ts'
import { scoreboard } from './zh/scoreboard.ts'
import { scoring } from './zh/scoring.ts'
import { service } from './zh/service.ts'
import { system } from './zh/system.ts'
import { warnings } from './zh/warnings.ts'
import { webhooks } from './zh/webhooks.ts'

export const zh: Readonly<Record<string, string>> = {
  ...admin,
  ...reading,
  ...files,
  ...evidence,
  ...keeping,
  ...system,
  ...matters,
  ...notices,
  ...pages,
  ...charts,
  ...command,
  ...people,
  ...procedure,
  ...service,
  ...score,
  ...scoreboard,
  ...outcomes,
  ...scoring,
  ...judge,
  ...indicators,
  ...matter,
  ...rules,
  ...dispatch,
  ...programs,
  ...calendar,
  ...elsewhere,
  ...warnings,
  ...webhooks,
}
