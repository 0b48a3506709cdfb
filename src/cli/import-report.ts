import type { ImportReport } from '../pipeline/importing/import-files.js'
import { counted } from '../read/counted.js'
import type { HomeOptions } from './home.js'
import { print, printJson, tell, tellFault } from './output.js'

const LISTED = 20

/** Prints what an import took in; what could not be read goes to stderr and makes the exit code 1. */
export async function reportImport(report: ImportReport, options: HomeOptions): Promise<void> {
  if (options.json) await printJson(report)
  else {
    const known = report.files.filter((file) => file.known).length
    const again = known > 0 ? `, ${known} known already` : ''
    await print(
      `${counted(report.files.length, 'file')}${again}: ${counted(report.added, 'document')} added, ${report.revised} revised, ${report.unchanged} unchanged${report.gone > 0 ? `, ${report.gone} gone since` : ''}, ${counted(report.unreadable.length, 'item')} unreadable.`,
    )
  }
  for (const { error, at } of report.unreadable.slice(0, LISTED)) tellFault(error, at, options)
  if (report.unreadable.length > LISTED)
    tell(`… and ${report.unreadable.length - LISTED} more; “readout doctor” lists them all.`)
}
