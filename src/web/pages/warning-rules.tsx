// The warning rules of a region: what each looks at, where it is taken from, its numbers as a form, and every version that was set.
import type { KeptRule, RuleTyped } from '../../app/warning-rules.ts'
import { LEVELS, partsOf, type RulePart, settingsOf } from '../../domain/score/warning/rule.ts'
import { Field } from '../components/field.tsx'
import { SignLight } from '../components/shape.tsx'
import { Done, Trouble } from '../components/trouble.tsx'
import { type Frame, Page } from '../layout.tsx'
import { tellCode } from '../scoring/say.ts'
import { sayTime } from '../time.ts'
import type { Voice } from '../voice.ts'
import { LevelLight } from '../warnings/level.tsx'

interface Props {
  readonly frame: Frame
  readonly rules: readonly KeptRule[]
  readonly may: boolean
  readonly key_: string
  /** The rule that was just set. */
  readonly kept: string | null
  /** What was typed about a rule and could not be taken. */
  readonly refused: {
    readonly rule: string
    readonly typed: RuleTyped
    readonly trouble: readonly { readonly field: string; readonly line: string }[]
  } | null
}

/** The whole page. */
export function WarningRulesPage(props: Props) {
  const { frame, rules, may, kept } = props
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('warnings-rules')} place="matters">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/warnings')}>{v.t('warnings')}</a>
          </p>
          <h1>{v.t('warnings-rules')}</h1>
          <p class="dim">{v.t('warnings-rules-lead')}</p>
          {!may && <p class="dim">{v.t('warnings-rules-read')}</p>}
        </div>
      </div>
      <Done line={kept === null ? null : v.t('warnings-rule-kept')} />
      <ul class="warnings">
        {rules.map((one) => (
          <Rule key={one.rule.id} {...props} one={one} />
        ))}
      </ul>
    </Page>
  )
}

function Rule(props: Props & { readonly one: KeptRule }) {
  const { frame, one, may, refused } = props
  const { v } = frame
  const { rule, versions } = one
  const wrong = refused?.rule === rule.id ? refused : null
  return (
    <li class={`warning of-${rule.on ? rule.level : 'off'}`} id={`rule-${rule.id}`}>
      {rule.on ? (
        <LevelLight v={v} level={rule.level} />
      ) : (
        <SignLight sign={{ shape: 'none', tone: 'off', text: v.t('warnings-rule-off') }} />
      )}
      <h2>{v.words(rule.words)}</h2>
      <p class="facts small dim">
        {partsOf(rule).map(({ name }) => (
          <span key={name}>
            {v.t('warnings-part', { name: v.t(`warnings-part-${name}`), value: partValue(one, name) })}
          </span>
        ))}
        <span>{v.t('warnings-version', { version: rule.version })}</span>
        <span>{rule.source ? v.t('warnings-source', { source: rule.source }) : v.t('warnings-source-ours')}</span>
      </p>
      {may && (
        <details open={wrong !== null}>
          <summary>{v.t('warnings-rule-set')}</summary>
          <RuleForm {...props} />
        </details>
      )}
      {versions.length > 0 && <Versions v={v} versions={versions} />}
    </li>
  )
}

const partValue = ({ rule }: KeptRule, name: string): string => settingsOf(rule).values[name] || '—'

function RuleForm({ frame, one, key_, refused }: Props & { readonly one: KeptRule }) {
  const { v } = frame
  const { rule } = one
  const wrong = refused?.rule === rule.id ? refused : null
  const now = wrong?.typed ?? settingsOf(rule)
  const bad = Object.fromEntries((wrong?.trouble ?? []).map(({ field }) => [field, { code: 'field-look' }]))
  const shared = (name: string, value: string) => ({ v, name, value, errors: bad, id: `${rule.id}-${name}` })
  const levels = [...LEVELS]
    .reverse()
    .map((level) => ({ value: level, label: tellCode(v, `score.warning-level.${level}`) }))
  return (
    <form class="narrow-form" method="post" action={v.to(`/warnings/rules/${rule.id}`)} novalidate>
      <Trouble lines={(wrong?.trouble ?? []).map(({ line }) => line)} />
      <input type="hidden" name="key" value={key_} />
      <Field
        {...shared('on', now.on ? 'yes' : 'no')}
        label={v.t('warnings-rule-on')}
        options={['yes', 'no'].map((value) => ({ value, label: v.t(`warnings-rule-on-${value}`) }))}
      />
      <Field {...shared('level', now.level)} label={v.t('warnings-level')} options={levels} />
      {partsOf(rule).map((part) => (
        <Field
          key={part.name}
          {...shared(part.name, now.values[part.name] ?? '')}
          label={v.t(`warnings-part-${part.name}`)}
          {...controlOf(part)}
        />
      ))}
      <Field
        {...shared('reason', wrong?.typed.reason ?? '')}
        label={v.t('warnings-rule-reason')}
        kind="area"
        rows={2}
      />
      <div class="acts">
        <button class="button primary" type="submit">
          {v.t('save')}
        </button>
      </div>
    </form>
  )
}

function controlOf(part: RulePart): object {
  if (part.kind === 'number') return { kind: 'number' }
  return part.kind === 'choice' ? { options: part.values.map((value) => ({ value, label: value })) } : {}
}

const Versions = ({ v, versions }: { readonly v: Voice; readonly versions: KeptRule['versions'] }) => (
  <details>
    <summary>{v.t('warnings-versions', { n: versions.length })}</summary>
    <ul class="small">
      {versions.map(({ version, on, level, values, reason, setAt, setBy, unit }) => (
        <li key={version}>
          {sayTime(setAt)} {setBy} · {unit} ·{' '}
          {on ? tellCode(v, `score.warning-level.${level}`) : v.t('warnings-rule-off')}{' '}
          {Object.values(values).join(' ')} {reason}
        </li>
      ))}
    </ul>
  </details>
)
