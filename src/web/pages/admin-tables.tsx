// What administrators read: regions, working days with their notices, rule sets with their pages, what was changed by whom.
import type { AdminTables } from '../../app/admin-tables.ts'
import { AdminPage } from '../components/admin-frame.tsx'
import type { Frame } from '../layout.tsx'
import { sayTime } from '../time.ts'

interface Props {
  readonly frame: Frame
  readonly tables: AdminTables
}

/** The regions that are kept here. */
export function AdminRegionsPage({ frame, tables }: Props) {
  const { v } = frame
  return (
    <AdminPage frame={frame} place="regions" title={v.t('admin-regions')} lead={v.t('lead-regions')}>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{v.t('region-name')}</th>
            {(['code', 'places', 'units', 'people'] as const).map((one) => (
              <th key={one} scope="col" class="n">
                {v.t(`region-${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.regions.map((row) => (
            <tr key={row.region}>
              <th scope="row">{row.name}</th>
              <td class="n" data-label={v.t('region-code')}>
                {row.region}
              </td>
              {(['places', 'units', 'people'] as const).map((one) => (
                <td key={one} class="n" data-label={v.t(`region-${one}`)}>
                  {row[one]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </AdminPage>
  )
}

/** The years whose working days are published. */
export function AdminCalendarsPage({ frame, tables }: Props) {
  const { v } = frame
  const years = [...tables.calendar.years].reverse()
  return (
    <AdminPage frame={frame} place="calendars" title={v.t('admin-calendars')} lead={v.t('lead-calendars')}>
      {years.map(({ year, notice, off, work }) => (
        <section key={year} class="year">
          <h2>{year}</h2>
          <p>
            {notice.page ? <a href={notice.page}>{notice.title}</a> : notice.title} · {notice.number} ·{' '}
            <span class="num">{notice.date}</span>
          </p>
          <dl class="terms">
            <div>
              <dt>{v.t('days-off')}</dt>
              <dd class="num">{off.map(([from, to]) => (from === to ? from : `${from} – ${to}`)).join(' · ')}</dd>
            </div>
            <div>
              <dt>{v.t('days-worked')}</dt>
              <dd class="num">{work.join(' · ') || '—'}</dd>
            </div>
          </dl>
        </section>
      ))}
    </AdminPage>
  )
}

/** The rule sets of the services. */
export function AdminRulesPage({ frame, tables }: Props) {
  const { v } = frame
  return (
    <AdminPage frame={frame} place="rules" title={v.t('admin-rules')} lead={v.t('lead-rules')}>
      {tables.services.map(({ id, words, lights }) => (
        <section key={id}>
          <h2>{v.words(words)}</h2>
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{v.t('rule-set')}</th>
                <th scope="col">{v.t('rule-source')}</th>
                <th scope="col" class="n">
                  {v.t('rule-lights')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lights.map((set) => (
                <tr key={`${set.branch} ${set.name}`}>
                  <th scope="row">
                    {v.words(set.words)} <small>{set.branch}</small>
                  </th>
                  <td data-label={v.t('rule-source')}>{set.source}</td>
                  <td class="n" data-label={v.t('rule-lights')}>
                    {set.lights.length}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </AdminPage>
  )
}

/** What was changed of people, units and rights. */
export function AdminChangesPage({ frame, tables }: Props) {
  const { v } = frame
  return (
    <AdminPage frame={frame} place="changes" title={v.t('admin-changes')} lead={v.t('lead-changes')}>
      {tables.changes.length === 0 && <p class="empty">{v.t('none-of-changes')}</p>}
      <ul class="each-line changes">
        {tables.changes.map((change) => (
          <li key={change.id}>
            <span>
              <b>{v.t(`change-${change.kind}`)}</b> {change.subjectName ?? change.subject}
              <small>
                <span class="num">{sayTime(change.at)}</span> · {change.actorName}
              </small>
              <details>
                <summary>{v.t('change-data')}</summary>
                <code>{JSON.stringify(change.data)}</code>
              </details>
            </span>
          </li>
        ))}
      </ul>
    </AdminPage>
  )
}
