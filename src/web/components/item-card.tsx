// One item of the reader's list: its name, value, period, rule and standing, with what can be done to it.
import { isDuty } from '../../domain/matter/plan-duty.ts'
import type { Item } from '../../domain/plan/item.ts'
import { spanOf } from '../../domain/plan/proposal.ts'
import { nameOf, quoteOf, sectionsOf, sortOf } from '../items.ts'
import { sayPeriod, sayValue } from '../phrase.ts'
import type { Reader } from '../reader.ts'
import { sayTime } from '../time.ts'
import type { Voice } from '../voice.ts'
import { MatterLine } from './dispatch-line.tsx'
import { ItemPanel } from './item-panel.tsx'
import { StandingLight } from './shape.tsx'

/** The item's line in the list; the island swaps it as a whole by its id `i-<item>`. */
export function ItemCard({ r, item, hidden }: { readonly r: Reader; readonly item: Item; readonly hidden: boolean }) {
  const { v, view, state } = r
  const { content } = item
  const current = state.item === item.id
  const open = current ? state.panel : null
  return (
    <li
      class={`item ${sortOf(content)} is-${item.standing}`}
      id={`i-${item.id}`}
      data-sort={sortOf(content)}
      data-standing={item.standing}
      data-form={content.kind === 'statement' ? content.statement.form : ''}
      data-sections={sectionsOf(item, view.reading.outline).join(' ')}
      hidden={hidden}
      {...(current ? { 'aria-current': 'true' as const } : {})}
    >
      <div class="item-head">
        <input
          type="checkbox"
          form="decide"
          name="items"
          value={item.id}
          aria-label={v.t('item-pick', { name: nameOf(content) })}
        />
        <h3>
          <a href={`#t-${spanOf(item.content).start}`} lang={view.reading.document.lang}>
            {nameOf(content)}
          </a>
        </h3>
        <StandingLight v={v} standing={item.standing} />
      </div>
      <Facts v={v} item={item} lang={view.reading.document.lang} />
      {content.kind === 'statement' && (
        <p class="quote" lang={view.reading.document.lang}>
          {quoteOf(content)}
        </p>
      )}
      <Decided v={v} item={item} />
      <Became r={r} item={item} />
      {open ? <ItemPanel r={r} item={item} panel={open} /> : <Actions r={r} item={item} />}
    </li>
  )
}

function Facts({ v, item, lang }: { readonly v: Voice; readonly item: Item; readonly lang: string }) {
  if (item.content.kind === 'task') return <TaskFacts v={v} item={item} lang={lang} />
  const s = item.content.statement
  const { text, exact } = sayValue(v, s)
  return (
    <p class="facts">
      <b class="num" {...(exact && exact !== text ? { title: exact } : {})}>
        {text}
      </b>
      <span>{v.t(`kind-${s.stance}`, { form: v.t(`form-${s.form}`) })}</span>
      {s.role === 'from' && <span>{v.t('role-from')}</span>}
      {s.period && <span class="num">{sayPeriod(v, s.period)}</span>}
      {s.form !== 'relation' && s.other && <span>{v.t('fact-other', { other: s.other })}</span>}
      {s.rule && <span class="rule">{v.t('fact-rule', { rule: s.rule })}</span>}
    </p>
  )
}

function TaskFacts({ v, item, lang }: { readonly v: Voice; readonly item: Item; readonly lang: string }) {
  if (item.content.kind !== 'task') return null
  const { task } = item.content
  const list = (names: readonly string[]) => names.join(v.lang === 'en' ? ', ' : '、')
  return (
    <p class="facts">
      <span>{v.t('kind-task')}</span>
      {task.lead.length > 0 ? (
        <span>
          {v.t('fact-lead')} <b lang={lang}>{list(task.lead)}</b>
        </span>
      ) : (
        <span>{v.t('fact-no-lead')}</span>
      )}
      {task.support.length > 0 && (
        <span>
          {v.t('fact-support')} <span lang={lang}>{list(task.support)}</span>
        </span>
      )}
      {task.due.map((due) => (
        <span class="num" key={due.words}>
          {v.t('fact-due', { due: sayPeriod(v, due) })}
        </span>
      ))}
      {task.quantities.length > 0 && <span>{v.t('fact-quantities', { n: task.quantities.length })}</span>}
    </p>
  )
}

/** Who decided, when, and why where a reason was given. */
function Decided({ v, item }: { readonly v: Voice; readonly item: Item }) {
  if (!item.by || !item.at) return null
  const who = [item.by.unit, item.by.name].filter(Boolean).join(' · ')
  return (
    <p class="decided">
      {v.t(`decided-${item.standing}`, { who, when: sayTime(item.at) })}
      {item.reason && <q>{item.reason}</q>}
    </p>
  )
}

/** The matter that the item became. */
function Became({ r, item }: { readonly r: Reader; readonly item: Item }) {
  const matter = r.became.get(item.id)
  if (!matter) return null
  return (
    <p class="became">
      <MatterLine v={r.v} matter={matter} />
    </p>
  )
}

/** The buttons of an item; each works as a plain form or link. */
function Actions({ r, item }: { readonly r: Reader; readonly item: Item }) {
  const { v } = r
  const panel = (name: string) => `${r.address({ item: item.id, do: name })}#i-${item.id}`
  const refusal = r.view.history.findLast(
    (row) => !row.undone && row.decision.kind === 'reject' && row.decision.item === item.id,
  )
  return (
    <div class="acts">
      {item.standing === 'proposed' && (
        <button class="button primary" type="submit" form="decide" name="do" value={`accept:${item.id}`}>
          {v.t('act-accept')} <kbd>a</kbd>
        </button>
      )}
      {item.standing === 'rejected' && refusal && (
        <button class="button" type="submit" form="decide" name="do" value={`undo:${refusal.seq}`}>
          {v.t('act-restore')}
        </button>
      )}
      {item.standing !== 'rejected' && (
        <>
          <a class="button" data-do="edit" href={panel('edit')}>
            {v.t('act-edit')} <kbd>e</kbd>
          </a>
          <a class="button" data-do="split" href={panel('split')}>
            {v.t('act-split')} <kbd>s</kbd>
          </a>
          <a class="button" data-do="reject" href={panel('reject')}>
            {v.t(item.content.kind === 'task' ? 'act-reject-task' : 'act-reject')} <kbd>x</kbd>
          </a>
        </>
      )}
      {isDuty(item) && !r.became.has(item.id) && (
        <a class="button quiet" href={`${v.to(`/plans/${r.view.row.id}/dispatch`)}?show=all#d-${item.id}`}>
          {v.t('dispatch')}
        </a>
      )}
      <a class="button quiet" data-do="history" href={panel('history')}>
        {v.t('act-history')}
      </a>
    </div>
  )
}
