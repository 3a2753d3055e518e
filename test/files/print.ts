// Prints a page as PDF with a real browser, the way offices make their PDFs.
import type { Browser } from 'playwright-core'

/** The PDF of an HTML body on A4, with a running head and page numbers where `css` asks for them. */
export async function printPdf(browser: Browser, body: string, css = ''): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:28mm 26mm}body{font:16px/1.9 "Noto Serif CJK SC","Songti SC",serif}
     p{margin:0;text-indent:2em;text-align:justify}h1{text-align:center}table{border-collapse:collapse;width:100%;font-size:14px}
     td,th{border:1px solid #000;padding:2px 4px}${css}</style>${body}`,
  )
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await page.close()
  return new Uint8Array(bytes)
}
