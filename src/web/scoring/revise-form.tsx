// The form that makes a target one's own: what the text left open, and what the rules took for granted.
import type { BoardTarget } from '../../domain/score/board.ts'
import type { Revision } from '../../domain/score/revise.ts'
import { Field } from '../components/field.tsx'
import type { Voice } from '../voice.ts'
import { addressOf, type BoardProps, type OpenForm } from './state.ts'

type FormProps = BoardProps & { readonly target: BoardTarget; readonly open: OpenForm }

/** The element id of a field of the open form. */
const idOfField = (name: string): string => `r-${name}`

/** How many more series a target can be given at once. */
const MORE = 1

/** The form; what was typed comes back with its errors. */
export function ReviseForm(props: FormProps) {
  const { frame, filter, open } = props
  const { v } = frame
  return (
    <form class="revise" id="revise" method="post" action={`${addressOf(props, filter)}#t-${open.item}`}>
      <input type="hidden" name="item" value={open.item} />
      <div class="fields">
        <Plain {...props} name="from" kind="date" />
        <Plain {...props} name="to" kind="date" />
        <OfBase {...props} />
        <OfBound {...props} />
        <OfKind {...props} />
        <Choice {...props} name="binding" options={bindings(v)} />
        <Choice {...props} name="owner" options={owners(props)} />
      </div>
      <Names {...props} />
      <p class="acts">
        <button class="button primary" type="submit" name="do" value="revise">
          {v.t('scoring-save')}
        </button>
        <a class="button quiet" href={`${addressOf(props, filter)}#t-${open.item}`}>
          {v.t('cancel')}
        </a>
      </p>
    </form>
  )
}

/** What a target has in the words of the form. */
function kept({ target: { due, base, binding, owner, aim } }: BoardTarget): Revision {
  return {
    ...{ from: due?.from ?? '', to: due?.to ?? '', baseDay: base?.day ?? '', baseValue: base?.value ?? '' },
    ...{ binding: binding ?? '', owner: owner ?? '' },
    tolerance: ('bound' in aim ? aim.bound.tolerance : 'tolerance' in aim ? aim.tolerance : null) ?? '',
    better: ('bound' in aim ? aim.bound.better : null) ?? '',
    ...(aim.kind === 'rank' ? { place: aim.place ?? '', peers: aim.peers === null ? '' : String(aim.peers) } : {}),
    ...(aim.kind === 'qualitative' ? { criteria: aim.criteria.join('\n') } : {}),
  }
}

const keptValue = ({ open, target }: FormProps, name: keyof Revision): string =>
  open.typed?.[name] ?? kept(target)[name] ?? ''

interface OneProps {
  readonly name: keyof Revision
  readonly kind?: 'date' | 'number' | 'area'
}

function Plain(props: FormProps & OneProps) {
  const { frame, name, kind, open } = props
  const { v } = frame
  return (
    <Field
      {...{
        v,
        name,
        id: idOfField(name),
        errors: open.errors,
        label: v.t(`revise-${name}`),
        value: keptValue(props, name),
      }}
      {...(kind ? { kind } : {})}
    />
  )
}

type Options = readonly { readonly value: string; readonly label: string }[]

function Choice(props: FormProps & { readonly name: keyof Revision; readonly options: Options }) {
  const { frame, name, options, open } = props
  const { v } = frame
  return (
    <Field
      {...{ v, name, options, id: idOfField(name), errors: open.errors }}
      {...{ label: v.t(`revise-${name}`), value: keptValue(props, name) }}
    />
  )
}

/** A base, where the kind of target starts from one. */
function OfBase(props: FormProps) {
  const { aim, base } = props.target.target
  const based = ['level', 'share', 'average-growth', 'change', 'multiple'].includes(aim.kind) || base !== null
  if (!based) return null
  return (
    <>
      <Plain {...props} name="baseDay" kind="date" />
      <Plain {...props} name="baseValue" kind="number" />
    </>
  )
}

/** How far off still counts and which way is better, where the bound leaves it open. */
function OfBound(props: FormProps) {
  const { aim } = props.target.target
  if (aim.kind === 'relative-level' || aim.kind === 'relative-growth')
    return <Plain {...props} name="tolerance" kind="number" />
  if (!('bound' in aim) || !['~', '=', 'range'].includes(aim.bound.op)) return null
  const { v } = props.frame
  const ways = ['', 'higher', 'lower'].map((value) => ({ value, label: v.t(`revise-better-${value || 'open'}`) }))
  return (
    <>
      <Plain {...props} name="tolerance" kind="number" />
      <Choice {...props} name="better" options={ways} />
    </>
  )
}

function OfKind(props: FormProps) {
  const { kind } = props.target.target.aim
  if (kind === 'rank')
    return (
      <>
        <Plain {...props} name="place" kind="number" />
        <Plain {...props} name="peers" kind="number" />
      </>
    )
  return kind === 'qualitative' ? <Plain {...props} name="criteria" kind="area" /> : null
}

const bindings = (v: Voice): Options =>
  ['', 'binding', 'expected'].map((value) => ({ value, label: v.t(`scoring-${value || 'binding-open'}`) }))

/** The units of the region; one that is no longer among them stays until another is chosen. */
function owners({ frame, units, target: { target } }: FormProps): Options {
  const { owner } = target
  const gone = owner !== null && !units.some(({ id }) => id === owner) ? [{ value: owner, label: owner }] : []
  const all = units.map(({ id, name }) => ({ value: id, label: name }))
  return [{ value: '', label: frame.v.t('scoring-no-owner') }, ...gone, ...all]
}

/** The names of the series that judge it, each with the list of those that are known. */
function Names(props: FormProps) {
  const { frame, view, open, target } = props
  const { v } = frame
  const names = open.typed?.indicators?.split('\n') ?? target.target.indicators
  const error = open.errors.indicators
  const lines = [...names, ...Array.from({ length: MORE }, () => '')]
  return (
    <fieldset class="names">
      <legend>{v.t('revise-indicators')}</legend>
      <p class="hint" id="names-hint">
        {v.t('revise-indicators-hint')}
      </p>
      {lines.map((name, at) => (
        <input
          key={String(at)}
          {...(at === 0 ? { id: idOfField('indicators') } : {})}
          name="indicators"
          value={name}
          list="series-names"
          aria-label={v.t('revise-indicator', { n: at + 1 })}
          aria-describedby={error ? 'names-hint names-error' : 'names-hint'}
          {...(error && at === 0 ? { 'aria-invalid': 'true' as const } : {})}
        />
      ))}
      {error && (
        <p class="error" id="names-error">
          {v.t(error.code, error.params)}
        </p>
      )}
      <datalist id="series-names">
        {view.indicators.slice(0, 2000).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </fieldset>
  )
}
