// Every sentence a person sees in this language, by code; the areas keep their own files.

import { admin } from './en/admin.ts'
import { calendar } from './en/calendar.ts'
import { charts } from './en/charts.ts'
import { command } from './en/command.ts'
import { dispatch } from './en/dispatch.ts'
import { elsewhere } from './en/elsewhere.ts'
import { evidence } from './en/evidence.ts'
import { files } from './en/files.ts'
import { indicators } from './en/indicators.ts'
import { judge } from './en/judge.ts'
import { keeping } from './en/keeping.ts'
import { matter } from './en/matter.ts'
import { matters } from './en/matters.ts'
import { notices } from './en/notices.ts'
import { outcomes } from './en/outcomes.ts'
import { pages } from './en/pages.ts'
import { people } from './en/people.ts'
import { procedure } from './en/procedure.ts'
import { programs } from './en/programs.ts'
import { reading } from './en/reading.ts'
import { rules } from './en/rules.ts'
import { score } from './en/score.ts'
import { scoreboard } from './en/scoreboard.ts'
import { scoring } from './en/scoring.ts'
import { service } from './en/service.ts'
import { system } from './en/system.ts'
import { warnings } from './en/warnings.ts'
import { webhooks } from './en/webhooks.ts'

export const en: Readonly<Record<string, string>> = {
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
