// Working days of mainland China as the General Office of the State Council published them, one notice a year.
// Later years are not in the table until their notice is out (usually in November): see calendar.ts.
import type { Calendar } from './calendar.ts'

const title = (year: number) => `国务院办公厅关于${year}年部分节假日安排的通知`

/** The table for 2023 to 2026. */
export const workdaysCn: Calendar = {
  id: 'cn',
  minutesAheadOfUtc: 480,
  years: [
    {
      year: 2023,
      notice: { number: '国办发明电〔2022〕16号', title: title(2023), date: '2022-12-08' },
      off: [
        ['01-01', '01-02'],
        ['01-21', '01-27'],
        ['04-05', '04-05'],
        ['04-29', '05-03'],
        ['06-22', '06-24'],
        ['09-29', '10-06'],
      ],
      work: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
    },
    {
      year: 2024,
      notice: { number: '国办发明电〔2023〕7号', title: title(2024), date: '2023-10-25' },
      off: [
        ['01-01', '01-01'],
        ['02-10', '02-17'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['06-10', '06-10'],
        ['09-15', '09-17'],
        ['10-01', '10-07'],
      ],
      work: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    },
    {
      year: 2025,
      notice: { number: '国办发明电〔2024〕12号', title: title(2025), date: '2024-11-12' },
      off: [
        ['01-01', '01-01'],
        ['01-28', '02-04'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['05-31', '06-02'],
        ['10-01', '10-08'],
      ],
      work: ['01-26', '02-08', '04-27', '09-28', '10-11'],
    },
    {
      year: 2026,
      notice: { number: '国办发明电〔2025〕7号', title: title(2026), date: '2025-11-04' },
      off: [
        ['01-01', '01-03'],
        ['02-15', '02-23'],
        ['04-04', '04-06'],
        ['05-01', '05-05'],
        ['06-19', '06-21'],
        ['09-25', '09-27'],
        ['10-01', '10-07'],
      ],
      work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    },
  ],
}
