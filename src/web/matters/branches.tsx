// The branches of a matter, a row each; what stands behind the row (clocks, lights, fields, evidence) is folded below it.
import type { BranchView, LightView, MatterView } from '../../app/matter-view.ts'
import type { Evidence } from '../../domain/procedure/state.ts'
import { SignLight } from '../components/shape.tsx'
import type { Voice } from '../voice.ts'
import { goalOf } from './diagram-layout.ts'
import { EvidenceName } from './evidence-name.tsx'
import {
  branchOf,
  refOf,
  type Sign,
  sayBranch,
  sayClockFacts,
  sayFieldValue,
  sayReading,
  sayRule,
  signOfClock,
  signOfColour,
} from './say.ts'

interface Props {
  readonly v: Voice
  readonly view: MatterView
}

/** All branches: the legs first, the matter's own line last. */
export function Branches({ v, view }: Props) {
  const [main, ...legs] = view.branches
  return (
    <section aria-labelledby="branches">
      <h2 id="branches">{v.t('matter-branches')}</h2>
      {[...legs, ...(main ? [main] : [])].map((branch) => (
        <Branch key={branch.id} v={v} view={view} branch={branch} />
      ))}
    </section>
  )
}

function Branch({ v, view, branch }: Props & { readonly branch: BranchView }) {
  const { id, owner, title, progress, last, phase } = branch
  const parent = branch.parent ? branchOf(view, branch.parent) : undefined
  return (
    <article class={`branch${phase === 'cut' ? ' cut' : ''}`} id={`branch-${id}`}>
      <div class="branch-row">
        <h3>
          {owner ? owner.name : v.t('matter-itself')}
          {title && <small>{title}</small>}
        </h3>
        <span class="role">
          {v.words(branch.words)}
          {parent && <small>{v.t('branch-under', { name: sayBranch(v, parent) })}</small>}
        </span>
        <SignLight sign={signOfBranch(v, view, branch)} />
        <span class="dim">
          {progress !== null && <b class="num">{progress}% </b>}
          {last && v.t('branch-last', { day: last.day, what: v.words(last.words) })}
        </span>
      </div>
      <Glance v={v} branch={branch} />
      <details>
        <summary>{v.t('branch-more')}</summary>
        <Clocks v={v} branch={branch} />
        <Lights v={v} branch={branch} />
        <Fields v={v} branch={branch} />
        <EvidenceList v={v} view={view} list={branch.evidence} />
        <Slips v={v} view={view} branch={branch} />
      </details>
    </article>
  )
}

/** The state of a branch, with the shape of its most pressing clock. */
function signOfBranch(v: Voice, view: MatterView, { name, phase, final, state, clocks }: BranchView): Sign {
  const text = v.words(state.words)
  if (phase === 'waiting') return { shape: 'pause', tone: 'calm', text: v.t('branch-waiting') }
  if (phase === 'cut') return { shape: 'none', tone: 'calm', text: v.t('branch-cut', { state: text }) }
  const procedure = view.diagrams.find((one) => one.name === name)?.procedure
  if (final && procedure && goalOf(procedure) === state.name) return { shape: 'accepted', tone: 'on', text }
  if (final) return { shape: 'none', tone: 'calm', text }
  const [first] = clocks
  if (!first || first.status === 'stopped') return { shape: 'proposed', tone: 'calm', text }
  return { ...signOfClock(v, first), text }
}

/** Colours from the gravest. */
const GRAVE = ['red', 'orange', 'yellow', 'blue', 'green']

/** What each published rule set says of the branch, by the gravest of its lights. */
function Glance({ v, branch }: { readonly v: Voice; readonly branch: BranchView }) {
  if (branch.lights.length === 0 || branch.phase === 'cut' || branch.final) return null
  const sets = [...new Set(branch.lights.map(({ set }) => set))]
  const gravest = (set: LightView['set']) => {
    const colours = branch.lights.filter((light) => light.set === set).map(({ colour }) => colour)
    return GRAVE.find((colour) => colours.includes(colour)) ?? colours[0] ?? 'no-data'
  }
  return (
    <p class="facts glance">
      {sets.map((set) => (
        <span key={v.words(set)}>
          {v.words(set)} <SignLight sign={signOfColour(v, gravest(set))} />
        </span>
      ))}
    </p>
  )
}

function Clocks({ v, branch }: { readonly v: Voice; readonly branch: BranchView }) {
  if (branch.clocks.length === 0) return null
  return (
    <>
      <h4>{v.t('matter-clocks')}</h4>
      <ul class="lines">
        {branch.clocks.map((clock) => (
          <li key={clock.name}>
            <b>{v.words(clock.words)}</b> <SignLight sign={signOfClock(v, clock)} />
            <small class="num">
              {sayClockFacts(v, clock).join(' · ')}
              {clock.source && ` · ${v.t('matter-rule-source', { source: clock.source })}`}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

function Lights({ v, branch }: { readonly v: Voice; readonly branch: BranchView }) {
  if (branch.lights.length === 0 || branch.phase === 'cut' || branch.final) return null
  return (
    <>
      <h4>{v.t('matter-lights')}</h4>
      <ul class="lines">
        {branch.lights.map((light) => (
          <li key={`${v.words(light.set)} ${light.name}`}>
            <b>{v.words(light.set)}</b> {v.words(light.words)} <SignLight sign={signOfColour(v, light.colour)} />
            <small class="num">
              {v.t('light-rule', { rule: sayRule(v, light) })} · {v.t('light-read', { readings: readings(v, light) })}
              {light.note && ` · ${v.words(light.note)}`} · {v.t('matter-rule-source', { source: light.source })}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

const readings = (v: Voice, light: LightView): string =>
  light.readings
    .map(({ words, value }) => `${v.words(words)} ${sayReading(v, value, light)}`)
    .join(v.lang === 'en' ? ', ' : '，')

function Fields({ v, branch }: { readonly v: Voice; readonly branch: BranchView }) {
  if (branch.fields.length === 0) return null
  return (
    <>
      <h4>{v.t('matter-fields')}</h4>
      <dl class="terms">
        {branch.fields.map(({ name, words, value }) => (
          <div key={name}>
            <dt>{v.words(words)}</dt>
            <dd>{sayFieldValue(v, value)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Evidence with its fingerprint; files are links. */
function EvidenceList({ v, view, list }: Props & { readonly list: readonly Evidence[] }) {
  if (list.length === 0) return null
  return (
    <>
      <h4>{v.t('matter-evidence')}</h4>
      <ul class="lines">
        {list.map((one) => (
          <li key={one.sha256}>
            <EvidenceName v={v} region={view.region} one={one} /> <span class="dim">{v.t(`evidence-${one.kind}`)}</span>
            <small class="hash">SHA-256 {one.sha256}</small>
            {one.kind === 'figure' && one.source && <small>{one.source}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Slips({ v, view, branch }: Props & { readonly branch: BranchView }) {
  if (branch.slips.length === 0) return null
  return (
    <>
      <h4>{v.t('matter-slips')}</h4>
      <ul class="lines">
        {branch.slips.map((slip) => (
          <li key={`${slip.seq}-${slip.index}`}>
            <a href={v.to(`/matters/${refOf(view)}/issued/${slip.seq}-${slip.index}`)}>{slip.number}</a>{' '}
            <SignLight sign={signOfColour(v, slip.colour ?? '')} /> <span class="num dim">{slip.day}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
