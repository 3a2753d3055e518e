// Where targets stand, all of them as a bar of five parts and one of them as a light: a shape and a word, the colour comes third.
import type { Status } from '../../domain/indicator/judgement.ts'
import type { Sign } from '../../domain/score/briefing.ts'
import { GROUPS, type Group } from '../../domain/score/groups.ts'
import { Shape, SignLight } from '../components/shape.tsx'
import type { Voice } from '../voice.ts'

/** The sign of each status. */
export const SIGNS: Readonly<Record<Status, Sign>> = {
  reached: { shape: 'accepted', tone: 'on' },
  'on-track': { shape: 'dot', tone: 'on' },
  behind: { shape: 'warn', tone: 'warn' },
  'off-track': { shape: 'stop', tone: 'stop' },
  missed: { shape: 'rejected', tone: 'stop' },
  'too-early': { shape: 'proposed', tone: 'calm' },
  'no-data': { shape: 'none', tone: 'calm' },
  'not-comparable': { shape: 'swap', tone: 'calm' },
}

/** The statuses, in the order in which they are listed. */
export const STATUSES = Object.keys(SIGNS) as readonly Status[]

/** The sign of a group: that of the status that gave it its name. */
export const GROUP_SIGNS: Readonly<Record<Group, Sign>> = { ...SIGNS, open: SIGNS['too-early'] }

/** The light of one target. */
export const StatusLight = ({ v, status }: { readonly v: Voice; readonly status: Status }) => (
  <SignLight sign={{ ...SIGNS[status], text: v.tell({ code: `indicator.status.${status}`, params: {} }) }} />
)

type Counts = Readonly<Record<Group, number>>

/** The bar with its legend: every group with its shape, its words and how many stand in it. */
export function StatusBar({ v, counts }: { readonly v: Voice; readonly counts: Counts }) {
  const all = GROUPS.reduce((sum, group) => sum + counts[group], 0)
  const said = GROUPS.map((group) => `${v.t(`group-${group}`)} ${counts[group]}`).join(v.lang === 'en' ? ', ' : '，')
  return (
    <div class="status-bar">
      <svg role="img" aria-label={said} width="100%" height="14">
        <Parts counts={counts} all={all} />
      </svg>
      <ul class="legend">
        {GROUPS.map((group) => (
          <li key={group}>
            <span class={`light ${GROUP_SIGNS[group].tone}`}>
              <Shape name={GROUP_SIGNS[group].shape} />
            </span>
            {v.t(`group-${group}`)} <b class="num">{counts[group]}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One rectangle for each group that has any, hatched where a colour alone would not tell it from its neighbour. */
function Parts({ counts, all }: { readonly counts: Counts; readonly all: number }) {
  let from = 0
  const percent = (n: number) => `${Math.round((n / Math.max(all, 1)) * 1000) / 10}%`
  return (
    <>
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0h6v6H0z" class="hatch-ground" />
          <path d="M0 0h3v6H0z" class="hatch" />
        </pattern>
      </defs>
      {all === 0 && <rect width="100%" height="14" class="part open" />}
      {GROUPS.map((group) => {
        if (counts[group] === 0) return null
        const x = percent(from)
        from += counts[group]
        return <rect key={group} x={x} width={percent(counts[group])} height="14" class={`part ${group}`} />
      })}
    </>
  )
}
